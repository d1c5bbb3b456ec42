// The interview as SurveyJS's own JSON, one question a page: https://surveyjs.io/form-library/documentation (2026-11-24).

/** SurveyJS reads a full stop in a name as a path. */
export const nameOf = (id) => id.replaceAll(".", "__");

export const form = ({ title, lead, contact, questions }) => ({
  title,
  pages: questions.map((question, at) => page(question, at === 0 ? lead : undefined)),
  showPageTitles: false,
  questionErrorLocation: "bottom",
  completedHtml: `<p>${contact}</p>`,
});

function page(question, description) {
  const { id, kind, text, hint, when, options, unit, min, max, decimals, unsure, date } = question;
  const name = nameOf(id);
  const base = { name, title: text, description: hint, isRequired: true };
  const elements = [];
  if (kind === "number") {
    const validators = [{ type: "numeric", minValue: min, maxValue: max }];
    const requiredIf = `{${name}__unsure} empty`;
    const title = `${text} (${unit})`;
    elements.push({ ...base, title, isRequired: false, requiredIf, type: "text", inputType: "number", step: decimals ? "any" : 1, validators });
    elements.push(tick(`${name}__unsure`, unsure));
  } else {
    const alone = options.filter((option) => option.alone).map(({ value }) => value);
    const choices = options.map(({ value, text }) => ({ value, text, isExclusive: alone.includes(value) || undefined }));
    elements.push({ ...base, type: kind === "many" ? "checkbox" : "radiogroup", choices });
  }
  if (date) {
    const visibleIf = date.for.map((value) => condition(kind, name, value)).join(" or ");
    const items = ["year", "month", "day"].map((part) => ({ name: part, title: part, inputType: "number" }));
    const requiredIf = `{${name}__date__unknown} empty`;
    elements.push({ type: "multipletext", name: `${name}__date`, title: date.text, items, visibleIf, requiredIf });
    elements.push({ ...tick(`${name}__date__unknown`, date.unknown), visibleIf });
  }
  const parts = when.map(({ question, is, not }) =>
    is ? `(${is.map((value) => `{${question}} = '${value}'`).join(" or ")})` : not.map((value) => `{${question}} <> '${value}'`).join(" and "),
  );
  return { name: `page__${name}`, description, elements, visibleIf: parts.length > 0 ? parts.join(" and ") : undefined };
}

const condition = (kind, name, value) => (kind === "many" ? `{${name}} contains '${value}'` : `{${name}} = '${value}'`);

const tick = (name, text) => ({ type: "checkbox", name, titleLocation: "hidden", title: text, choices: [{ value: "yes", text }] });
