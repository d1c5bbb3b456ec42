// Cross-origin isolated pages: whatever they load must opt in.
import { ISOLATIONS } from "./support/pages.mjs";
import { lupus } from "../browser/support/people.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

for (const isolation of ISOLATIONS) {
  for (const way of ["frame", "element", "hand"]) {
    test(`a page isolated by ${isolation} shows it (${way})`, async ({ page }) => {
      await page.goto(`isolated/${isolation}-${way}.html`);
      const person = way === "hand" ? await atWidget(page, "frame") : await ready(page, way);
      await person.onScreen("intro");
      expect(await page.evaluate(() => window.crossOriginIsolated), "the page is isolated").toBe(true);
      // Playwright's pointer does not reach a frame in another Firefox process.
      await person.action("start").evaluate((button) => button.click());
      await person.quickCheck(lupus({ cell_therapy: "unsure" }));
      await expect(person.result).toHaveAttribute("data-outcome", "needs-check");
    });
  }
}
