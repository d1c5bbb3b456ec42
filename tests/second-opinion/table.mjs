// The decision table as rows, from trial.toml and the library independently of the program.
import { table } from "../support/library.mjs";

// A sentence's words and dates play no part here.
const trial = table("trials/nct06822881");

/** The key of a number's lower end, where others are ids of answers. */
const LOWER_END = "from";

const asList = (value) => (Array.isArray(value) ? value : [value]);

/** A meaning, `"clear"` or `{ until, after }`, as the columns of a row. */
function columns(meaning) {
  if (typeof meaning === "string") return { finding: meaning, lasts: null, after: null };
  const { until, after = "clear", ...rest } = meaning;
  if (!until || Object.keys(rest).length > 0) {
    throw new Error(`a meaning is a finding or { until, after }, not ${JSON.stringify(meaning)}`);
  }
  return { finding: null, lasts: until, after };
}

/** A row for each criterion that an answer affects. */
function meanings(question, decides, value, given) {
  if (typeof given === "string") {
    return decides.map((criterion) => ({ question, value, criterion, ...columns(given) }));
  }
  return Object.entries(given)
    .filter(([key]) => key !== LOWER_END)
    .map(([criterion, meaning]) => ({ question, value, criterion, ...columns(meaning) }));
}

const memberships = Object.entries(trial.cohorts)
  .filter(([key]) => key !== "question")
  .flatMap(([cohort, values]) => values.map((value) => ({ value, cohort })));

const criteria = Object.entries(trial.criteria)
  .filter(([, criterion]) => !criterion.heading)
  .map(([id, criterion], place) => ({
    place,
    id,
    cohort: criterion.cohort ?? null,
    team: criterion.team ?? false,
    any_clears: criterion.any_clears ?? false,
  }));

const questions = [];
const conditions = [];
const decided = [];
const meaning = [];
const alone = [];
const otherwise = [];
const ranges = [];

for (const [id, question] of Object.entries(trial.questions)) {
  questions.push({
    id,
    kind: question.kind,
    cohort: question.cohort ?? null,
    refines: question.refines ?? false,
  });
  for (const [kind, negated] of [["when", false], ["unless", true]]) {
    for (const [on, values] of Object.entries(question[kind] ?? {})) {
      for (const value of asList(values)) conditions.push({ question: id, on_question: on, value, negated });
    }
  }
  for (const criterion of question.decides) decided.push({ question: id, criterion });
  for (const [value, given] of Object.entries(question.values)) {
    meaning.push(...meanings(id, question.decides, value, given));
    if (question.kind === "number") ranges.push({ question: id, value, lowest: given[LOWER_END] });
  }
  for (const value of ["unsure", "skip"]) {
    meaning.push(...meanings(id, question.decides, value, question.unsure ?? "check"));
  }
  for (const [value, given] of Object.entries(question.alone ?? {})) {
    alone.push(...meanings(id, question.decides, value, given));
  }
  if (question.otherwise) otherwise.push({ question: id, finding: question.otherwise });
}

/** The tables, by name, each a list of rows. */
export const tables = {
  criteria,
  questions,
  conditions,
  decided,
  meaning,
  alone,
  otherwise,
  ranges,
  memberships,
  cohort_question: [{ id: trial.cohorts.question }],
};

/** The questions of trial.toml, for generating answers. */
export const asked = trial.questions;
export const cohortQuestion = trial.cohorts.question;
