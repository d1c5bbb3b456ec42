// The cost of a verdict compared with other rule engines, and its growth with the trial's size: `npm run rules`.
// Writes target/bench/rules.md and rules.json; fails if a budget is not met.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { optimized } from "../xtask/pages/optimize.mjs";
import { ROOT, run } from "./prepare.mjs";

/** At most this many times the time of handwritten JavaScript that gives no reasons. */
const BESIDE_BY_HAND = 4;
/** At least this many times as fast as json-logic-js. */
const BESIDE_JSON_LOGIC = 8;
/** The memory that the C library keeps allocated, in bytes: more than any trial here needs. */
const KEPT = String(2 ** 30);
const WASM = "wasm32-unknown-unknown";

const target = process.env.CARGO_TARGET_DIR ?? `${ROOT}target`;
const out = `${ROOT}target/bench/`;
const work = `${out}rules/`;
const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const linesOf = (text) => text.trim().split("\n").map((line) => JSON.parse(line));

mkdirSync(work, { recursive: true });
makeProgram();
run("node", ["bench/rules/engines/bench.mjs", work]);
sameAsNative();
const growth = `${target}/criterion/growth.json`;
rmSync(growth, { force: true });
let late;
try {
  // WebAssembly never returns memory. Natively the C library would, after each verdict of a large trial, and the bench
  // would time the system's allocation of pages.
  const env = { PEOPLE: `${work}timed.jsonl`, MALLOC_MMAP_THRESHOLD_: KEPT, MALLOC_TRIM_THRESHOLD_: KEPT };
  run("cargo", ["bench", "--package", "bench-rules"], { env });
} catch (error) {
  // A cost that grows too fast also fails the bench, after the table is written.
  late = error;
}
report();

/** Compiles the verdict alone, optimised as the page's program is, and the trial that it judges by. */
function makeProgram() {
  run("cargo", ["build", "--release", "--package", "bench-rules", "--lib", "--target", WASM]);
  optimized(`${target}/${WASM}/release/bench_rules.wasm`, `${work}verdict.wasm`);
  run("cargo", ["run", "--package", "bench-rules", "--example", "packed", "--", `${work}trial.packed`]);
}

/** Compares the verdicts of the WebAssembly, on which all engines agree, with those of `cargo review screen`. */
function sameAsNative() {
  const input = readFileSync(`${work}people.jsonl`, "utf8");
  const native = linesOf(run("cargo", ["review", "screen"], { input, quiet: true }));
  for (const { findings } of native) for (const finding of findings) delete finding.questions;
  assert.deepEqual(native, linesOf(readFileSync(`${work}verdicts.jsonl`, "utf8")));
  console.log(`${native.length} people: \`cargo review screen\` comes to the same verdicts`);
}

function report() {
  const { rows, ...measured } = json(`${work}node.json`);
  const grown = json(growth);
  const timed = linesOf(readFileSync(`${work}timed.jsonl`, "utf8")).length;
  const native = json(`${target}/criterion/strangers/all/new/estimates.json`).median.point_estimate / 1000 / timed;
  const of = (name) => rows.find((row) => row.name === name).median;
  const ours = of("this program, as WebAssembly");
  const byHand = ours / of("hand-written JavaScript");
  const jsonLogic = of("json-logic-js") / ours;
  const steepest = Math.max(...grown.growth.map(({ exponent }) => exponent));
  const budgets = [
    [`at most ${BESIDE_BY_HAND} times hand-written JavaScript without reasons`, byHand, byHand <= BESIDE_BY_HAND],
    [`at least ${BESIDE_JSON_LOGIC} times as fast as json-logic-js`, jsonLogic, jsonLogic >= BESIDE_JSON_LOGIC],
    [`grows with at most the power ${grown.budget} of the trial's size`, steepest, steepest <= grown.budget],
  ];
  const table = (head, lines) =>
    [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const two = (number) => number.toFixed(2);
  const text = `# What one verdict costs

${measured.criteria} criteria, ${measured.questions} questions; ${measured.people} made-up people, on whom every engine comes to the same verdict: the outcome, \
the earliest day, each finding and its date. This program also gives the reasons, ${measured.reasons} a person. Processor \
time, medians of turns taken one after the other in one process of Node ${measured.node} on ${measured.processors} x ${measured.processor}.

${table(
  ["engine", "µs a verdict", "least to most", "times this program", "left to JavaScript, or left out"],
  [
    ...rows.map(({ name, median, least, most, leftOut }) => [
      name, two(median), `${two(least)} to ${two(most)}`, two(median / ours), leftOut,
    ]),
    ["this program, natively", two(native), "", two(native / ours), "nothing"],
  ],
)}

How costs grow, from the smallest trial to the largest:

${table(
  ["what", "power", "µs at each size"],
  grown.growth.map(({ name, exponent, sizes, nanoseconds }) => [
    name, two(exponent), sizes.map((size, at) => `${size}: ${(nanoseconds[at] / 1000).toFixed(1)}`).join(", "),
  ]),
)}

${table(["budget", "measured", ""], budgets.map(([budget, found, met]) => [budget, two(found), met ? "met" : "NOT MET"]))}
`;
  console.log(`\n${text}`);
  writeFileSync(`${out}rules.md`, text);
  writeFileSync(`${out}rules.json`, `${JSON.stringify({ node: { ...measured, rows }, native, growth: grown, budgets }, null, 2)}\n`);
  if (late) throw late;
  process.exitCode = budgets.every(([, , met]) => met) ? 0 : 1;
}
