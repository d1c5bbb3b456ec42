// Checks that every page asked the same questions, took the same answers, and reached the program's result.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { ANSWERS, TODAY } from "./person.mjs";

/** The verdict of `cargo review screen`. REVIEW names a program other than cargo's own build. */
function verdict() {
  const [command, ...first] = process.env.REVIEW ? [process.env.REVIEW] : ["cargo", "review"];
  const { status, stdout, stderr } = spawnSync(command, [...first, "screen"], {
    cwd: fileURLToPath(new URL("../", import.meta.url)),
    input: JSON.stringify({ id: "bench", today: TODAY, answers: ANSWERS }),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the program rejects the answers: ${stderr}`);
  return JSON.parse(stdout);
}

/** Answers by FHIR link id, each as a list. */
const asFhir = Object.fromEntries(Object.entries(ANSWERS).map(([id, value]) => [id, [value].flat()]));

/** Returns a function that throws unless a walk through this page asked and answered as expected. */
export function checker(order) {
  const { outcome, findings } = verdict();
  const expected = Object.fromEntries(findings.map(({ criterion, finding }) => [criterion, finding]));
  return (name, { steps, ending }) => {
    if (steps) {
      const asked = steps.flatMap((step) => step.asked);
      const inOrder = [...new Set(asked.map((id) => id.split(".")[0]))];
      assert.deepEqual(inOrder, order, `${name} asks other questions`);
    }
    if (name === "ours") assert.deepEqual(Object.fromEntries(ending.findings), expected, "the widget's findings are others");
    else assert.deepEqual(ending.given, name === "lhc-forms" ? asFhir : ANSWERS, `${name} has other answers`);
    // LHC-Forms collects answers and has no result.
    if (name !== "lhc-forms") assert.equal(ending.outcome, outcome, `${name} comes to another result`);
  };
}
