// A removed widget removes its timers and listeners.
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";

/** The widget's event types; the browser's driver listens to others. */
const OURS = ["pagehide", "popstate", "visibilitychange", "beforeprint"];

/** Records the running intervals and the listeners on window and document. */
function watch(OURS) {
  // With small ids, as browsers have: those of Playwright's fake clock are too large for the program.
  const intervals = new Map();
  let last = 0;
  const { setInterval, clearInterval } = window;
  window.setInterval = (...call) => {
    intervals.set((last += 1), setInterval(...call));
    return last;
  };
  window.clearInterval = (id) => {
    clearInterval(intervals.get(id));
    intervals.delete(id);
  };
  const listeners = [];
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (type, listener, options) => {
      listeners.push([target, type, listener]);
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (type, listener, options) => {
      const place = listeners.findIndex((one) => one[0] === target && one[1] === type && one[2] === listener);
      if (place >= 0) listeners.splice(place, 1);
      removeEventListener.call(target, type, listener, options);
    };
  }
  window.running = () => ({
    intervals: intervals.size,
    listeners: listeners.map(([, type]) => type).filter((type) => OURS.includes(type)).sort(),
  });
}

test("a removed widget leaves no timer and no listener", async ({ page, interview }) => {
  await page.addInitScript(watch, OURS);
  await interview.open();
  const before = await page.evaluate(() => window.running());
  await page.evaluate(() => document.body.append(document.createElement("trial-prescreen")));
  const second = page.locator("trial-prescreen").nth(1);
  const press = (action) => second.locator(`[data-action=${action}]`).evaluate((button) => button.click());
  const go = async (action) => {
    const screen = await second.locator("[data-screen]").elementHandle();
    await press(action);
    await page.waitForFunction((screen) => !screen.isConnected, screen);
  };
  await go("start");
  const person = lupus();
  for (;;) {
    const asked = await second.locator("[data-question]").evaluateAll((found) => found.map(({ dataset }) => dataset.question));
    if (asked.length === 0) break;
    for (const id of asked) {
      if (id === "age") await second.locator('[name="age"]').fill("34");
      else await second.locator(`[name="${id}"][value="${[person[id]].flat()[0]}"]`).evaluate((option) => option.click());
    }
    await go("continue");
  }
  // The result and the call card both show the time in Beijing.
  expect((await page.evaluate(() => window.running())).intervals).toBe(before.intervals + 1);
  await go("call");
  await second.evaluate((element) => element.remove());
  await expect.poll(() => page.evaluate(() => window.running())).toEqual(before);
});
