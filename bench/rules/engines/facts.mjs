// People as the engines read them: the answers by question id, and of each date the first and the last possible
// day, since these engines have no dates, or none known only to the month. This is prepared
// before the measurement, as the program's answers are in memory before it.
import { tables } from "../../../tests/second-opinion/table.mjs";

/** From the least to the most serious, as numbers, since most engines take the maximum. */
export const WEIGHTS = { clear: 1, team: 2, unasked: 3, check: 4, until: 5, open: 6, lasting: 7 };

/** A day as a number such as 20261231, which orders as the calendar does. */
export const digits = (day) => Number(day.replaceAll("-", ""));

const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysIn = (year, month) => (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]);

/** The first day on which an event of that day is no longer a barrier; a day that its month lacks is the first of the next. */
export function lapse(day, count, unit) {
  let [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  if (unit === "day" || unit === "week") {
    date += unit === "week" ? count * 7 : count;
    while (date > daysIn(year, month)) {
      date -= daysIn(year, month);
      [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
    return year * 10_000 + month * 100 + date;
  }
  const months = year * 12 + month - 1 + (unit === "year" ? count * 12 : count);
  [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  if (date > daysIn(year, month)) [year, month, date] = month === 12 ? [year + 1, 1, 1] : [year, month + 1, 1];
  return year * 10_000 + month * 100 + date;
}

/** "2 months" as [2, "month"]. */
export function window(text) {
  const [count, unit] = text.split(" ");
  return [Number(count), unit.replace(/s$/, "")];
}

/** The first and the last day of a date of four, seven or ten characters. */
export function span(date) {
  const [year, month] = date.split("-").map(Number);
  const first = digits(`${date}-01-01`.slice(0, 10));
  if (date.length === 10) return { first, last: first };
  if (date.length === 7) return { first, last: year * 10_000 + month * 100 + daysIn(year, month) };
  return { first, last: year * 10_000 + 1231 };
}

/** One person's facts. */
export function facts({ today, answers }) {
  const known = { today: digits(today) };
  for (const [key, answer] of Object.entries(answers)) {
    if (answer === undefined) continue;
    if (!key.endsWith(".date")) known[key] = answer;
    else if (answer !== "unknown") {
      const { first, last } = span(answer);
      const question = key.slice(0, -".date".length);
      known[`${question}_first`] = first;
      known[`${question}_last`] = last;
    }
  }
  return known;
}

/** The values of the cohorts' question that put a person in a cohort, and in any. */
export const members = (cohort) => tables.memberships.filter((row) => row.cohort === cohort).map((row) => row.value);
export const anyCohort = [...new Set(tables.memberships.map((row) => row.value))];
export const cohortQuestion = tables.cohort_question[0].id;

/** The meaning of one answer, or none, for a criterion: a weight, or a window with the weight after it. */
function meant({ finding, lasts, after }) {
  return lasts ? { window: window(lasts), after: WEIGHTS[after] } : { weight: WEIGHTS[finding] };
}

function meanings(criterion, question) {
  const rows = (name) => tables[name].filter((row) => row.question === question.id);
  const of = (name) => rows(name).filter((row) => row.criterion === criterion.id);
  return {
    question: question.id,
    kind: question.kind,
    refines: question.refines,
    members: question.cohort ? members(question.cohort) : null,
    conditions: rows("conditions").map(({ on_question, value, negated }) => ({ on: on_question, value, negated })),
    values: of("meaning").map((row) => ({ value: row.value, ...meant(row) })),
    alone: of("alone").map((row) => ({ value: row.value, ...meant(row) })),
    ranges: rows("ranges").sort((one, other) => other.lowest - one.lowest),
    otherwise: rows("otherwise").map((row) => WEIGHTS[row.finding])[0] ?? null,
  };
}

/** Every criterion with the meanings of all answers, from which each engine's rules are generated. */
export const criteria = tables.criteria.map((criterion) => ({
  ...criterion,
  members: criterion.cohort ? members(criterion.cohort) : null,
  // Someone in no cohort keeps the findings of the cohorts' question.
  byDiagnosis: tables.decided.some((row) => row.question === cohortQuestion && row.criterion === criterion.id),
  parts: tables.decided
    .filter((row) => row.criterion === criterion.id)
    .map((row) => meanings(criterion, tables.questions.find((question) => question.id === row.question))),
}));

/** The conditions under which a question is asked. `test` writes "an answer is, or is not, one of" in an engine's syntax. */
export const putBy = (test) => ({ members, conditions }) => {
  const tests = members ? [test(cohortQuestion, members, false)] : [];
  for (const negated of [false, true]) {
    const own = conditions.filter((condition) => condition.negated === negated);
    if (own.length > 0) tests.push(test(own[0].on, own.map(({ value }) => value), negated));
  }
  return tests;
};

export const isDated = (id) => tables.meaning.some((row) => row.question === id && row.lasts);

const OUTCOMES = [0, 1, 1, 1, 2, 3, 3, 4];
const cohorts = [...new Set(tables.memberships.map((row) => row.cohort))];
const joined = (value) => cohorts.filter((cohort) => members(cohort).includes(value));
const ofCohort = new Map(anyCohort.map((value) => [value, joined(value)]));

/** The outcome of all findings, which no engine here computes itself; `weights` has 0 for a criterion that was not judged. */
export function combine(diagnosis, weights, dates) {
  const own = ofCohort.get(diagnosis) ?? [null];
  let best = null;
  for (const cohort of own) {
    let [outcome, latest, undated] = [1, 0, false];
    for (let at = 0; at < criteria.length; at += 1) {
      if (weights[at] === 0 || (cohort && criteria[at].cohort && criteria[at].cohort !== cohort)) continue;
      outcome = Math.max(outcome, OUTCOMES[weights[at]]);
      latest = Math.max(latest, dates[at]);
      undated ||= weights[at] === WEIGHTS.open;
    }
    const earliest = outcome === 3 && !undated ? latest : 0;
    const sooner = best && (earliest || Infinity) < (best.earliest || Infinity);
    if (!best || outcome < best.outcome || (outcome === best.outcome && sooner)) best = { cohort, outcome, earliest };
  }
  const isOfAnother = ({ cohort }) => cohort !== null && cohort !== best.cohort;
  const barred = own.length > 1 && weights.some((weight, at) => weight >= WEIGHTS.until && isOfAnother(criteria[at]));
  return { outcome: barred ? Math.max(best.outcome, 2) : best.outcome, earliest: best.earliest, weights, dates };
}
