// What comes apart from the program: its rest, each language's texts, and what no question needs.
import { held } from "../support/held.mjs";
import { expectAccessibleInLightAndDark } from "./support/axe.mjs";
import { expect, ONE_ENGINE, test } from "./support/test.mjs";
import { Interview } from "./support/interview.mjs";
import { lupus } from "./support/people.mjs";
import { words } from "./support/trial.mjs";

const named = (name) => `**/trial-prescreen_${name}.wasm`;

/** The names of the packs that a page has asked for so far. */
function asked(page) {
  const names = [];
  page.on("request", (request) => {
    const [, name] = /trial-prescreen_([\w-]+)\.wasm$/.exec(request.url()) ?? [];
    if (name && name !== "bg") names.push(name);
  });
  return names;
}

test.describe("a pack that does not come", ONE_ENGINE, () => {
  test.use({ expected: /trial-prescreen|404|Failed to load/ });

  test("the registry's wording and the lists say that they are missing", async ({ page }) => {
    await page.route(named("more"), (route) => route.fulfill({ status: 404 }));
    const interview = new Interview(page);
    await interview.open();
    await interview.start();
    await interview.toQuestion("b_cell_drug", lupus());
    await expect(interview.screen).toContainText(words("en").not_loaded);
    await interview.answerAll(lupus());
    await interview.onScreen("result");
    await expect(page.locator("[data-outcome]")).toContainText(words("en").not_loaded);
    await expect(page.locator("[data-criterion]").first()).toBeAttached();
  });

  test("the study team's language is missing on the call card", async ({ page }) => {
    await page.route(named("zh-Hans"), (route) => route.fulfill({ status: 404 }));
    const interview = new Interview(page);
    await interview.open();
    await interview.start();
    await interview.answerAll(lupus());
    await interview.onScreen("result");
    await interview.press("call");
    await expect(page.locator("[data-screen=call]")).toContainText(words("en").not_loaded);
    await expect(page.locator("[data-action=language]")).toHaveCount(0);
  });

  test("another language is spoken where the visitor's own is missing", async ({ page }) => {
    await page.route(named("en"), (route) => route.fulfill({ status: 404 }));
    const interview = new Interview(page);
    await interview.open();
    await expect(page.locator("section.page")).toHaveAttribute("lang", /^zh/);
  });
});

test("a visit in English loads the rest and the team's language, and no third", ONE_ENGINE, async ({ page }) => {
  const names = asked(page);
  await new Interview(page).open();
  await expect.poll(() => names.toSorted()).toEqual(["en", "more", "rest", "zh-Hans"]);
});

test("the team's language is spoken at once by a page that has locked itself", ONE_ENGINE, async ({ page }) => {
  const interview = new Interview(page);
  await interview.open();
  await expect(page.locator(".requests")).toBeVisible();
  const names = asked(page);
  const address = page.url();
  await interview.speak("zh-Hans");
  await expect(page.locator("section.page")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.locator("[data-action=language]")).toBeFocused();
  expect(page.url()).toBe(address);
  expect(names).toEqual([]);
});

test("a third language is there at the start alone, and opens its own page", ONE_ENGINE, async ({ page }) => {
  const interview = new Interview(page);
  await interview.open();
  const third = page.locator('[lang="zh-Hant"][data-action^=language]');
  await expect(third).toBeVisible();
  await interview.start();
  await interview.toQuestion("diagnosis", lupus());
  await expect(third).toHaveCount(0);
  await interview.open();
  await third.click();
  await page.waitForURL("**/zh-Hant/");
  await expect(page.locator("section.page")).toHaveAttribute("lang", "zh-Hant");
});

test("what is typed after a pack has arrived counts", async ({ page }) => {
  const arrive = await held(page, named("more"));
  const interview = new Interview(page);
  await interview.open();
  await interview.start();
  const come = page.waitForResponse(named("more"));
  arrive();
  await (await come).finished();
  await page.waitForTimeout(200);
  await interview.field("age").pressSequentially("34");
  await interview.press("continue");
  await expect(interview.question("diagnosis")).toBeVisible();
});

test("a pack that comes late is there on the screen that wanted it", ONE_ENGINE, async ({ page }) => {
  const arrive = await held(page, named("more"));
  const interview = new Interview(page);
  await interview.open();
  await page.locator("[data-action=criteria]").click();
  const screen = page.locator("[data-screen=criteria]");
  await expect(screen).toContainText(words("en").loading);
  arrive();
  await expect(screen.locator(".record").first()).toBeAttached();
  await expect(screen).not.toContainText(words("en").loading);
});

test.describe("the rest of the program", ONE_ENGINE, () => {
  test.use({ expected: /Content Security Policy/ });

  test("a screen whose code comes late is there when it has come", async ({ page }) => {
    const arrive = await held(page, named("rest"));
    const interview = new Interview(page);
    await interview.open();
    await page.locator("[data-action=criteria]").click();
    await interview.onScreen("loading");
    await expect(interview.title).toHaveText(words("en").loading_title);
    await expect(interview.screen).toContainText(words("en").loading);
    await expectAccessibleInLightAndDark(page, "a screen that is on its way");
    arrive();
    await interview.onScreen("criteria");
    await expect(interview.title).toBeFocused();
  });

  test("an answer before it has come is not lost, and the page locks itself after", async ({ page }) => {
    const arrive = await held(page, named("rest"));
    const interview = new Interview(page);
    await interview.start();
    await interview.answer({ age: 34 });
    await interview.press("continue");
    await expect(interview.question("diagnosis")).toBeVisible();
    await page.evaluate(() => {
      globalThis.refused = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve, { once: true }));
    });
    arrive();
    await interview.answerAll(lupus());
    await interview.onScreen("result");
    await page.evaluate(() => fetch("./?after").catch(() => {}));
    expect(await page.evaluate(() => globalThis.refused.then(({ effectiveDirective }) => effectiveDirective))).toBe("connect-src");
  });

  test("saved answers that are opened before it has come are read when it has", async ({ page }) => {
    const arrive = await held(page, named("rest"));
    const interview = new Interview(page);
    await interview.open();
    await page.locator("input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await interview.onScreen("intro");
    await expect(page.getByRole("alert")).toHaveCount(0);
    arrive();
    await expect(page.getByRole("alert")).toBeVisible();
  });
});

test.describe("the rest of the program that does not come", ONE_ENGINE, () => {
  test.use({ expected: /trial-prescreen|404|Failed to load/ });

  test("before an answer the page offers to try again, and then goes on", async ({ page }) => {
    await page.route(named("rest"), (route) => route.fulfill({ status: 404 }));
    await page.goto("./");
    const again = page.getByRole("button", { name: /try again/i });
    await expect(again).toBeVisible();
    await page.unroute(named("rest"));
    await again.click();
    const interview = new Interview(page);
    await interview.onScreen("intro");
    await interview.press("criteria");
    await interview.onScreen("criteria");
  });

  test("after an answer the questions go on, and what is missing is told", async ({ page }) => {
    let fail;
    const failing = new Promise((resolve) => (fail = resolve));
    await page.route(named("rest"), async (route) => {
      await failing;
      await route.abort();
    });
    const interview = new Interview(page);
    await interview.start();
    await interview.answer({ age: 34 });
    await interview.press("continue");
    fail();
    await interview.toQuestion("pregnancy", lupus());
    await interview.answer(lupus());
    await interview.press("continue");
    await interview.onScreen("loading");
    await expect(interview.screen).toContainText(words("en").not_loaded);
    await expect(page.locator("[data-outcome]")).toHaveCount(0);
    await expect(page.locator(".footer a[href^='tel:']")).toBeVisible();
    await expectAccessibleInLightAndDark(page, "a result that did not load");
    await interview.press("back");
    await expect(interview.question("pregnancy")).toBeVisible();
  });
});
