// axe-core, which sees into open shadow roots: the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules whose outcome colours can change. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe has against the page as it stands, a line for each element. */
async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (runOnly) => {
    const { violations, passes } = await window.axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
    });
    if (passes.length === 0) throw new Error("axe looked at nothing");
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")}\n${failureSummary}`),
    );
  }, rules);
}

/** Asserts that axe has nothing against the page. */
export async function expectAccessible(page, what) {
  expect(await violations(page, { type: "tag", values: LEVELS }), what).toEqual([]);
}

/** Whether the page is to be dark: as the device says, or, where Playwright cannot have it say so, as a host asks. */
async function setDark(page, dark) {
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  await page.evaluate((dark) => {
    const asked = dark && !matchMedia("(prefers-color-scheme: dark)").matches;
    for (const widget of document.querySelectorAll("trial-prescreen")) widget.setAttribute("theme", asked ? "dark" : "auto");
  }, dark);
}

/** The same in light and in dark; of the dark page only what colours can change. */
export async function expectAccessibleInLightAndDark(page, what) {
  await expectAccessible(page, what);
  await setDark(page, true);
  expect(await violations(page, { type: "rule", values: OF_COLOUR }), `${what}, dark`).toEqual([]);
  await setDark(page, false);
}
