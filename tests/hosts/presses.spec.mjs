// A double press does what one press does in the element, in the frame and in the single file, too.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { TWICE, goTwice, noteCalls } from "../browser/support/presses.mjs";
import { held } from "../support/held.mjs";
import { WAYS, ZOO, pathOf } from "./support/pages.mjs";
import { DIST, MOVING } from "./support/sites.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

const SIZES = { "a double click": [1280, 800], "a double tap": [360, 640], "a held Enter": [390, 844] };

for (const way of [...WAYS, "single file"]) {
  for (const [how, [width, height]] of Object.entries(SIZES)) {
    const touch = how === "a double tap";
    test.describe(way, () => {
      test.use({ viewport: { width, height }, ...(touch && { hasTouch: true, isMobile: true }) });
      // Firefox takes no touches from Playwright.
      test.skip(({ browserName }) => touch && browserName === "firefox");

      test(`${how} does what one press does`, async ({ page }) => {
        await page.addInitScript(noteCalls);
        const alone = way === "single file";
        await page.goto(alone ? pathToFileURL(join(DIST, MOVING, "trial-prescreen.html")).href : pathOf(ZOO[0], way));
        const person = alone ? await atWidget(page, "element") : await ready(page, way);
        await person.onScreen("intro");
        await goTwice(page, person, TWICE[how]);
      });
    });
  }
}

test("a fallback's Continue pressed twice shows the next question once", async ({ page }) => {
  const arrive = await held(page);
  await page.goto(pathOf(ZOO[0], "element"));
  await page.locator("[name=age]").fill("34");
  await page.locator("[data-first-question] button").dblclick();
  arrive();
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
  await expect(page.locator("[data-error]")).toHaveCount(0);
});
