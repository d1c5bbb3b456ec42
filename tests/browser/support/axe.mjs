// axe-core, which inspects open shadow roots: the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** The rules that depend on colours. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** The violations that axe finds on the page, a line for each element. */
async function violations(page, rules) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (runOnly) => {
    const { violations, passes } = await window.axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
    });
    if (passes.length === 0) throw new Error("axe checked no element; the page has not rendered, or its shadow root is closed");
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")}\n${failureSummary}`),
    );
  }, rules);
}

/** Asserts that axe finds no violation on the page. */
export async function expectAccessible(page, what) {
  expect(await violations(page, { type: "tag", values: LEVELS }), what).toEqual([]);
}

/** Sets the dark theme: by the device's setting, or, where Playwright cannot set it, as a host does. */
async function setDark(page, dark) {
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  await page.evaluate((dark) => {
    const asked = dark && !matchMedia("(prefers-color-scheme: dark)").matches;
    for (const widget of document.querySelectorAll("trial-prescreen")) widget.setAttribute("theme", asked ? "dark" : "auto");
  }, dark);
}

/** The same in light and in dark. */
export async function expectAccessibleInLightAndDark(page, what) {
  await expectAccessible(page, what);
  await expectAccessibleInDark(page, what);
}

/** The same in dark; only the rules that depend on colours. */
export async function expectAccessibleInDark(page, what) {
  await setDark(page, true);
  expect(await violations(page, { type: "rule", values: OF_COLOUR }), `${what}, dark`).toEqual([]);
  await setDark(page, false);
}
