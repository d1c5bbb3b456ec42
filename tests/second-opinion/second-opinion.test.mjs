// The short comparison, for every run of the tests; `cargo xtask test --long` makes the long one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { secondOpinion, summary, told } from "./opinion.mjs";

test("an independent engine reaches the program's verdicts", async (context) => {
  const figures = await secondOpinion({ randomPeople: 16_000, everyBoundary: 17 });
  for (const line of summary(figures).split("\n")) context.diagnostic(line);
  assert.ok(figures.compared >= 20_000, `${figures.compared} were compared`);
  for (const outcome of ["possible-match", "needs-check", "not-now", "unlikely"]) {
    assert.ok(figures.outcomes[outcome] > 1000, `${outcome} came ${figures.outcomes[outcome]} times`);
  }
  assert.equal(told(figures.disagreements), "");
});
