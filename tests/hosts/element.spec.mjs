// The lifecycle of an element on a page: several, added, moved, removed, and changed while they run.
import { words } from "../browser/support/trial.mjs";
import { noteMemories } from "../support/memories.mjs";
import { expect, test } from "./support/test.mjs";

test.beforeEach(async ({ page }) => {
  await page.goto("empty-element.html");
  await page.waitForFunction(() => customElements.get("trial-prescreen"));
});

/** Appends an element to the page, and waits until it is ready. */
async function add(page, attributes = {}, around = {}) {
  await page.evaluate(
    async ([attributes, around]) => {
      const element = document.createElement("trial-prescreen");
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      const parent = document.createElement("section");
      for (const [name, value] of Object.entries(around)) parent.setAttribute(name, value);
      parent.append(element);
      const ready = new Promise((resolve) => element.addEventListener("prescreen:ready", resolve, { once: true }));
      document.querySelector("main").append(parent);
      await ready;
    },
    [attributes, around],
  );
  const widget = page.locator("trial-prescreen").last();
  await expect(widget.locator("[data-screen]")).toHaveAttribute("data-screen", "intro");
  return widget;
}

const press = (widget, action) => widget.locator(`[data-action="${action}"]`).evaluate((button) => button.click());
const option = (widget, id, value) => widget.locator(`input[name="${id}"][value="${value}"]`);
const screen = (widget) => widget.locator("[data-screen]");

/** Answers up to the question about the disease, and that. */
async function begin(widget, diagnosis) {
  await press(widget, "start");
  await widget.locator('input[name="age"]').fill("34");
  await press(widget, "continue");
  await expect(screen(widget)).toHaveAttribute("data-ready", "");
  await option(widget, "diagnosis", diagnosis).check();
}

test("several keep their answers apart, and go one by one", async ({ page }) => {
  await add(page);
  await add(page);
  const [first, second] = [0, 1].map((place) => page.locator("trial-prescreen").nth(place));
  await begin(first, "lupus");
  await begin(second, "scleroderma");
  await expect(option(first, "diagnosis", "lupus")).toBeChecked();
  await expect(option(first, "diagnosis", "scleroderma")).not.toBeChecked();
  await first.evaluate((element) => element.remove());
  await expect(page.locator("trial-prescreen")).toHaveCount(1);
  await expect(option(page.locator("trial-prescreen"), "diagnosis", "scleroderma")).toBeChecked();
  await press(page.locator("trial-prescreen"), "continue");
  await expect(screen(page.locator("trial-prescreen"))).toHaveAttribute("data-screen", "question");
});

test("a moved element keeps its answers, a removed one forgets", async ({ page }) => {
  const widget = await add(page);
  await begin(widget, "lupus");
  await widget.evaluate((element) => document.body.prepend(element));
  await expect(option(widget, "diagnosis", "lupus")).toBeChecked();
  await press(widget, "continue");
  await press(widget, "back");
  await expect(option(widget, "diagnosis", "lupus")).toBeChecked();

  await widget.evaluate(async (element) => {
    element.remove();
    // Longer than any move takes.
    await new Promise((resolve) => setTimeout(resolve));
    window.left = element.shadowRoot.querySelectorAll("[data-screen], input").length;
    const ready = new Promise((resolve) => element.addEventListener("prescreen:ready", resolve, { once: true }));
    document.body.append(element);
    await ready;
  });
  expect(await page.evaluate(() => window.left)).toBe(0);
  await expect(screen(widget)).toHaveAttribute("data-screen", "intro");
  await press(widget, "start");
  await expect(widget.locator('input[name="age"]')).toHaveValue("");
});

test("attributes change every setting without losing answers", async ({ page }) => {
  const widget = await add(page, { lang: "en", theme: "light" });
  await begin(widget, "both");
  const set = (name, value) => widget.evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
  const accent = () =>
    widget.locator('[data-action="continue"]').evaluate((button) => getComputedStyle(button).backgroundColor);

  await set("lang", "zh-CN");
  await expect(widget.locator('[data-action="continue"]')).toHaveText(words("zh-Hans").continue_button);
  await set("theme", "dark");
  await expect(widget.locator(".root")).toHaveClass("root dark");
  await set("theme", "light");
  await set("accent", "rebeccapurple");
  await expect.poll(accent).toBe("rgb(102, 51, 153)");
  for (const level of [1, 2, 3, 4]) {
    await set("heading-level", `${level}`);
    await expect(widget.locator(`[data-screen] h${level}`).first()).toBeVisible();
    if (level > 1) await expect(widget.locator(`[data-screen] h${level - 1}`)).toHaveCount(0);
  }
  await set("lang", "en");
  await expect(widget.locator('[data-action="continue"]')).toHaveText(words("en").continue_button);
  await expect(option(widget, "diagnosis", "both")).toBeChecked();
  await press(widget, "continue");
});

test("the language is that of the nearest ancestor's lang", async ({ page }) => {
  await expect((await add(page, {}, { lang: "zh-Hans-CN" })).locator('.root [lang="zh-Hans"]').first()).toBeVisible();
  await expect((await add(page, { lang: "en" }, { lang: "zh" })).locator('.root [lang="en"]').first()).toBeVisible();
  await expect((await add(page, {}, {})).locator('.root [lang="en"]').first()).toBeVisible();
  // An unsupported one leaves the choice to the browser.
  await expect((await add(page, { lang: "ar" }, {})).locator('.root [lang="en"]').first()).toBeVisible();
});

test("custom properties apply, and low contrast is corrected", async ({ page }) => {
  await page.addStyleTag({
    content: "main { --prescreen-accent: #ffe680; --prescreen-font: monospace; --prescreen-radius: 2px }",
  });
  const widget = await add(page, { theme: "light" });
  const look = await widget.locator('[data-action="start"]').evaluate((button) => {
    const { color, backgroundColor, fontFamily, borderRadius } = getComputedStyle(button);
    return { color, backgroundColor, fontFamily, borderRadius };
  });
  expect(look).toMatchObject({ fontFamily: "monospace", borderRadius: "2px" });
  const light = (colour) => {
    const parts = colour.match(/\d+/g).map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [dark, bright] = [look.color, look.backgroundColor].map(light).toSorted((a, b) => a - b);
  expect(bright / dark).toBeGreaterThanOrEqual(4.5);
  expect(look.backgroundColor, "it is still a yellow").not.toBe("rgb(11, 92, 107)");
});

test("adding and removing it 500 times leaks nothing", async ({ page, browserName }) => {
  test.setTimeout(180_000);
  await page.addInitScript(noteMemories);
  await page.reload();
  const rounds = (count) =>
    page.evaluate(async (count) => {
      window.seen ??= [];
      const main = document.querySelector("main");
      for (let round = 0; round < count; round += 1) {
        const element = document.createElement("trial-prescreen");
        const ready = new Promise((resolve) => element.addEventListener("prescreen:ready", resolve, { once: true }));
        main.append(element);
        await ready;
        element.shadowRoot.querySelector('[data-action="start"]').click();
        window.seen.push(new WeakRef(element.shadowRoot.querySelector("[data-screen]")));
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
      return window.memories.map(({ buffer }) => buffer.byteLength);
    }, count);

  const session = browserName === "chromium" ? await page.context().newCDPSession(page) : undefined;
  await session?.send("Performance.enable");
  const nodes = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "Nodes").value;
  };

  // Removed widgets are freed a little later, and memory grows in pages of 64 KiB, so the peak may come
  // after more than five hundred rounds. A leak raises it each time.
  const heights = [await rounds(500)];
  expect(heights[0]).toHaveLength(1);
  const before = session && (await nodes());
  do heights.push(await rounds(500));
  while (heights.length < 4 && heights.at(-1)[0] !== heights.at(-2)[0]);
  expect(heights.at(-1), "the program's memory").toEqual(heights.at(-2));
  if (session) {
    // Timers of the last half second release what they hold; a leak stays.
    await expect.poll(async () => (await nodes()) - before, "nodes").toBeLessThan(100);
  } else {
    // Firefox collects incrementally under memory pressure; if anything held them, all would stay.
    const left = () =>
      page.evaluate(() => {
        for (let count = 0; count < 200; count += 1) new ArrayBuffer(1_000_000);
        return window.seen.filter((screen) => screen.deref()).length;
      });
    await expect.poll(left, { timeout: 60_000, intervals: [500] }).toBeLessThan(1000 / 2);
  }
});
