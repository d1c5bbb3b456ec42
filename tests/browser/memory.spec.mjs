// The program's memory: little before somebody begins, and no more with the number of screens visited.
import { noteMemories } from "../support/memories.mjs";
import { expect, test } from "./support/test.mjs";

/** The number of rounds: a leak of 50 bytes a turn would fill another page of memory, of 65,536. */
const TIMES = 500;

const memory = (page) => page.evaluate(() => window.memories[0].buffer.byteLength / 1024);

test("who only looks at the page has one language in memory", async ({ page, interview }) => {
  await page.addInitScript(noteMemories);
  await page.goto("./", { waitUntil: "networkidle" });
  await interview.onScreen("intro");
  const looking = await memory(page);
  // The budget, in KiB.
  expect(looking).toBeLessThanOrEqual(512);
  await interview.press("start");
  await expect.poll(() => memory(page)).toBeGreaterThan(looking);
});

test("going back and forth between screens leaks no memory", async ({ page, interview }) => {
  await page.addInitScript(noteMemories);
  await page.addInitScript(() => {
    // History entries are the browser's, which allows a page a hundred in half a minute.
    history.pushState = () => {};
    history.go = () => {};
  });
  await interview.start();
  await interview.answer({ age: 34 });
  await interview.press("continue");
  const toAndFro = (times) =>
    page.evaluate(async (times) => {
      const { shadowRoot } = document.querySelector("trial-prescreen");
      // Each screen stands before the next press, as for a person.
      const press = (action) => {
        shadowRoot.querySelector(`[data-action="${action}"]`).click();
        return new Promise((resolve) => setTimeout(resolve));
      };
      for (let time = 0; time < times; time += 1) {
        const option = shadowRoot.querySelector('[name="diagnosis"]');
        option.checked = !option.checked;
        option.dispatchEvent(new Event("input", { bubbles: true }));
        await press("language");
        await press("back");
        await press("continue");
      }
      return window.memories[0].buffer.byteLength;
    }, times);
  const before = await toAndFro(100);
  expect(await toAndFro(TIMES)).toBe(before);
});
