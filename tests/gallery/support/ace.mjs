// IBM's accessibility engine, the second opinion beside axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace-window.js"), "utf8");

/** Rules that do not apply to the widget, each with its reason. */
const EXCEPTIONS = new Map([
  ["input_label_before", "what stands after a number's field is its unit; the question itself names the field"],
  [
    "input_label_after",
    "the box is shown before its label; the label comes first in the document so that its hint can stand between them, and names the box either way",
  ],
]);

/** Asserts that the engine finds no violation of WCAG 2.2 on the page. */
export async function expectNoFinding(page, what) {
  await page.evaluate(SOURCE);
  const found = await page.evaluate(async () => {
    const report = await new window.ace.Checker().check(document, ["WCAG_2_2"]);
    if (report.results.length === 0) throw new Error("the engine checked nothing");
    return report.results
      .filter(({ value: [policy, outcome] }) => policy === "VIOLATION" && outcome === "FAIL")
      .map(({ ruleId, message, snippet }) => ({ ruleId, text: `${ruleId}: ${message} ${snippet}` }));
  });
  expect(found.filter(({ ruleId }) => !EXCEPTIONS.has(ruleId)).map(({ text }) => text), what).toEqual([]);
}
