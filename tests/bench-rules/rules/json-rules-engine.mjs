// json-rules-engine: a rule for each finding that a criterion can get, whose event says which; what no rule speaks of
// is clear. Windows are operators of our own, since it has no dates; the heaviest of the events, their dates and what
// all come to are plain JavaScript. Reasons are left out.
import { Engine } from "json-rules-engine";
import { anyCohort, cohortQuestion, combine, criteria, isDated, lapse, putBy, WEIGHTS } from "./facts.mjs";

const engine = new Engine([], { allowUndefinedFacts: true });
engine.addOperator("answered", (answer, wanted) => (answer !== undefined) === wanted);
engine.addOperator("ticks", (answer, value) => Array.isArray(answer) && answer.includes(value));
engine.addOperator("ticksNot", (answer, value) => Array.isArray(answer) && !answer.includes(value));
engine.addOperator("ticksOnly", (answer, value) => Array.isArray(answer) && answer.length === 1 && answer[0] === value);
engine.addOperator("undated", (event) => event === undefined);
const dated = (test) => (event, [count, unit]) =>
  event !== undefined && test(event.today, lapse(event.first, count, unit), lapse(event.last, count, unit));
engine.addOperator("recent", dated((today, soonest) => today < soonest));
engine.addOperator("passed", dated((today, _, latest) => today >= latest));
engine.addOperator("vague", dated((today, soonest, latest) => today >= soonest && today < latest));

const is = (fact, operator, value) => ({ fact, operator, value });

const put = putBy((name, values, negated) => is(name, negated ? "notIn" : "in", values));

/** [weight, conditions] of each thing a question can say of a criterion. */
function said(one) {
  const { question, kind, values, alone, ranges, otherwise, refines } = one;
  const found = refines ? [] : [[WEIGHTS.unasked, [is(question, "answered", false)]]];
  const give = ({ weight, window, after }, test) => {
    if (!window) return found.push([weight, test]);
    const event = `${question}_event`;
    found.push([WEIGHTS.open, [...test, is(event, "undated", true)]]);
    found.push([WEIGHTS.until, [...test, is(event, "recent", window)], { question, window }]);
    found.push([WEIGHTS.check, [...test, is(event, "vague", window)]]);
    found.push([after, [...test, is(event, "passed", window)]]);
  };
  const unsure = ({ value }) => value === "unsure" || value === "skip";
  for (const each of values) {
    if (kind === "choice" || unsure(each)) give(each, [is(question, "equal", each.value)]);
    else if (kind === "number") {
      const at = ranges.findIndex(({ value }) => value === each.value);
      const below = at > 0 ? [is(question, "lessThan", ranges[at - 1].lowest)] : [];
      give(each, [is(question, "greaterThanInclusive", ranges[at].lowest), ...below]);
    } else {
      const instead = alone.some(({ value }) => value === each.value);
      const only = { not: is(question, "ticksOnly", each.value) };
      give(each, [is(question, "ticks", each.value), ...(instead ? [only] : [])]);
    }
  }
  for (const each of alone) give(each, [is(question, "ticksOnly", each.value)]);
  if (otherwise) {
    const named = values.filter((each) => !unsure(each));
    give({ weight: otherwise }, named.map(({ value }) => is(question, "ticksNot", value)));
  }
  return found.map(([weight, test, until]) => [weight, [...put(one), ...test], until]);
}

for (const [at, { team, any_clears: anyClears, members, byDiagnosis, parts }] of criteria.entries()) {
  const usual = team ? WEIGHTS.team : WEIGHTS.clear;
  const judged = members ? [is(cohortQuestion, "in", members)] : [];
  if (members && byDiagnosis) {
    judged[0] = { any: [judged[0], is(cohortQuestion, "answered", false), is(cohortQuestion, "notIn", anyCohort)] };
  }
  for (const [weight, tests, until] of parts.flatMap(said)) {
    if (!anyClears && (team ? weight <= WEIGHTS.unasked : weight === usual)) continue;
    const event = { type: "found", params: { at, weight, until } };
    engine.addRule({ conditions: { all: [...judged, ...tests] }, event });
  }
}

const questions = criteria.flatMap(({ parts }) => parts.map(({ question }) => question));
const events = [...new Set(questions)].filter(isDated);

export const name = "json-rules-engine";
export const leftOut =
  "reasons; windows are operators of our own; the heaviest finding and the outcome are plain JavaScript";

/** It knows facts by name, and a fact may be an object: an event with its span and the day of assessment. */
export function prepare(facts) {
  const own = { ...facts };
  for (const question of events) {
    const [first, last] = [facts[`${question}_first`], facts[`${question}_last`]];
    if (first) own[`${question}_event`] = { first, last, today: facts.today };
  }
  return own;
}

const LIGHTEST = [WEIGHTS.clear, WEIGHTS.check, WEIGHTS.unasked];

export async function judge(facts) {
  const { events: fired } = await engine.run(facts);
  const diagnosis = facts[cohortQuestion];
  const inAny = anyCohort.includes(diagnosis);
  const found = criteria.map(() => []);
  for (const { params } of fired) found[params.at].push(params);
  const dates = criteria.map(() => 0);
  const weights = criteria.map(({ team, any_clears: anyClears, members, byDiagnosis }, at) => {
    if (members && !(members.includes(diagnosis) || (byDiagnosis && !inAny))) return 0;
    const own = found[at].map(({ weight }) => weight);
    const lightest = anyClears && LIGHTEST.find((weight) => own.includes(weight));
    const weight = lightest || Math.max(team ? WEIGHTS.team : WEIGHTS.clear, ...own);
    if (weight === WEIGHTS.until) {
      for (const { until } of found[at]) {
        if (until) dates[at] = Math.max(dates[at], lapse(facts[`${until.question}_last`], ...until.window));
      }
    }
    return weight;
  });
  return combine(diagnosis, weights, dates);
}
