// A host's fixed bars at the top and the bottom of the window do not cover the focused element.
import { lupus } from "../browser/support/people.mjs";
import { WAYS } from "./support/pages.mjs";
import { expect, ONE_ENGINE, ready, test } from "./support/test.mjs";

const BAR = 120;
const BARS = `
  body::before, body::after { content: ""; position: fixed; inset: 0 0 auto; height: ${BAR}px; background: #444; z-index: 9; pointer-events: none }
  body::after { inset: auto 0 0; height: 60px }`;

for (const way of WAYS) {
  for (const viewport of [{ width: 1280, height: 720 }, { width: 390, height: 664 }]) {
    test.describe(`under a bar, ${viewport.width} px wide (${way})`, () => {
      test.use({ viewport });

      const anywhere = (way === "frame") === (viewport.width < 500);

      test("every focused heading and field is visible", anywhere ? {} : ONE_ENGINE, async ({ page }) => {
        await page.goto(`long-${way}.html`);
        await page.addStyleTag({ content: BARS });
        const person = await ready(page, way);
        /** Where what the selector finds stands in the host's window. */
        const top = async (selector) => {
          const inside = await person.page.evaluate(
            (selector) => document.querySelector("trial-prescreen").shadowRoot.querySelector(selector).getBoundingClientRect().top,
            selector,
          );
          if (way === "element") return inside;
          return inside + (await page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().top));
        };
        const clear = async (what, selector) => {
          await expect.poll(() => top(selector), what).toBeGreaterThanOrEqual(BAR);
          expect(await top(selector), what).toBeLessThan(viewport.height);
        };
        await person.press("start");
        await clear("the first question", "[data-screen] .title");
        await person.press("continue");
        await clear("what is wrong", ".problems");
        await person.ready();
        await person.page.locator(".problems a").first().click();
        await clear("the field with the mistake", "[name=age]");
        await person.answerAll(lupus(), () => clear("a question", "[data-screen] .title"));
        await clear("the result", "[data-screen] .title");
        await person.press("criteria");
        await clear("the rules", "[data-screen] .title");
        await person.press("back");
        await clear("the result again", "[data-screen] .title");
        await person.press("review");
        await clear("the review", "[data-screen] .title");
      });
    });
  }
}
