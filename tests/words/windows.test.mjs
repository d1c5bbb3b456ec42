// The windows that tests fill in and calculate with where they prove something else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled, waitEnds } from "../support/windows.mjs";

const waits = (until) => ({ questions: { q: { values: { yes: { C: { until } }, no: "clear" } } } });

test("a wait ends on the rule's day, or the first if there is none", () => {
  for (const [until, event, ends] of [
    ["30 days", "2026-01-31", "2026-03-02"],
    ["6 weeks", "2026-11-20", "2027-01-01"],
    ["1 month", "2026-10-31", "2026-12-01"],
    ["2 months", "2026-12-31", "2027-03-01"],
    ["2 years", "2024-02-29", "2026-03-01"],
  ]) {
    for (const name of ["C", "q", "q.yes"]) assert.equal(waitEnds(waits(until), name, event), ends, until);
  }
});

test("a window is filled in with and without the number one", () => {
  const words = { window_month: "{count} month", window_months: "{count} months" };
  const text = { a: ["{window.C}, the past {span.q.yes}, {other}"] };
  assert.deepEqual(filled(text, waits("1 month"), words), { a: ["1 month, the past month, {other}"] });
  assert.deepEqual(filled(text, waits("2 months"), words), { a: ["2 months, the past 2 months, {other}"] });
  assert.throws(() => filled("{window.D}", waits("1 month"), words), /D names no window/);
});
