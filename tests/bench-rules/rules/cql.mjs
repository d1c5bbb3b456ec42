// cql-execution: an expression a criterion that gives its weight, and one more where a date can end it, as the ELM
// that a CQL translator would write, with CQL's own dates and windows. A date known to the month or the year goes in
// as its first and last day, since CQL counts weeks in such a date by the month. What all come to is plain
// JavaScript, as are the reasons, which are left out.
import cql from "cql-execution";
import { asked } from "../../second-opinion/table.mjs";
import { anyCohort, cohortQuestion, combine, criteria, isDated, putBy, WEIGHTS } from "./facts.mjs";

const TYPES = "{urn:hl7-org:elm-types:r1}";
const integer = (value) => ({ type: "Literal", valueType: `${TYPES}Integer`, value: String(value) });
const decimal = (value) => ({ type: "Literal", valueType: `${TYPES}Decimal`, value: String(value) });
const string = (value) => ({ type: "Literal", valueType: `${TYPES}String`, value });
const given = (name) => ({ type: "ParameterRef", name });
const list = (element) => ({ type: "List", element });
const of = (type, ...operand) => ({ type, operand: operand.length === 1 ? operand[0] : operand });
const NOTHING = { type: "Null" };
const max = (element) => (element.length === 1 ? element[0] : { type: "Max", source: list(element) });
const all = (tests) => tests.reduce((one, other) => of("And", one, other));
const among = (name, values) =>
  values.length === 1 ? of("Equal", given(name), string(values[0])) : of("In", given(name), list(values.map(string)));
const choose = (chain, otherwise) =>
  chain.length === 0
    ? otherwise
    : { type: "Case", caseItem: chain.map(([when, then]) => ({ when, then })), else: otherwise };

/** "I'm not sure" and its like stand beside numbers and lists, which have types of their own. */
const said = (question) => (asked[question].kind === "choice" ? question : `${question}_said`);

const put = putBy((name, values, negated) =>
  negated ? of("Not", of("IsTrue", among(name, values))) : among(name, values),
);

const later = (question, end, [value, unit]) =>
  of("Add", given(`${question}_${end}`), { type: "Quantity", value, unit: `${unit}s` });
const before = (question, end, window) => of("Before", given("today"), later(question, end, window));

/** The weight of an answer. */
const weight = (weighed) => (question, { weight, window, after }) =>
  window
    ? choose(
        [
          [of("IsNull", given(`${question}_first`)), integer(WEIGHTS.open)],
          [before(question, "first", window), integer(WEIGHTS.until)],
          [before(question, "last", window), integer(WEIGHTS.check)],
        ],
        integer(weighed(after)),
      )
    : integer(weighed(weight));

/** The day on which an answer ends; null where it does not. */
const end = (question, { window }) =>
  window ? choose([[before(question, "first", window), later(question, "last", window)]], NOTHING) : NOTHING;

function part(one, result, unasked, nothing) {
  const { question, kind, values, alone, ranges, otherwise, refines } = one;
  const isUnsure = ({ value }) => value === "unsure" || value === "skip";
  const same = (found, other) => JSON.stringify(found) === JSON.stringify(other);
  const usual = result(question, { weight: WEIGHTS.clear });
  const chain = [];
  for (const each of kind === "choice" ? values : values.filter(isUnsure)) {
    const found = result(question, each);
    if (kind === "choice" && same(found, usual)) continue;
    const known = chain.find((link) => same(link.found, found));
    if (known) known.values.push(each.value);
    else chain.push({ found, values: [each.value] });
  }
  const links = chain.map(({ found, values }) => [among(said(question), values), found]);
  let rest = usual;
  if (kind === "number") {
    for (const { value, lowest } of ranges) {
      const found = values.find((each) => each.value === value);
      links.push([of("GreaterOrEqual", given(question), decimal(lowest)), result(question, found)]);
    }
    rest = nothing;
  }
  if (kind === "many") {
    const ticks = (value) => of("In", string(value), given(question));
    for (const each of alone) {
      links.push([of("Equal", given(question), list([string(each.value)])), result(question, each)]);
    }
    const named = values.filter((each) => !isUnsure(each));
    const ticked = named.map((each) => choose([[ticks(each.value), result(question, each)]], nothing));
    if (otherwise) {
      const none = named.map((each) => of("Not", ticks(each.value)));
      ticked.push(choose([[all(none), result(question, { weight: otherwise })]], nothing));
    }
    rest = max(ticked);
  }
  const isNull = (name) => of("IsNull", given(name));
  const open = kind === "choice" ? isNull(question) : all([isNull(question), isNull(said(question))]);
  const tests = put(one);
  const first = [
    ...(tests.length > 0 ? [[of("Not", of("IsTrue", all(tests))), nothing]] : []),
    [open, refines ? nothing : unasked],
  ];
  return choose([...first, ...links], rest);
}

const LIGHTEST = { [WEIGHTS.clear]: 30, [WEIGHTS.check]: 20, [WEIGHTS.unasked]: 10 };

function rule({ team, any_clears: anyClears, members, byDiagnosis, parts }) {
  const weighed = (weight) => {
    if (team && weight <= WEIGHTS.unasked) return WEIGHTS.team;
    return anyClears ? weight + (LIGHTEST[weight] ?? 0) : weight;
  };
  const rules = parts.map((one) => part(one, weight(weighed), integer(weighed(WEIGHTS.unasked)), integer(0)));
  const heaviest = max(team ? [...rules, integer(WEIGHTS.team)] : rules);
  const found = anyClears ? of("Modulo", heaviest, integer(10)) : heaviest;
  if (!members) return found;
  const judged = of("IsTrue", among(cohortQuestion, members));
  const nobody = of("Not", of("IsTrue", among(cohortQuestion, anyCohort)));
  return choose([[byDiagnosis ? of("Or", judged, nobody) : judged, found]], integer(0));
}

function dateRule({ parts }) {
  const dated = parts.filter(({ values }) => values.some(({ window }) => window));
  if (dated.length === 0) return null;
  return max(dated.map((one) => part(one, end, NOTHING, NOTHING)));
}

const expressions = criteria.flatMap((criterion, at) => {
  const date = dateRule(criterion);
  return [
    { name: `weight ${at}`, context: "Patient", expression: rule(criterion) },
    ...(date ? [{ name: `date ${at}`, context: "Patient", expression: date }] : []),
  ];
});
const questions = Object.keys(asked);
const parameters = ["today", ...questions.flatMap((id) => [id, `${id}_said`, `${id}_first`, `${id}_last`])];
const library = new cql.Library({
  library: {
    identifier: { id: "Trial", version: "1" },
    schemaIdentifier: { id: "urn:hl7-org:elm", version: "r1" },
    usings: { def: [{ localIdentifier: "System", uri: "urn:hl7-org:elm-types:r1" }] },
    parameters: { def: parameters.map((name) => ({ name, accessLevel: "Public" })) },
    statements: { def: expressions },
  },
});

export const name = "cql-execution";
export const leftOut = "reasons; the outcome is plain JavaScript";

const date = (digits) => new cql.Date(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100);

export function prepare(facts) {
  // What is not given is null: the engine takes a parameter without any value for its own definition.
  const own = { ...Object.fromEntries(parameters.map((name) => [name, null])), today: date(facts.today) };
  for (const id of questions) {
    const answer = facts[id];
    if (answer === undefined) continue;
    own[asked[id].kind !== "choice" && typeof answer === "string" ? `${id}_said` : id] = answer;
    if (isDated(id) && facts[`${id}_first`]) {
      for (const end of ["first", "last"]) own[`${id}_${end}`] = date(facts[`${id}_${end}`]);
    }
  }
  return own;
}

/** One patient, who holds nothing: the answers are parameters. */
class OnePatient {
  #left = [{ getId: () => "one" }];
  currentPatient() {
    return this.#left[0];
  }
  nextPatient() {
    this.#left.shift();
    return this.#left[0];
  }
}

// What it would do by itself too; it is asked for the time otherwise.
const NOW = new cql.DateTime(2026, 11, 24, 0, 0, 0, 0, 0);
const executor = new cql.Executor(library);

export async function judge(facts) {
  const results = await executor.withParameters(facts).exec(new OnePatient(), NOW);
  const { one } = results.patientResults;
  const dates = [];
  const weights = criteria.map((_, at) => {
    const weight = one[`weight ${at}`];
    const until = weight === WEIGHTS.until ? one[`date ${at}`] : null;
    dates.push(until ? until.year * 10_000 + until.month * 100 + until.day : 0);
    return weight;
  });
  return combine(facts[cohortQuestion], weights, dates);
}
