// What is done for the first time is compiled first: it has been rehearsed by then, where nobody sees it.
import { expect, ONE_ENGINE, test } from "./support/test.mjs";
import { Interview } from "./support/interview.mjs";

test("each screen up to a result is rehearsed out of sight", ONE_ENGINE, async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.built = new Set();
    globalThis.seen = new Set();
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (name === "data-screen") globalThis.built.add(value);
      return setAttribute.call(this, name, value);
    };
    const look = () => {
      const root = document.querySelector("trial-prescreen")?.shadowRoot;
      for (const screen of root?.querySelectorAll("[data-screen]") ?? []) globalThis.seen.add(screen.dataset.screen);
      requestAnimationFrame(look);
    };
    look();
  });
  const interview = new Interview(page);
  await interview.open();
  expect(await page.evaluate(() => [...globalThis.built])).toEqual(["intro", "question"]);
  await interview.press("start");
  const all = ["intro", "question", "result"];
  await expect.poll(() => page.evaluate(() => [...globalThis.built])).toEqual(all);
  expect(await page.evaluate(() => [...globalThis.seen])).toEqual(["intro", "question"]);
});
