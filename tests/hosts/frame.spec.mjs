// The sandboxed frame on a host page: its permissions and its height.
import { onClipboard, putOnClipboard } from "../browser/support/clipboard.mjs";
import { lupus } from "../browser/support/people.mjs";
import { words } from "../browser/support/trial.mjs";
import { ZOO, pathOf } from "./support/pages.mjs";
import { expect, ready, test } from "./support/test.mjs";

test("the sandbox gives the frame no origin and no way to its page", async ({ page }) => {
  await page.goto(pathOf(ZOO[0], "frame"));
  const person = await ready(page, "frame");
  const frame = page.locator("iframe");
  expect((await frame.getAttribute("sandbox")).split(" ").toSorted()).toEqual([
    "allow-downloads",
    "allow-modals",
    "allow-popups",
    "allow-popups-to-escape-sandbox",
    "allow-scripts",
  ]);
  expect(await frame.getAttribute("referrerpolicy")).toBe("no-referrer");
  const inside = await person.page.evaluate(() => {
    const tried = (act) => {
      try {
        act();
        return "allowed";
      } catch (error) {
        return error.name;
      }
    };
    return {
      origin: window.origin,
      storage: tried(() => localStorage.length),
      cookies: tried(() => document.cookie),
      page: tried(() => parent.document.title),
      top: tried(() => (top.location.href = "about:blank")),
    };
  });
  expect(inside).toMatchObject({ origin: "null", storage: "SecurityError", cookies: "SecurityError", page: "SecurityError" });
  // Whatever the browser makes of the last one, the page is still there.
  await expect(page.locator(".beside")).toBeVisible();
});

for (const width of [360, 1280]) {
  test(`the frame follows its content's height at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.addInitScript(() => {
      window.heights = [];
      addEventListener("prescreen:resize", ({ detail }) => window.heights.push(detail.height));
    });
    await page.goto("long-frame.html");
    const person = await ready(page, "frame");
    const frame = page.locator("iframe");
    const height = () => frame.evaluate(({ clientHeight }) => clientHeight);
    /** How much of the content is cut off, and how much the frame is too high. */
    const spare = () =>
      person.page.evaluate(() => innerHeight - document.querySelector("trial-prescreen").getBoundingClientRect().height);
    const fits = async () => {
      await expect.poll(spare).toBeGreaterThanOrEqual(0);
      await expect.poll(spare).toBeLessThan(128);
      const { overflow, wider } = await person.page.evaluate(() => ({
        overflow: getComputedStyle(document.documentElement).overflowY,
        wider: document.documentElement.scrollWidth - innerWidth,
      }));
      expect(overflow).toBe("hidden");
      expect(wider).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    };
    await fits();
    await person.press("start");
    await fits();
    const question = await height();
    await person.quickCheck(lupus());
    await fits();
    const result = await height();
    expect(result, "it grows").toBeGreaterThan(question);
    await person.press("back");
    await fits();
    expect(await height(), "it shrinks").toBeLessThan(result);
    // A new screen starts in view.
    expect(await frame.evaluate((frame) => frame.getBoundingClientRect().top)).toBeLessThan(700);

    await page.setViewportSize({ width: width === 360 ? 1280 : 360, height: 700 });
    await fits();
    // No feedback loop: the height stays as the frames go on.
    const told = await page.evaluate(() => window.heights.length);
    await page.evaluate(async () => {
      for (let drawn = 0; drawn < 30; drawn += 1) await new Promise(requestAnimationFrame);
    });
    expect(await page.evaluate(() => window.heights.length)).toBe(told);
    expect(told).toBeLessThan(30);
  });
}

for (const action of ["copy", "copy-number"]) {
  test(`${action} works in the frame without a permission`, async ({ page, trouble }) => {
    await page.goto(pathOf(ZOO[0], "frame"));
    const person = await ready(page, "frame");
    await person.press("start");
    await person.quickCheck(lupus());
    await putOnClipboard(page, "what was there before");
    await person.push(action);
    const text = person.result.locator("textarea:visible");
    await expect(person.result).toContainText(words("en").copy_done);
    const shown = await text.inputValue();
    expect(await onClipboard(page)).toBe(shown);
    expect(trouble.found).toEqual([]);
  });
}

test("the frame may print, call and copy", async ({ page, trouble }) => {
  await page.goto(pathOf(ZOO[0], "frame"));
  const person = await ready(page, "frame");
  await person.press("start");
  await person.quickCheck(lupus());

  const call = person.page.locator('[data-screen] a[href="tel:+861050847588"]').first();
  await expect(call).toBeVisible();

  // As the widget copies, within a press.
  await person.page.evaluate(() => {
    document.addEventListener("click", () => {
      getSelection().selectAllChildren(document.querySelector("trial-prescreen"));
      window.copied = document.execCommand("copy");
    }, { once: true });
  });
  await person.title.click();
  expect(await person.page.evaluate(() => window.copied)).toBe(true);
  expect(trouble.found).toEqual([]);

  // Last, and not awaited: Firefox shows a dialog until somebody closes it.
  const printing = page.waitForEvent("console", (message) => message.text() === "printing");
  await person.page.evaluate(() => {
    addEventListener("beforeprint", () => console.info("printing"));
    setTimeout(() => window.print());
  });
  await printing;
});
