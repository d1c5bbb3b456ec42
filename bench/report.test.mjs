// The report: statistics, budgets and tables.
import assert from "node:assert/strict";
import { test } from "node:test";

import { compareMany, held } from "./report/budgets.mjs";
import { ROWS } from "./report/rows.mjs";
import { median, quantile, ratio, ratios, summary } from "./report/statistics.mjs";
import { chart } from "./report/docs.mjs";
import { budgetTable, cell, figuresTable } from "./report/table.mjs";

test("a median is the middle value, or the mean of the middle two", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([1, 2, 4, 100]), 3);
  assert.equal(median([]), undefined);
});

test("a quantile interpolates between two values", () => {
  assert.equal(quantile([10, 20, 30, 40, 50], 0.25), 20);
  assert.equal(quantile([0, 10], 0.95), 9.5);
  assert.equal(quantile([7], 0.95), 7);
});

test("missing values do not count, and no values give no result", () => {
  assert.deepEqual(summary([3, undefined, 1, NaN, 2]), { median: 2, low: 1.5, high: 2.5, count: 3, values: [3, 1, 2] });
  assert.equal(summary([undefined]), undefined);
});

test("a ratio divides medians, and needs both", () => {
  assert.equal(ratio(summary([3, 3, 9]), summary([2])), 1.5);
  assert.equal(ratio(summary([3]), summary([0])), undefined);
  assert.equal(ratio(undefined, summary([2])), undefined);
});

test("ratios are taken run by run, or over the median of fewer runs", () => {
  assert.deepEqual(ratios(summary([2, 6, 4]), summary([1, 2, 4])).values, [2, 3, 1]);
  assert.deepEqual(ratios(summary([2, 6, 4]), summary([2])).values, [1, 3, 2]);
  assert.equal(ratios(summary([2]), undefined), undefined);
});

test("on a busy machine no time is judged", () => {
  const told = (what) => held(figures, false).find((row) => row.what.startsWith(what)).met;
  assert.equal(told("widget fully live"), "busy");
  assert.equal(told("transfer"), true);
  assert.match(budgetTable(held(figures, false)), /not judged: the machine was busy/);
});

test("the chart has a bar for each page that was measured", () => {
  const svg = chart(figures, ["ours", "vanilla", "surveyjs"]);
  assert.equal(svg.match(/<rect /g).length, 12);
  assert.match(svg, />fully live, ms<.*\n.*>ours<.*>300</);
});

test("a cell shows the middle half only where runs differ", () => {
  assert.equal(cell(summary([5, 5, 5])), "5");
  assert.equal(cell(summary([1, 2, 3]), 1), "2.0 (1.5–2.5)");
  assert.equal(cell(undefined), "–");
});

/** Measurements of one page, as the bench collects them. */
const page = (scale) => ({
  loads: Object.fromEntries(
    ["fast", "slow"].map((line) => [
      line,
      [1, 2, 3].map((run) => ({
        requests: 4,
        bytes: { total: 102_400 * scale, wasm: 51_200 },
        firstPaint: 100 * scale + run,
        largestPaint: 100,
        firstInput: 200 * scale,
        live: 300 * scale,
        blocking: 20,
        longTasks: 1,
      })),
    ]),
  ),
  steps: {
    slow: [
      {
        steps: [10, 20, 30].map((ms) => ({ mainThread: ms * scale, painted: ms === 30 ? undefined : ms })),
        worstEvent: 80 * scale,
        shift: 0,
        requestsAfter: 0,
      },
    ],
  },
  memory: [
    {
      1: { heap: 1000, wasm: 1000, nodes: 40, listeners: 5 },
      100: { heap: 1090, wasm: 1000, nodes: 40, listeners: 6 },
      start: { heap: 900, wasm: 262_144, nodes: 30, listeners: 5 },
    },
  ],
  lighthouse: [{ performance: 99, accessibility: 100, "best-practices": 100, seo: 100 }],
});
const figuresOf = (measured) =>
  Object.fromEntries(ROWS.map(({ id, values }) => [id, summary(values(measured))]));
const figures = { ours: figuresOf(page(1)), vanilla: figuresOf(page(0.9)), surveyjs: figuresOf(page(2)) };
const budget = (what, unit) => held(figures).find((row) => row.what.startsWith(what) && row.unit === unit);

test("every row's name is unique", () => {
  assert.equal(new Set(ROWS.map(({ id }) => id)).size, ROWS.length);
  assert.equal(new Set(ROWS.map(({ title }) => title)).size, ROWS.length);
});

test("a step without a time leaves the others' median", () => {
  assert.equal(figures.ours["painted.slow"].median, 15);
  assert.equal(figures.ours["mainThread.slow"].median, 20);
});

test("a budget is met up to its limit", () => {
  assert.deepEqual(budget("WebAssembly memory", "KiB"), {
    what: "WebAssembly memory at start",
    unit: "KiB",
    budget: "at most 512",
    figure: 256,
    met: true,
  });
  assert.equal(budget("transfer", "kB").figure, 102.4);
  assert.equal(budget("transfer", "kB").met, true);
  assert.equal(budget("widget fully live", "x SurveyJS").figure, 0.5);
  assert.equal(budget("widget fully live", "x SurveyJS").met, true);
  assert.equal(budget("growth", "x vanilla's").figure, 1);
  assert.equal(budget("growth", "x vanilla's").met, true);
  assert.equal(budget("listeners", "x").met, false);
  assert.equal(budget("Lighthouse", "").met, false);
});

test("many widgets are compared with fifty times one", () => {
  const many = compareMany({ one: [100, 120, 110], fifty: [1100, 3000, 2200] });
  const row = held({ ...figures, many }).find(({ what }) => what.startsWith("50 widgets"));
  assert.equal(row.figure, 0.4);
  assert.equal(row.met, true);
});

test("a budget without measurements is neither met nor missed", () => {
  const rows = held({ ours: figures.ours });
  assert.equal(rows.find(({ unit }) => unit === "x vanilla").met, undefined);
  const table = budgetTable(rows);
  assert.match(table, /\| first paint, slow phone \| at most 1.15 x vanilla \| – \| not measured \|/);
  assert.match(table, /\| blocking time at load, slow phone \| at most 50 ms \| 20.0 \| met \|/);
  assert.match(table, /\*\*not met\*\*/);
});

test("the table has a column per page and per comparison", () => {
  const table = figuresTable(ROWS, ["ours", "vanilla", "surveyjs"], figures, { surveyjs: "2.5" }).split("\n");
  assert.equal(table[0], "|  | ours | vanilla JS, by hand | SurveyJS 2.5 | ours / vanilla JS | ours / SurveyJS |");
  assert.ok(table.includes("| first question's input usable, slow phone, ms | 200 | 180 | 400 | 1.11 | 0.50 |"));
  // Without a walk on the good line it has no row.
  assert.ok(!table.some((line) => line.includes("answer to next question painted, good line")));
});
