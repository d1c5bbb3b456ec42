// Every screen of the gallery, as a static page, against WCAG 2.2 A and AA as far as tools can check: by two engines, by size, at
// 320 px and at 400 %, and in forced colours. `cargo review gallery` renders the pages.
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { expectAccessible, expectAccessibleInDark } from "../browser/support/axe.mjs";
import { expectNoFinding } from "./support/ace.mjs";
import { structure } from "./support/structure.mjs";
import { beyondTheWindow, smallTargets, touchingCards, unmarkedControls } from "../support/measure.mjs";

const FOLDER = pathToFileURL("target/gallery/");
// By name: of each state English comes first.
const entries = readdirSync(FOLDER).filter((name) => name.includes("--") && name.endsWith(".html")).sort();
const stateOf = (name) => name.slice(0, name.lastIndexOf("--"));

/**
 * The pages that differ from those before them in more than the letters. The engines judge elements, names and colours, so they
 * would say of any other what they have said of one of these: what they read of texts is whether there are any, which `structure`
 * keeps, and `tests/views/` proves the languages that pages are in. Sizes are measured on each page.
 */
const judged = new Set();
const seen = new Set();
for (const name of entries) {
  const found = structure(new URL(name, FOLDER));
  if (!seen.has(`${stateOf(name)} ${found}`)) judged.add(name);
  seen.add(`${stateOf(name)} ${found}`);
}

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

test("every state is judged, and what a language has of its own", () => {
  expect(new Set([...judged].map(stateOf))).toEqual(new Set(entries.map(stateOf)));
  // Chinese dates begin with the year, and a call from Chinese needs no second line.
  for (const name of ["today--empty--zh-Hans.html", "call--plain--zh-Hans.html"]) expect(judged).toContain(name);
});

const isLookedAt = (name) =>
  judged.has(name) || !name.endsWith("--zh-Hant.html") || IN_TRADITIONAL.includes(stateOf(name));

for (const name of entries.filter(isLookedAt)) {
  // Colours do not depend on the language.
  const inDark = name.endsWith("--en.html");

  test(name, async ({ page }) => {
    await page.goto(new URL(name, FOLDER).href);
    await page.locator("details").evaluateAll((all) => {
      for (const details of all) details.open = true;
    });
    if (judged.has(name)) {
      await expectAccessible(page, name);
      await expectNoFinding(page, name);
    }
    if (inDark) await expectAccessibleInDark(page, name);

    await page.setViewportSize({ width: 360, height: 740 });
    expect(await smallTargets(page), "at least 44 px wide and high").toEqual([]);

    expect(await touchingCards(page), "cards to tick that touch what follows").toEqual([]);

    // 1280 px at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await beyondTheWindow(page), "320 px wide").toEqual([]);

    if (!judged.has(name)) return;
    await page.emulateMedia({ forcedColors: "active" });
    expect(await unmarkedControls(page), "in forced colours, where a background says nothing").toEqual([]);
  });
}
