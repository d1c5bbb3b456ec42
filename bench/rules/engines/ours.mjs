// The program, as WebAssembly: the verdict alone, built as the page's program is (bench/rules/wasm.rs).
import { readFileSync } from "node:fs";
import { asked } from "../../../tests/second-opinion/table.mjs";
import { criteria, digits, span, WEIGHTS } from "./facts.mjs";

const NONE = 0xffff_ffff;
const questions = Object.keys(asked);
const values = (id) => Object.keys(asked[id].values);
/** Its findings, from least to most weight. */
const BY_WEIGHT = Object.values(WEIGHTS).sort((one, other) => one - other);

function words(id, answer, when) {
  const { kind } = asked[id];
  const given =
    answer === "unsure" ? [3, 0]
    : answer === "skip" ? [4, 0]
    : kind === "choice" ? [0, values(id).indexOf(answer)]
    : kind === "number" ? [2, Math.round(answer * 1000)]
    : [1, answer.reduce((bits, value) => bits | (1 << values(id).indexOf(value)), 0)];
  const date =
    when === undefined ? [0, 0]
    : when === "unknown" ? [1, 0]
    : [{ 10: 2, 7: 3, 4: 4 }[when.length], span(when).first];
  return [questions.indexOf(id), ...given, ...date];
}

/** The program with the trial loaded. */
export async function start(wasm, packed) {
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm));
  const { memory, room, load, person, judge, tell, told } = instance.exports;
  const view = (at, count) => new Uint32Array(memory.buffer, at, count);
  const trial = readFileSync(packed);
  // Allocate first: that can replace the memory's buffer.
  const start = room(Math.ceil(trial.length / 4));
  new Uint8Array(memory.buffer, start, trial.length).set(trial);
  load(trial.length);

  const write = (list) => {
    const start = room(list.length);
    view(start, list.length).set(list);
  };
  const numbers = ({ answers }) =>
    questions.flatMap((id) => (answers[id] === undefined ? [] : words(id, answers[id], answers[`${id}.date`])));
  const read = () => {
    const at = told();
    let [outcome, earliest, findings] = view(at, 3);
    const verdict = {
      outcome: outcome + 1,
      earliest: earliest === NONE ? 0 : earliest,
      weights: criteria.map(() => 0),
      dates: criteria.map(() => 0),
      reasons: 0,
    };
    let next = at + 12;
    for (; findings > 0; findings -= 1) {
      const [criterion, weight, until, causes] = view(next, 4);
      verdict.weights[criterion] = BY_WEIGHT[weight];
      verdict.dates[criterion] = until === NONE ? 0 : until;
      verdict.reasons += causes;
      next += 16 + causes * 12;
    }
    return verdict;
  };
  return {
    /** Loads a person; the parameter is the same as for the other engines. */
    prepare(one) {
      const list = numbers(one);
      write(list);
      return person(list.length / 5, digits(one.today));
    },
    /** The verdict with dates and reasons, left in WebAssembly, where the page uses it. */
    judge,
    /** The same, copied to JavaScript. */
    tell(index) {
      tell(index);
      return read();
    },
    bytes: () => memory.buffer.byteLength,
  };
}

