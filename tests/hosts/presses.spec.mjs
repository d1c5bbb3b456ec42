// A double press acts once in the element, in the frame and in the single file, too.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { TWICE, goTwice, noteCalls } from "../browser/support/presses.mjs";
import { held } from "../support/held.mjs";
import { ZOO, pathOf } from "./support/pages.mjs";
import { DIST, MOVING } from "./support/sites.mjs";
import { atWidget, expect, ONE_ENGINE, ready, test } from "./support/test.mjs";

/** Each way of embedding, with the pointers and keys that tell them apart. Firefox takes no touches from Playwright. */
const WALKS = [
  ["frame", "a double click", { width: 1280, height: 800 }],
  ["frame", "a double tap", { width: 360, height: 640 }],
  ["element", "a held Enter", { width: 390, height: 844 }],
  ["element", "a double tap", { width: 360, height: 640 }],
  ["single file", "a double click", { width: 1280, height: 800 }],
];

for (const [way, how, viewport] of WALKS) {
  const touch = how === "a double tap";
  test.describe(way, () => {
    test.use({ viewport, ...(touch && { hasTouch: true, isMobile: true }) });

    test(`${how} does what one press does`, touch ? ONE_ENGINE : {}, async ({ page }) => {
      await page.addInitScript(noteCalls);
      const alone = way === "single file";
      await page.goto(alone ? pathToFileURL(join(DIST, MOVING, "trial-prescreen.html")).href : pathOf(ZOO[0], way));
      const person = alone ? await atWidget(page, "element") : await ready(page, way);
      await person.onScreen("intro");
      await goTwice(page, person, TWICE[how]);
    });
  });
}

test("a double press of an early Continue acts once", async ({ page }) => {
  const arrive = await held(page);
  await page.goto(pathOf(ZOO[0], "element"));
  await page.locator("[name=age]").fill("34");
  await page.locator("[data-first-question] button").dblclick();
  arrive();
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
  await expect(page.locator("[data-error]")).toHaveCount(0);
});
