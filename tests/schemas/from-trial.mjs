// Generates the schemas of an answer line and of its verdict from the decision table, as docs/schemas/ has them.
import { table } from "../support/library.mjs";

const trial = table("trials/nct06822881");
const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
const DATE = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

const asksDate = ({ values }) =>
  Object.values(values).some((value) => Object.values(value).some((meaning) => typeof meaning === "object" && "until" in meaning));

function accepted({ kind, values, min, max, decimals, exclusive, sensitive }) {
  const alone = { enum: ["unsure", ...(sensitive ? ["skip"] : [])] };
  const ids = Object.keys(values);
  if (kind === "number") return { anyOf: [{ type: decimals ? "number" : "integer", minimum: min, maximum: max }, alone] };
  if (kind === "choice") return { enum: [...ids, ...alone.enum] };
  const list = (ids) => ({ type: "array", items: { enum: ids }, minItems: 1 });
  const others = ids.filter((id) => id !== exclusive);
  return { anyOf: [list(others), ...(exclusive ? [list([exclusive])] : []), alone] };
}

const questions = Object.entries(trial.questions);
const dated = questions.filter(([, question]) => asksDate(question));

export const answers = {
  $schema: DRAFT,
  title: "A person's answers on a day: a line that `cargo review screen` takes",
  type: "object",
  required: ["today", "answers"],
  additionalProperties: false,
  properties: {
    id: { description: "Whatever the verdict is to be known by; it is given back as it is." },
    today: { type: "string", pattern: DAY },
    answers: {
      description: "By the questions' ids. A question that is not here has not been asked. Dates lie not after today, nor before birth.",
      type: "object",
      additionalProperties: false,
      properties: {
        ...Object.fromEntries(questions.map(([id, question]) => [id, accepted(question)])),
        ...Object.fromEntries(dated.map(([id]) => [`${id}.date`, { $ref: "#/$defs/date" }])),
      },
    },
  },
  $defs: { date: { anyOf: [{ type: "string", pattern: DATE }, { const: "unknown" }] } },
};

const criteria = Object.entries(trial.criteria).filter(([, { heading }]) => !heading);
const outcomes = ["possible-match", "needs-check", "not-now", "unlikely"];
const findings = ["clear", "lasting", "until", "open", "check", "team", "unasked"];
const day = { type: "string", pattern: DAY };
const onlyIf = (property, value, needed) => ({
  if: { properties: { [property]: { const: value } } },
  else: { not: { required: [needed] } },
});

export const verdict = {
  $schema: DRAFT,
  title: "What a person's answers come to: a line that `cargo review screen` gives",
  type: "object",
  required: ["outcome", "findings"],
  additionalProperties: false,
  properties: {
    id: { description: "The id of the answers, if they had one." },
    outcome: { enum: outcomes },
    earliest: { description: "The day on which every barrier has ended, if each has such a day.", ...day },
    findings: {
      description: "One for each criterion that applies to the person, in the registry's order.",
      type: "array",
      minItems: 1,
      uniqueItems: true,
      items: {
        type: "object",
        required: ["criterion", "finding", "questions"],
        additionalProperties: false,
        properties: {
          criterion: { enum: criteria.map(([id]) => id) },
          finding: { enum: findings },
          date: { description: "The day on which the barrier ends.", ...day },
          questions: {
            description: "The questions that led to it.",
            type: "array",
            items: { enum: questions.map(([id]) => id) },
            uniqueItems: true,
          },
        },
        if: { properties: { finding: { const: "until" } } },
        then: { required: ["date"] },
        else: { not: { required: ["date"] } },
      },
    },
  },
  ...onlyIf("outcome", "not-now", "earliest"),
};
