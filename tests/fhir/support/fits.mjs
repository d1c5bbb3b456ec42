// Whether a response fits a questionnaire: https://hl7.org/fhir/R4/questionnaireresponse.html (2026-11-24).
// The FHIR validator checks each by its own definition; this compares the two.
import { answers, value } from "./items.mjs";

const TYPES = {
  choice: "valueCoding",
  integer: "valueInteger",
  decimal: "valueDecimal",
  date: "valueDate",
  boolean: "valueBoolean",
};
const EXCLUSIVE = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

// Everything in the response that the questionnaire does not allow.
export function misfits(response, questionnaire) {
  const wrong = [];
  const given = answers(response);
  if (response.questionnaire !== `${questionnaire.url}|${questionnaire.version}`) {
    wrong.push(`it answers ${response.questionnaire}`);
  }
  compare(response.item ?? [], questionnaire.item, given, wrong);
  return wrong;
}

function compare(answered, asked, given, wrong) {
  let last = -1;
  for (const item of answered) {
    const at = asked.findIndex((question) => question.linkId === item.linkId);
    if (at < 0) {
      wrong.push(`${item.linkId} is not asked here`);
      continue;
    }
    if (at <= last) wrong.push(`${item.linkId} is out of order`);
    last = at;
    const question = asked[at];
    if (!enabled(question, given)) wrong.push(`${item.linkId} is not asked of this person`);
    if (question.type === "group") {
      if (item.answer) wrong.push(`${item.linkId} is a group and has an answer`);
      compare(item.item ?? [], question.item, given, wrong);
    } else {
      check(item, question, wrong);
    }
  }
}

function check(item, question, wrong) {
  const many = item.answer ?? [];
  if (many.length === 0) wrong.push(`${item.linkId} has no answer`);
  if (many.length > 1 && !question.repeats) wrong.push(`${item.linkId} has several answers`);
  for (const answer of many) {
    if (!(TYPES[question.type] in answer)) wrong.push(`${item.linkId} has an answer of another type`);
    const option = question.answerOption?.find((offered) => offered.valueCoding.code === value(answer));
    if (question.answerOption && !option) wrong.push(`${item.linkId} has no option ${value(answer)}`);
    const alone = option?.extension?.some((extension) => extension.url === EXCLUSIVE && extension.valueBoolean);
    if (alone && many.length > 1) wrong.push(`${item.linkId}: ${value(answer)} stands with others`);
  }
}

// Whether a question's conditions are met by these answers.
export function enabled(question, given) {
  const conditions = question.enableWhen ?? [];
  const met = conditions.map(({ question: id, operator, answerCoding }) => {
    const holds = (given[id] ?? []).includes(answerCoding.code);
    return operator === "=" ? holds : !holds;
  });
  if (met.length === 0) return true;
  return question.enableBehavior === "all" ? met.every(Boolean) : met.some(Boolean);
}

// The items that apply to a person with these answers, with their groups.
export function askedOf(questionnaire, given) {
  const open = (asked) =>
    asked.filter((item) => enabled(item, given)).flatMap((item) => [item, ...open(item.item ?? [])]);
  return open(questionnaire.item);
}
