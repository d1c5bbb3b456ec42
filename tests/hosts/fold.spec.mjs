// On host pages, too, a small phone shows Start, with the promise about the answers in one line right above it.
import { words } from "../browser/support/trial.mjs";
import { WAYS } from "./support/pages.mjs";
import { expect, ready, test } from "./support/test.mjs";

const FOLD = 600;

for (const way of WAYS) {
  for (const language of ["en", "zh-Hans"]) {
    test.describe(`on a small phone in ${language} (${way})`, () => {
      test.use({ viewport: { width: 360, height: 640 } });

      test("Start is at most 600 px below the widget's top", async ({ page }) => {
        await page.goto(`fallback/plain-${way}.html`);
        const person = await ready(page, way);
        const host = page.locator(way === "frame" ? "[data-trial-prescreen]" : "trial-prescreen");
        await host.evaluate((host, language) => host.setAttribute("lang", language), language);
        await expect(person.action("start")).toHaveText(words(language).start_button);
        const { start, lines, gap } = await person.page.evaluate((promise) => {
          const widget = document.querySelector("trial-prescreen");
          const top = widget.getBoundingClientRect().top;
          const button = widget.shadowRoot.querySelector("[data-action=start]").getBoundingClientRect();
          const said = [...widget.shadowRoot.querySelectorAll("p")].find(({ textContent }) => textContent === promise);
          const range = document.createRange();
          range.selectNodeContents(said.lastChild);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          return { start: button.bottom - top, lines, gap: button.top - said.getBoundingClientRect().bottom };
        }, words(language).start_privacy_title);
        expect(start).toBeLessThanOrEqual(FOLD);
        expect(lines, "lines of the promise").toBe(1);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThan(24);
      });
    });
  }
}
