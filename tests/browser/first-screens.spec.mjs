// The start screen and the first question are in the page itself: they can be read and used while the program
// is loading, and the program takes over what was done on them.
import { held } from "../support/held.mjs";
import { expectAccessibleInLightAndDark } from "./support/axe.mjs";
import { expect, ONE_ENGINE, oneInTheMorning, test } from "./support/test.mjs";
import { contact, facts, languages, longDate, texts } from "./support/trial.mjs";

const PAGES = { "the page of its own": "./", "the frame's page": "v1.0.0/frame.html" };
/** The program and the scripts that start it. */
const PROGRAM = /\.wasm$|\/(page|frame)\.js$/;
const other = texts("zh-Hans");

/** Opens a page whose program waits until the returned function is called. */
async function open(page, path = "./") {
  const arrive = await held(page, PROGRAM);
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.locator("[data-screen=intro]")).toBeVisible();
  expect(await isLive(page)).toBe(false);
  return async () => {
    arrive();
    await expect.poll(() => isLive(page)).toBe(true);
  };
}

/** Whether the program runs: it counts the page's requests from then on. */
const isLive = (page) =>
  page.evaluate(() => Boolean(document.querySelector("trial-prescreen").shadowRoot.querySelector(".requests").textContent));

/** The element of a selector, once the screen accepts presses. */
async function pressable(page, selector = "[data-screen]") {
  await expect(page.locator("[data-screen]:not([data-ready])")).toHaveCount(0);
  return page.locator(selector);
}

/** The statement of the record's age. */
const fresh = (page) =>
  page.evaluate(() => document.querySelector("trial-prescreen").shadowRoot.querySelector(".fresh").textContent);

/**
 * The screen's elements without what only the program can know: how old the record is today, counts, and what is folded;
 * and without the comments by which it finds its way, or the order of attributes.
 */
const shown = (page) =>
  page.evaluate(() => {
    const screen = document.querySelector("trial-prescreen").shadowRoot.querySelector("section").cloneNode(true);
    for (const folded of screen.querySelectorAll("details > .disclosed, [hidden]")) folded.remove();
    for (const told of screen.querySelectorAll(".fresh, .requests")) told.textContent = "";
    screen.querySelector("[data-ready]")?.removeAttribute("data-ready");
    for (const element of [screen, ...screen.querySelectorAll("*")]) {
      for (const node of [...element.childNodes]) if (node.nodeType === Node.COMMENT_NODE) node.remove();
      const attributes = [...element.attributes].map(({ name, value }) => [name, value]).sort();
      for (const [name] of attributes) element.removeAttribute(name);
      for (const [name, value] of attributes) element.setAttribute(name, value);
    }
    return screen.outerHTML;
  });

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} shows the start screen before its fallback loads`, async ({ page }) => {
    await held(page, PROGRAM);
    await page.route(`**/${path.replace("./", "")}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const end = html.indexOf("</script>", html.indexOf("<trial-prescreen ")) + "</script>".length;
      expect(html.slice(end)).toContain(contact.phone);
      await route.fulfill({ response, body: html.slice(0, end) });
    });
    await page.goto(path, { waitUntil: "commit" });
    await expect(page.locator("[data-screen=intro] [data-action=start]")).toBeVisible();
  });
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    for (const [name, path] of Object.entries(PAGES)) {
      // The frame's page is its own host here, and hears what it tells it.
      test.use({ expected: /message that is not the host's/ });

      test(`${name} has what the program shows`, async ({ page, texts }) => {
        const arrive = await open(page, path);
        const intro = await shown(page);
        await (await pressable(page, "[data-action=start]")).click();
        const question = await shown(page);
        const dated = await fresh(page);
        await arrive();
        expect(dated).toContain(longDate(facts.last_updated.toISOString().slice(0, 10), language));
        expect((await fresh(page)).startsWith(dated)).toBe(true);
        expect(await shown(page)).toBe(question);
        await (await pressable(page, "[data-action=back]")).click();
        expect(await shown(page)).toBe(intro);
        expect(intro).toContain(texts.trial.title);
        expect(question).toContain('name="age"');
      });

      test(`on ${name} nothing moves when the program starts`, async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await page.addInitScript(() => {
          window.moved = 0;
          const add = (list) => list.getEntries().forEach(({ value }) => (window.moved += value));
          new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
        });
        const arrive = await open(page, path);
        const box = () => page.locator("[data-screen=intro] [data-action=start]").boundingBox();
        const before = await box();
        await arrive();
        expect(await box()).toEqual(before);
        expect(await page.evaluate(() => window.moved)).toBe(0);
      });
    }

    test("axe finds nothing on them", async ({ page }) => {
      await open(page);
      await expectAccessibleInLightAndDark(page, "intro");
      await (await pressable(page, "[data-action=start]")).click();
      await expectAccessibleInLightAndDark(page, "question");
    });
  });
}

test("typed text, focus and caret are kept", async ({ page }) => {
  const arrive = await open(page);
  await (await pressable(page, "[data-action=start]")).click();
  await page.locator("[name=age]").pressSequentially("34");
  await page.keyboard.press("ArrowLeft");
  await arrive();
  await page.keyboard.type("5");
  await expect(page.locator("[name=age]")).toHaveValue("354");
  await expect(page.locator("[data-question=age]")).toHaveCount(1);
});

test("marked text stays marked, and replaces as typed on", async ({ page }) => {
  const arrive = await open(page);
  await (await pressable(page, "[data-action=start]")).click();
  await page.locator("[name=age]").fill("345");
  await page.locator("[name=age]").evaluate((field) => field.setSelectionRange(1, 3));
  await arrive();
  await page.keyboard.type("0");
  await expect(page.locator("[name=age]")).toHaveValue("30");
});

for (const selector of [".title", "[data-action=language]", ".more > summary", "[data-action=criteria]"]) {
  test(`the focus stays on ${selector}`, async ({ page }) => {
    const arrive = await open(page);
    await page.locator(selector).focus();
    await arrive();
    await expect(page.locator(selector)).toBeFocused();
  });
}

test("what was unfolded early is open, with its text", async ({ page, words }) => {
  const arrive = await open(page);
  await (await pressable(page, ".more > summary")).click();
  await arrive();
  await expect(page.locator(".more")).toContainText(words.start_facts);
  await expect(page.locator(".more dl")).toBeVisible();
  await expect(page.locator(".ease")).not.toHaveAttribute("open");
});

test("a word that is being composed is finished first", async ({ page, context }) => {
  const arrive = await held(page, PROGRAM);
  await page.goto("./", { waitUntil: "commit" });
  await (await pressable(page, "[data-action=start]")).click();
  await page.locator("[name=age]").focus();
  const keyboard = await context.newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "san", selectionStart: 3, selectionEnd: 3 });
  arrive();
  await page.waitForResponse(/wasm$/);
  await page.evaluate(() => customElements.whenDefined("trial-prescreen"));
  await page.waitForTimeout(1_000);
  expect(await isLive(page)).toBe(false);
  await keyboard.send("Input.insertText", { text: "三十四" });
  await expect.poll(() => isLive(page)).toBe(true);
  await expect(page.locator("[name=age]")).toHaveValue("三十四");
  await expect(page.locator("[name=age]")).toBeFocused();
});

test("the host hears of “ready” once the first screens are gone", async ({ page }) => {
  await page.addInitScript(() => {
    window.heard = [];
    for (const name of ["ready", "step"]) {
      addEventListener(`prescreen:${name}`, ({ target }) =>
        window.heard.push([name, target.shadowRoot.querySelectorAll(".root").length, target.shadowRoot.activeElement?.name]),
      );
    }
  });
  const arrive = await open(page);
  await (await pressable(page, "[data-action=start]")).click();
  await page.locator("[name=age]").focus();
  await arrive();
  expect(await page.evaluate(() => window.heard)).toEqual([["ready", 1, "age"], ["step", 1, "age"]]);
});

test("an early press of Continue is not lost", async ({ page }) => {
  const arrive = await open(page);
  await (await pressable(page, "[data-action=start]")).click();
  await (await pressable(page, "[name=age]")).fill("34");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("on their way");
  await arrive();
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
  await (await pressable(page, "[data-action=back]")).click();
  await expect(page.locator("[name=age]")).toHaveValue("34");
});

test("an early answer's error shows once the program starts", async ({ page }) => {
  const arrive = await open(page);
  await (await pressable(page, "[data-action=start]")).click();
  await page.locator("[name=age]").fill("abc");
  await (await pressable(page, "[data-action=continue]")).click();
  await arrive();
  await expect(page.locator('[data-error="age"]').first()).toBeVisible();
  await expect(page.locator("[name=age]")).toHaveValue("abc");
});

test("“I'm not sure” and a tick on the start screen are kept", async ({ page }) => {
  const arrive = await open(page);
  await (await pressable(page, "[name=someone-else]")).check();
  await (await pressable(page, "[data-action=start]")).click();
  await (await pressable(page, "[name='age.unsure']")).check();
  await arrive();
  await expect(page.locator("[name='age.unsure']")).toBeChecked();
  await expect(page.locator(".about-whom")).toBeVisible();
});

test("typing an age takes an early “I'm not sure” back", async ({ page }) => {
  await open(page);
  await (await pressable(page, "[data-action=start]")).click();
  await (await pressable(page, "[name='age.unsure']")).check();
  await page.locator("[name=age]").fill("34");
  await expect(page.locator("[name='age.unsure']")).not.toBeChecked();
});

test("an early change of language keeps what was typed", async ({ page }) => {
  const arrive = await open(page);
  await (await pressable(page, "[data-action=start]")).click();
  await page.locator("[name=age]").fill("34");
  await (await pressable(page, "[data-action=language]")).click();
  await expect(page.locator("[data-screen=question]")).toContainText(other.questions.age.legend);
  await expect(page.locator("[name=age]")).toHaveValue("34");
  await expect(page.locator("[data-action=language]")).toBeFocused();
  await arrive();
  await expect(page.locator("[data-screen=question]")).toContainText(other.questions.age.legend);
  await expect(page.locator("[name=age]")).toHaveValue("34");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
});

test("an early press that needs the program waits for it", async ({ page }) => {
  const arrive = await open(page);
  await (await pressable(page, "[data-action=criteria]")).click();
  await expect(page.getByRole("status")).toContainText("on their way");
  await arrive();
  await expect(page.locator("[data-screen=criteria]")).toBeVisible();
});

test("Back and “Clear my answers” work early", async ({ page }) => {
  await open(page);
  await (await pressable(page, "[data-action=start]")).click();
  await page.locator("[name=age]").fill("34");
  await (await pressable(page, "[data-action=back]")).click();
  await expect(page.locator("[data-screen=intro]")).toBeVisible();
  await (await pressable(page, "[data-action=start]")).click();
  await expect(page.locator("[name=age]")).toHaveValue("34");
  await (await pressable(page, "[data-action=restart]")).click();
  await (await pressable(page, "[data-action=start]")).click();
  await expect(page.locator("[name=age]")).toHaveValue("");
});

test("the first screens work by keyboard alone", async ({ page }) => {
  const arrive = await open(page);
  const start = page.locator("[data-action=start]");
  for (let presses = 0; presses < 20 && !(await start.evaluate((node) => node === node.getRootNode().activeElement)); presses += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("34");
  await arrive();
  await pressable(page);
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
});

test.describe("where the program fails to load at first", () => {
  test.use({ expected: /Failed to (load resource|fetch)/ });

  test("what was typed survives a retry", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    const go = await held(page, "**/page.js");
    await page.goto("./", { waitUntil: "commit" });
    await (await pressable(page, "[data-action=start]")).click();
    await page.locator("[name=age]").fill("34");
    go();
    const again = page.getByRole("button", { name: /try again/i });
    await expect(again).toBeVisible();
    await expect(page.locator("[data-screen]")).toHaveCount(0);
    await page.unroute("**/*.wasm");
    await again.click();
    await expect(page.locator("[name=age]")).toHaveValue("34");
  });
});

test("long after the study's end even the first screens ask nothing", async ({ page }) => {
  await page.clock.setFixedTime(oneInTheMorning("2027-03-02"));
  await held(page);
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.locator("trial-prescreen > h1")).toBeVisible();
  await expect(page.locator("[data-screen]")).toHaveCount(0);
});

test("the first screens follow a dark theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const arrive = await open(page);
  const ground = () => page.locator("section.page").evaluate((node) => getComputedStyle(node).backgroundColor);
  const before = await ground();
  await arrive();
  expect(await ground()).toBe(before);
  expect(before).toBe("rgb(20, 27, 34)");
});

test("the letters of another language come after the first frame, into the place that is kept for them", ONE_ENGINE, async ({ page }) => {
  await page.addInitScript(() => {
    const begin = globalThis.requestAnimationFrame;
    const waiting = [];
    globalThis.requestAnimationFrame = (act) => waiting.push(act);
    globalThis.showFrames = () => {
      globalThis.requestAnimationFrame = begin;
      for (const act of waiting) begin(act);
    };
  });
  await open(page);
  const buttons = page.locator(".languages button");
  const places = () => buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const letters = () => buttons.evaluateAll((all) => all.map((one) => getComputedStyle(one).contentVisibility));
  const before = await places();
  expect(before).toHaveLength(2);
  expect(await letters()).toEqual(["hidden", "hidden"]);
  await page.evaluate(() => globalThis.showFrames());
  await expect.poll(letters).toEqual(["visible", "visible"]);
  const after = await places();
  for (const [at, { x, y, width, height }] of after.entries()) {
    for (const [name, value] of Object.entries({ x, y, width, height })) expect(before[at][name]).toBeCloseTo(value, 0);
  }
});

test("the first screens send and store nothing", async ({ page, context }) => {
  await open(page);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await (await pressable(page, "[data-action=start]")).click();
  await page.locator("[name=age]").fill("34");
  await (await pressable(page, "[data-action=continue]")).click();
  expect(requests).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  // Without the host: its port is any number, 34 among its digits too.
  expect(await page.evaluate(() => location.pathname + location.search + location.hash)).not.toContain("34");
});
