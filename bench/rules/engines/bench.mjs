// Times one verdict in each engine, in one process: `node bench.mjs FOLDER`, as ../rules.mjs calls it.
// The folder has `verdict.wasm` and `trial.packed`; the people, their verdicts and `node.json` are written to it.
//
// First every engine must reach the program's verdict on each of some thousand random people: the outcome, the
// earliest day, and every criterion's finding and date. Then the engines take turns, so that other load on the machine
// affects all alike; processor time is measured, not elapsed time.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { asked } from "../../../tests/second-opinion/table.mjs";
import { random, stranger } from "../../../tests/second-opinion/people.mjs";
import * as byHand from "./by-hand.mjs";
import { criteria, facts, WEIGHTS } from "./facts.mjs";
import * as jsonLogic from "./json-logic.mjs";
import { start } from "./ours.mjs";

/** How many people every engine has to agree on, and how many of them are judged repeatedly. */
const COMPARED = 4000;
const TIMED = 500;
const ROUNDS = 9;
/** The duration of one engine's turn, in milliseconds. */
const TURN = 120;
const SEED = 20_261_124;
const OUTCOMES = ["possible-match", "needs-check", "not-now", "unlikely"];
const BY_WEIGHT = Object.fromEntries(Object.entries(WEIGHTS).map(([finding, weight]) => [weight, finding]));

const at = (name) => join(process.argv[2], name);
const program = await start(at("verdict.wasm"), at("trial.packed"));
const chance = random(SEED);
const people = Array.from({ length: COMPARED }, () => stranger(chance));

const ours = {
  name: "this program, as WebAssembly",
  leftOut: "nothing",
  prepare: (_, person) => program.prepare(person),
  judge: program.judge,
  whole: program.tell,
};
const told = { ...ours, name: "the same, told to JavaScript", judge: program.tell, whole: program.tell };
const engines = [ours, told, byHand, jsonLogic].map((engine) => {
  const prepared = people.map((person) => {
    const known = facts(person);
    return engine.prepare ? engine.prepare(known, person) : known;
  });
  return { ...engine, prepared, times: [] };
});

const lines = (list) => list.map((one) => `${JSON.stringify(one)}\n`).join("");
writeFileSync(at("people.jsonl"), lines(people));
writeFileSync(at("timed.jsonl"), lines(people.slice(0, TIMED)));
const verdicts = people.map((_, index) => program.tell(engines[0].prepared[index]));
writeFileSync(at("verdicts.jsonl"), lines(verdicts.map(named)));

const outcomes = [0, 0, 0, 0];
let reasons = 0;
for (const [index, person] of people.entries()) {
  const wanted = verdicts[index];
  outcomes[wanted.outcome - 1] += 1;
  reasons += wanted.reasons;
  delete wanted.reasons;
  for (const engine of engines) {
    const verdict = await (engine.whole ?? engine.judge)(engine.prepared[index]);
    delete verdict.reasons;
    assert.deepEqual(verdict, wanted, `${engine.name} comes to another verdict on ${JSON.stringify(person)}`);
  }
}
assert.ok(outcomes.every((count) => count > COMPARED / 50), `the people come to ${outcomes} of the four outcomes`);
console.log(`${COMPARED} people: every engine comes to the program's verdict`);
console.log(`of the four outcomes: ${outcomes.join(", ")}`);

/** A verdict as `cargo review screen` writes it, without the questions behind each finding. */
function named({ outcome, earliest, weights, dates }) {
  const day = (digits) => String(digits).replace(/^(....)(..)(..)$/, "$1-$2-$3");
  const findings = criteria.flatMap(({ id }, index) => {
    if (weights[index] === 0) return [];
    const date = dates[index] > 0 ? { date: day(dates[index]) } : {};
    return { criterion: id, finding: BY_WEIGHT[weights[index]], ...date };
  });
  return { outcome: OUTCOMES[outcome - 1], ...(earliest > 0 ? { earliest: day(earliest) } : {}), findings };
}

/** The processor time of this many passes over the people, in µs per verdict. */
async function time({ judge, prepared }, passes) {
  const before = process.cpuUsage();
  for (let pass = 0; pass < passes; pass += 1) {
    for (let index = 0; index < TIMED; index += 1) {
      const verdict = judge(prepared[index]);
      if (verdict instanceof Promise) await verdict;
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (passes * TIMED);
}

for (const engine of engines) {
  await time(engine, 1);
  const once = await time(engine, 2);
  engine.passes = Math.max(1, Math.round((TURN * 1000) / (once * TIMED)));
  // Twice, since the first turns compile hot code.
  await time(engine, engine.passes);
  await time(engine, engine.passes);
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (const engine of engines) engine.times.push(await time(engine, engine.passes));
}

const sorted = (times) => times.toSorted((one, other) => one - other);
const rows = engines.map(({ name, leftOut, times }) => {
  const list = sorted(times);
  return { name, leftOut, median: list[Math.floor(list.length / 2)], least: list[0], most: list.at(-1) };
});
const report = {
  node: process.version,
  processor: os.cpus()[0].model.trim(),
  processors: os.cpus().length,
  criteria: criteria.length,
  questions: Object.keys(asked).length,
  people: COMPARED,
  reasons: Math.round((reasons / COMPARED) * 10) / 10,
  wasmMemory: program.bytes(),
  rows,
};
writeFileSync(at("node.json"), `${JSON.stringify(report, null, 2)}\n`);
for (const { name, median, least, most } of rows) {
  console.log(`${name.padEnd(30)} ${median.toFixed(2)} µs (${least.toFixed(2)} to ${most.toFixed(2)})`);
}
