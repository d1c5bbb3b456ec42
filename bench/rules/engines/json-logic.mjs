// json-logic-js: a rule per criterion for its weight, and one more where a date can end it. Windows are two
// operations of our own, since it has no dates. The outcome is plain JavaScript; reasons
// are left out.
import jsonLogic from "json-logic-js";
import { anyCohort, cohortQuestion, combine, criteria, lapse, putBy, WEIGHTS } from "./facts.mjs";

jsonLogic.add_operation("weigh", (first, last, today, count, unit, after) => {
  if (first === null) return WEIGHTS.open;
  if (today < lapse(first, count, unit)) return WEIGHTS.until;
  return today >= lapse(last, count, unit) ? after : WEIGHTS.check;
});
jsonLogic.add_operation("lapse", (first, last, today, count, unit) =>
  first !== null && today < lapse(first, count, unit) ? lapse(last, count, unit) : 0,
);

const given = (name) => ({ var: name });
const among = (name, values) =>
  values.length === 1 ? { "==": [given(name), values[0]] } : { in: [given(name), values] };
const both = (tests) => (tests.length === 1 ? tests[0] : { and: tests });
const heaviest = (list) => (list.length === 1 ? list[0] : { max: list });

const put = putBy((name, values, negated) => (negated ? { "!": among(name, values) } : among(name, values)));

/** The arguments of an operation on a window. */
const timed = (question, [count, unit], ...rest) => [
  given(`${question}_first`),
  given(`${question}_last`),
  given("today"),
  count,
  unit,
  ...rest,
];

/** [test, result] of each answer, with the same results together. */
function choices({ question, values }, result, usual) {
  const chain = new Map();
  for (const one of values) {
    const found = result(one);
    const key = JSON.stringify(found);
    if (key === JSON.stringify(usual)) continue;
    chain.set(key, { found, values: [...(chain.get(key)?.values ?? []), one.value] });
  }
  return [...chain.values()].flatMap(({ found, values }) => [among(question, values), found]);
}

/** What a question means for a criterion; `result` turns an answer's meaning into a rule. */
function part(one, result, unasked, nothing) {
  const { question, kind, values, alone, ranges, otherwise } = one;
  const unsure = values.filter(({ value }) => value === "unsure" || value === "skip");
  const usual = result({ weight: WEIGHTS.clear });
  let said;
  if (kind === "choice") said = [...choices(one, result, usual), usual];
  else {
    said = choices({ question, values: unsure }, result, null);
    if (kind === "number") {
      const of = (value) => result(values.find((each) => each.value === value));
      for (const { value, lowest } of ranges) said.push({ ">=": [given(question), lowest] }, of(value));
    } else {
      // A list of one equals its only value, as JavaScript's `==` has it.
      for (const each of alone) said.push({ "==": [given(question), each.value] }, result(each));
      const named = values.filter((each) => !unsure.includes(each));
      const ticked = named.map((each) => ({ if: [{ in: [each.value, given(question)] }, result(each), nothing] }));
      if (otherwise) {
        const none = named.map((each) => ({ "!": { in: [each.value, given(question)] } }));
        ticked.push({ if: [both(none), result({ weight: otherwise }), nothing] });
      }
      said.push(heaviest(ticked));
    }
  }
  const tests = put(one);
  const open = [{ "==": [given(question), null] }, one.refines ? nothing : unasked];
  return { if: [...(tests.length > 0 ? [{ "!": both(tests) }, nothing] : []), ...open, ...said] };
}

/** Any answer that clears it is enough: the priority is in the leading digits, the weight in the last. */
const LIGHTEST = { [WEIGHTS.clear]: 30, [WEIGHTS.check]: 20, [WEIGHTS.unasked]: 10 };

function rule(criterion) {
  const { team, any_clears: anyClears, members, byDiagnosis, parts } = criterion;
  const weighed = (weight) => {
    if (team && weight <= WEIGHTS.unasked) return WEIGHTS.team;
    return anyClears ? weight + (LIGHTEST[weight] ?? 0) : weight;
  };
  const result = ({ weight, window, question, after }) =>
    window ? { weigh: timed(question, window, weighed(after)) } : weighed(weight);
  const rules = parts.map((one) =>
    part(one, (each) => result({ ...each, question: one.question }), weighed(WEIGHTS.unasked), 0),
  );
  const of = heaviest(team ? [...rules, WEIGHTS.team] : rules);
  const said = anyClears ? { "%": [of, 10] } : of;
  if (!members) return said;
  const judged = among(cohortQuestion, members);
  return { if: [byDiagnosis ? { or: [judged, { "!": among(cohortQuestion, anyCohort) }] } : judged, said, 0] };
}

function dateRule({ parts }) {
  const timedParts = parts.filter(({ values }) => values.some(({ window }) => window));
  const dates = timedParts.map((one) =>
    part(
      { ...one, values: one.values.filter(({ window }) => window) },
      ({ window }) => (window ? { lapse: timed(one.question, window) } : 0),
      0,
      0,
    ),
  );
  return dates.length > 0 ? heaviest(dates) : null;
}

const rules = criteria.map((criterion) => ({ weight: rule(criterion), date: dateRule(criterion) }));

export const name = "json-logic-js";
export const leftOut = "reasons; windows are operations of our own; the outcome is plain JavaScript";

export function judge(facts) {
  const weights = [];
  const dates = [];
  for (const { weight, date } of rules) {
    const found = jsonLogic.apply(weight, facts);
    weights.push(found);
    dates.push(found === WEIGHTS.until ? jsonLogic.apply(date, facts) : 0);
  }
  return combine(facts[cohortQuestion], weights, dates);
}
