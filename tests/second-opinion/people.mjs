// Random people from a seed, and one person for each side of each boundary. Built from trial.toml and the people of
// tests/people.toml without a barrier.
import { onceAsked, people } from "../support/people.mjs";
import { asked, cohortQuestion } from "./table.mjs";

/** A small random number generator with a seed, so that a failure is reproducible. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (odds) => next() < odds,
    below: (count) => Math.floor(next() * count),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

const DAY = 86_400_000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const time = (day) => Date.parse(`${day}T00:00:00Z`);
const earlier = (day, days) => iso(time(day) - days * DAY);

const isSensitive = (id) => asked[id].sensitive === true;
const values = (id) => Object.keys(asked[id].values);
const isTimed = (meaning) =>
  typeof meaning === "object" && Object.values(meaning).some((one) => one?.until !== undefined);

/** The question and value of every answer with a window, with the window. */
export const dated = Object.keys(asked).flatMap((question) =>
  Object.entries(asked[question].values)
    .filter(([, meaning]) => isTimed(meaning))
    .map(([value, meaning]) => {
      const window = Object.values(meaning).find((one) => one?.until).until;
      return { question, value, window };
    }),
);

/** The numbers at and around the ends of each range. */
function ends(id) {
  const { min, max, decimals, values } = asked[id];
  const steps = decimals ? [-1, -0.1, -0.01, 0, 0.01, 0.1] : [-1, 0, 1];
  const near = Object.values(values).flatMap(({ from }) => steps.map((step) => from + step));
  const rounded = [...near, min, max].map((number) => Number(number.toFixed(2)));
  return [...new Set(rounded)].filter((number) => number >= min && number <= max);
}

const subsets = (list) =>
  list.reduce((found, one) => [...found, ...found.map((set) => [...set, one])], [[]]).slice(1);

/** Every answer to a question, without dates; of numbers those around the ends of ranges. */
export function everyAnswer(id) {
  const { kind, exclusive } = asked[id];
  const told = {
    choice: () => values(id),
    number: () => ends(id),
    many: () => {
      const others = values(id).filter((value) => value !== exclusive);
      return exclusive ? [...subsets(others), [exclusive]] : subsets(others);
    },
  }[kind]();
  return [...told, "unsure", ...(isSensitive(id) ? ["skip"] : [])];
}

/** A date up to today: near, far, of each kind; never before a person of that age was born. */
function someDate(chance, today, age, window) {
  const youth = typeof age === "number" ? age * 365 : 120 * 365;
  const [count, unit] = (window ?? "2 months").split(" ");
  const length = Number(count) * { d: 1, w: 7, m: 30.44, y: 365.25 }[unit[0]];
  const days = chance.chance(0.5)
    ? Math.round(length) + chance.below(9) - 4
    : chance.below(chance.pick([40, 100, 400, 1500]));
  const day = earlier(today, Math.max(0, Math.min(days, youth)));
  const kind = chance.below(20);
  if (kind < 12) return day;
  if (kind < 16) return day.slice(0, 7);
  return kind < 18 ? day.slice(0, 4) : "unknown";
}

const windowOf = (question, answer) =>
  dated.find((one) => one.question === question && [answer].flat().includes(one.value))?.window;

/** An answer to each question with which the record is met. */
const harmless = { ...people.both, ...onceAsked };

const diagnoses = [...values(cohortQuestion), "lupus", "scleroderma", "both", "both", "unsure"];
/** Days on which months and years end, or leap, come often. */
const TODAYS = [
  "2026-02-28",
  "2026-11-30",
  "2026-12-31",
  "2027-01-01",
  "2027-03-01",
  "2028-02-28",
  "2028-02-29",
  "2028-03-01",
];

/** A random person, most often with few barriers. */
export function stranger(chance) {
  const today = chance.chance(0.3) ? chance.pick(TODAYS) : earlier("2032-12-31", chance.below(3600));
  const odd = chance.pick([0.02, 0.04, 0.08, 0.15, 0.6]);
  const missing = chance.pick([0, 0, 0.05, 0.4]);
  const answers = {};
  for (const question of Object.keys(asked)) {
    if (chance.chance(missing)) continue;
    if (question === cohortQuestion) answers[question] = chance.pick(diagnoses);
    else answers[question] = chance.chance(odd) ? someAnswer(chance, question) : harmless[question];
    const window = windowOf(question, answers[question]);
    // Sometimes an answer that asks for no date has one.
    const stray = dated.some((one) => one.question === question) && chance.chance(0.03);
    if ((window && chance.chance(0.96)) || stray) {
      answers[`${question}.date`] = someDate(chance, today, answers.age, window);
    }
  }
  return { today, answers };
}

function someAnswer(chance, question) {
  const { kind, min, max, decimals, exclusive } = asked[question];
  if (chance.chance(0.15)) return isSensitive(question) && chance.chance(0.5) ? "skip" : "unsure";
  if (kind === "choice") return chance.pick(values(question));
  if (kind === "number") {
    if (chance.chance(0.5)) return chance.pick(ends(question));
    const whole = min + chance.below(max - min + 1);
    return decimals && whole < max ? whole + chance.below(100) / 100 : whole;
  }
  const others = values(question).filter((value) => value !== exclusive);
  const ticked = others.filter(() => chance.chance(0.35));
  if (ticked.length === 0) return exclusive && chance.chance(0.5) ? [exclusive] : [chance.pick(others)];
  return ticked;
}

/** A person of each disease without a barrier, by the answer to the question on it. */
const base = (diagnosis) => ({ ...harmless, [cohortQuestion]: diagnosis });

/** Every answer alone, and every two answers to questions that decide one criterion together. */
export function* eachAnswer() {
  const today = "2026-11-24";
  for (const diagnosis of [...values(cohortQuestion), "unsure"]) {
    yield { today, answers: base(diagnosis) };
    for (const question of Object.keys(asked).filter((id) => id !== cohortQuestion)) {
      for (const answer of [undefined, ...everyAnswer(question)]) {
        yield { today, answers: { ...base(diagnosis), [question]: answer } };
        yield { today, answers: { [cohortQuestion]: diagnosis, [question]: answer } };
      }
    }
    for (const [one, other] of together()) {
      for (const first of [undefined, ...everyAnswer(one)]) {
        for (const second of [undefined, ...everyAnswer(other)]) {
          yield { today, answers: { ...base(diagnosis), [one]: first, [other]: second } };
        }
      }
    }
  }
}

function* together() {
  const ids = Object.keys(asked).filter((id) => id !== cohortQuestion && asked[id].kind !== "many");
  for (const [at, one] of ids.entries()) {
    for (const other of ids.slice(at + 1)) {
      const both = asked[one].decides.some((criterion) => asked[other].decides.includes(criterion));
      if (both) yield [one, other];
    }
  }
}

/** The events about which windows are tried: the ends of months and years, leap days, and the middle. */
export function* events() {
  for (let year = 2023; year <= 2028; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const name = `${year}-${String(month).padStart(2, "0")}`;
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      for (const day of [1, 15, 28, 29, 30, 31].filter((day) => day <= last)) {
        yield `${name}-${String(day).padStart(2, "0")}`;
      }
      yield name;
    }
    yield String(year);
  }
}

/** A person for whom one dated answer is the only possible barrier. */
export function withEvent({ question, value }, date, today, diagnosis) {
  const answer = asked[question].kind === "many" ? [value] : value;
  return { today, answers: { ...base(diagnosis), [question]: answer, [`${question}.date`]: date } };
}
