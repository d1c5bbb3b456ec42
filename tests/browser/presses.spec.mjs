// A double press acts once, by mouse, touch and keyboard, on every screen that follows another.
import { held } from "../support/held.mjs";
import { lupus } from "./support/people.mjs";
import { TWICE, goTwice, noteCalls } from "./support/presses.mjs";
import { expect, ONE_ENGINE, test } from "./support/test.mjs";

const HEIGHTS = { 320: 568, 360: 640, 390: 844, 768: 1024, 1280: 800 };
const viewport = (width) => ({ width, height: HEIGHTS[width] });

/** Each kind of double press, width and language; each width with the mouse and, on a phone, touch. */
const WALKS = [
  ["a double click", 320, "en"],
  ["a double click", 360, "zh-Hans"],
  ["a double click", 390, "en"],
  ["a double click", 768, "zh-Hans"],
  ["a double click", 1280, "en"],
  ["a double tap", 320, "zh-Hans"],
  ["a double tap", 360, "en"],
  ["a double tap", 390, "zh-Hans"],
  ["two quick presses of Enter", 1280, "en"],
  ["a held Enter", 1280, "zh-Hans"],
  ["a held Space", 1280, "en"],
];
/** What also runs in Firefox, for which Playwright has no touch. */
const IN_FIREFOX = new Set(["a double click at 320", "a double click at 1280"]);

test.beforeEach(({ page }) => page.addInitScript(noteCalls));

for (const [how, width, language] of WALKS) {
  const touch = how === "a double tap";
  const anywhere = !how.startsWith("a double") || IN_FIREFOX.has(`${how} at ${width}`);
  test.describe(language, () => {
    test.use({ language, viewport: viewport(width), ...(touch && { hasTouch: true, isMobile: true }) });

    test(`${how} at ${width} px does what one press does`, anywhere ? {} : ONE_ENGINE, async ({ page, interview }) => {
      await interview.open();
      await goTwice(page, interview, TWICE[how]);
    });
  });
}

test("a second press works as soon as the screen is ready", async ({ page, interview }) => {
  await interview.start();
  await interview.toQuestion("pregnancy", lupus());
  await interview.choose("pregnancy", "no");
  await interview.turn(() => interview.push("continue"));
  await interview.onScreen("result");
  await interview.ready();
  await page.locator('[data-screen] a[href^="tel:"]').first().click();
  expect(await page.evaluate(() => window.calls)).toBe(1);
});

test("a screen is ready within a second", async ({ page, interview }) => {
  await interview.open();
  await expect(interview.screen).toHaveAttribute("data-ready", "");
  await interview.turn(() => interview.push("start"));
  await expect(interview.screen).toHaveAttribute("data-ready", "", { timeout: 1_000 });
  await page.locator("[data-action=back]").click();
  await interview.onScreen("intro");
});

test("what is typed right after Start is not lost", async ({ page, interview }) => {
  await interview.open();
  await interview.push("start");
  await interview.field("age").click();
  await page.keyboard.type("34");
  await expect(interview.field("age")).toHaveValue("34");
});

test("an answer chosen at once by an arrow key counts", async ({ page, interview }) => {
  await interview.start();
  await interview.field("age").fill("34");
  await interview.goOn();
  await interview.option("diagnosis", "lupus").focus();
  await page.keyboard.press("ArrowDown");
  await expect(interview.option("diagnosis", "scleroderma")).toBeChecked();
});

test("a press that began before the screen is ignored", async ({ page, interview }) => {
  await interview.open();
  await interview.action("start").scrollIntoViewIfNeeded();
  const start = await interview.action("start").boundingBox();
  await page.mouse.move(start.x + 5, start.y + 5);
  await interview.press("start");
  await page.mouse.down();
  await interview.press("back");
  await interview.ready();
  await page.mouse.up();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  await interview.onScreen("intro");
});

test("a click by assistive software works at once", async ({ interview }) => {
  await interview.open();
  await interview.action("start").evaluate((button) => button.click());
  await interview.action("back").evaluate((button) => button.click());
  await interview.onScreen("intro");
});

test("ticking a preference delays no press", async ({ interview }) => {
  await interview.open();
  await interview.tick("someone-else");
  await interview.action("start").click();
  await expect(interview.question("age")).toBeVisible({ timeout: 2_000 });
});

test("a quick Enter after “none of these” does not continue", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus());
  await interview.press("more");
  while ((await interview.action("none").count()) === 0) await interview.pass(lupus());
  const asked = await interview.asked();
  await interview.ready();
  await interview.turn(() => TWICE["two quick presses of Enter"](page, interview.action("none")));
  expect(await interview.asked()).toEqual(asked);
});

test.describe("before the program has started", () => {
  /** Presses each of these twice, and comes to the fallback no sooner than that. */
  async function goEarly(page, interview, twice, actions) {
    await held(page);
    await page.goto("./", { waitUntil: "commit" });
    for (const action of actions) {
      await interview.ready();
      await twice(page, page.locator(`[data-action=${action}]`));
      await interview.ready();
      await expect(page.getByRole("status")).toHaveCount(0);
    }
    expect(await page.evaluate(() => window.calls)).toBe(0);
  }

  for (const [how, twice] of Object.entries(TWICE)) {
    test.describe(how, () => {
      const touch = how === "a double tap";
      test.use(touch ? { hasTouch: true, isMobile: true, viewport: viewport(360) } : {});

      test("on Start stays on the first question", touch ? ONE_ENGINE : {}, async ({ page, interview }) => {
        await goEarly(page, interview, twice, ["start"]);
        await expect(page.locator("[data-screen=question]")).toBeVisible();
      });
    });
  }

  for (const [action, screen] of Object.entries({ back: "intro", restart: "intro", language: "question" })) {
    test(`a double click on ${action} acts once`, async ({ page, interview }) => {
      await goEarly(page, interview, TWICE["a double click"], ["start", action]);
      await expect(page.locator(`[data-screen=${screen}]`)).toBeVisible();
      await expect(page.locator("section.page")).toHaveAttribute("lang", action === "language" ? "zh-Hans" : "en");
    });
  }

  test("a press right after the program starts is not lost", async ({ page, interview }) => {
    const arrive = await held(page);
    await page.goto("./", { waitUntil: "commit" });
    await page.locator("[data-action=start]").click();
    await interview.field("age").fill("34");
    await interview.ready();
    arrive();
    await interview.onScreen("question");
    await expect(interview.screen).toHaveAttribute("data-ready", "", { timeout: 100 });
    await interview.action("continue").click();
    await expect(interview.question("diagnosis")).toBeVisible();
  });
});
