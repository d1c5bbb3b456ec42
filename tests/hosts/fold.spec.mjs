// On a host's page, too, a small phone shows the way in, with the promise about the answers in one line right above it.
import { words } from "../browser/support/trial.mjs";
import { WAYS, snippet, script, document as page } from "./support/pages.mjs";
import { expect, ready, test } from "./support/test.mjs";

const FOLD = 600;

for (const way of WAYS) {
  for (const language of ["en", "zh-Hans"]) {
    test.describe(`on a small phone in ${language} (${way})`, () => {
      test.use({ viewport: { width: 360, height: 640 } });

      test("Start is at most 600 px below the widget's top", async ({ page: tab, servers }) => {
        const body = page(snippet[way]({ attributes: `lang="${language}"` }) + script[way](), { html: `lang="${language}"` });
        const html = body.replaceAll("{widget}", servers.widget);
        await tab.route("**/phone.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
        await tab.goto("phone.html");
        const person = await ready(tab, way);
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
