// The interview, in English, from the FHIR questionnaire of `cargo review fhir`: what every peer asks.
const CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const EXCLUSIVE = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

/**
 * Title, lead and contact, and the questions in their order. A question is shown when every one of its conditions
 * `when` holds: `{ question, is: [values] }` or `{ question, not: [values] }`.
 */
export function interview(questionnaire) {
  const { item: items, title } = questionnaire;
  const note = (id) => items.find(({ linkId }) => linkId === id)?.text;
  const questions = [];
  collect(items, [], questions);
  return { title, lead: note("intro"), contact: note("contact"), questions };
}

function collect(items, around, questions) {
  for (const item of items) {
    const when = [...around, ...condition(item)];
    const [id, part, rest] = item.linkId.split(".");
    const parent = questions.find((question) => question.id === id);
    if (item.type === "group") collect(item.item, when, questions);
    else if (item.type === "display") addNote(parent, part, item);
    else if (part === undefined) questions.push(question(item, when));
    else if (part === "unsure") parent.unsure = item.text;
    else if (rest === "unknown") parent.date.unknown = item.text;
    else parent.date = { text: item.text, for: condition(item).flatMap(({ is }) => is) };
  }
}

// The help for the question before it.
function addNote(question, part, { text }) {
  if (question && part === "help") question.hint = text;
}

function question(item, when) {
  const { linkId: id, text, type } = item;
  const hint = item.item?.find(({ linkId }) => linkId === `${id}.hint`)?.text;
  const extension = (name) => item.extension?.find(({ url }) => url.endsWith(`/${name}`));
  if (type === "choice") {
    const many = extension(CONTROL.split("/").at(-1))?.valueCodeableConcept.coding[0].code === "check-box";
    return { id, kind: many ? "many" : "choice", text, hint, when, options: item.answerOption.map(option) };
  }
  const limit = (name) => extension(name)?.valueInteger ?? extension(name)?.valueDecimal;
  const [min, max] = [limit("minValue"), limit("maxValue")];
  const unit = extension("questionnaire-unit").valueCoding.display;
  return { id, kind: "number", text, hint, when, unit, min, max, decimals: type === "decimal" };
}

function option({ valueCoding: { code: value, display: text }, extension = [] }) {
  return { value, text, alone: extension.some(({ url }) => url === EXCLUSIVE) || undefined };
}

// FHIR joins several conditions by `any` or `all`; the questionnaire has several of one question alone, by `any`.
function condition({ linkId, enableWhen = [], enableBehavior = "all" }) {
  if (enableWhen.length === 0) return [];
  const [{ question }] = enableWhen;
  const operator = enableWhen[0].operator;
  const alike = enableWhen.every((one) => one.question === question && one.operator === operator);
  if (!alike || (enableWhen.length > 1 && (enableBehavior !== "any" || operator !== "="))) {
    throw new Error(`${linkId}: unknown form of conditions; add it to bench/peers/interview.mjs`);
  }
  const values = enableWhen.map(({ answerCoding }) => answerCoding.code);
  return [operator === "=" ? { question, is: values } : { question, not: values }];
}
