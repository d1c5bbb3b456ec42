// Every screen of the gallery, as a static page, against WCAG 2.2 A and AA as far as tools can check: by two engines, by size, at
// 320 px and at 400 %, and in forced colours. `cargo review gallery` renders the pages.
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { expectAccessible, expectAccessibleInDark } from "../browser/support/axe.mjs";
import { expectNoFinding } from "./support/ace.mjs";
import { beyondTheWindow, smallTargets, touchingCards, unmarkedControls } from "../support/measure.mjs";

const FOLDER = pathToFileURL("target/gallery/");
const entries = readdirSync(FOLDER).filter((name) => name.includes("--") && name.endsWith(".html"));

/**
 * The states that are looked at in Traditional Chinese. Its letters are as wide as those of Simplified Chinese and its texts as
 * long, so only these can be laid out otherwise: where both ways of writing stand together, where names, units and messages are
 * its own, and one of each kind of screen.
 */
const IN_TRADITIONAL = [
  ...["intro--start", "intro--open-not-accepted", "question--date-ambiguous", "question--someone-else", "review--detailed"],
  ...["result--needs-check-detailed", "result--not-now-detailed", "call--plain", "call--answers", "message--open"],
  ...["practical--pinyin", "letter--values", "homework--open", "measurements--compared", "medicines--empty", "studies--both"],
];

test("the gallery has every screen in every language", () => {
  const screens = (language) =>
    new Set(entries.filter((name) => name.endsWith(`--${language}.html`)).map((name) => name.split("--")[0]));
  expect(screens("en").size).toBeGreaterThanOrEqual(13);
  for (const language of ["zh-Hans", "zh-Hant"]) expect(screens(language)).toEqual(screens("en"));
  for (const state of IN_TRADITIONAL) expect(entries).toContain(`${state}--zh-Hant.html`);
});

const isLookedAt = (name) => !name.endsWith("--zh-Hant.html") || IN_TRADITIONAL.some((state) => name.startsWith(`${state}--`));

for (const name of entries.filter(isLookedAt)) {
  // Colours do not depend on the language.
  const inDark = name.endsWith("--en.html");

  test(name, async ({ page }) => {
    await page.goto(new URL(name, FOLDER).href);
    await page.locator("details").evaluateAll((all) => {
      for (const details of all) details.open = true;
    });
    await expectAccessible(page, name);
    await expectNoFinding(page, name);
    if (inDark) await expectAccessibleInDark(page, name);

    await page.setViewportSize({ width: 360, height: 740 });
    expect(await smallTargets(page), "at least 44 px wide and high").toEqual([]);

    expect(await touchingCards(page), "cards to tick that touch what follows").toEqual([]);

    // 1280 px at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await beyondTheWindow(page), "320 px wide").toEqual([]);

    await page.emulateMedia({ forcedColors: "active" });
    expect(await unmarkedControls(page), "in forced colours, where a background says nothing").toEqual([]);
  });
}
