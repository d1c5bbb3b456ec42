// The screens as HTML. The first is in the page already; `build.mjs` puts it there.
import { asksDate } from "../common/path.js";

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ESCAPED[sign]);

export const question = (asked, answers, { lead = "", problem = "", first = false } = {}) => `
<form data-screen="question" novalidate>
${lead && `<p>${escape(lead)}</p>`}
<div data-question="${asked.id}">
<h1 tabindex="-1" id="title">${escape(asked.text)}</h1>
${asked.hint ? `<p class="hint" id="hint">${escape(asked.hint)}</p>` : ""}
${problem && `<p class="problem" role="alert" id="problem">${escape(problem)}</p>`}
${asked.kind === "number" ? number(asked, answers) : choices(asked, answers)}
${asked.date ? date(asked, answers) : ""}
</div>
<button data-action="continue">Continue</button>
${first ? "" : '<button type="button" class="quiet" data-action="back">Back</button>'}
</form>`;

const box = (type, name, value, text, on) =>
  `<label><input type="${type}" name="${name}" value="${value}"${on ? " checked" : ""}> ${escape(text)}</label>`;

function choices({ id, kind, options }, { [id]: given }) {
  const chosen = [given].flat();
  const type = kind === "many" ? "checkbox" : "radio";
  const rows = options.map(({ value, text }) => box(type, id, value, text, chosen.includes(value)));
  return `<fieldset aria-labelledby="title">${rows.join("")}</fieldset>`;
}

function number({ id, unit, unsure }, { [id]: given }) {
  const typed = typeof given === "number" ? given : "";
  return `<label><input name="${id}" inputmode="decimal" autocomplete="off" aria-labelledby="title" value="${typed}"> ${escape(unit)}</label>
${box("checkbox", `${id}.unsure`, "yes", unsure, given === "unsure")}`;
}

function date(asked, answers) {
  const { id, date: { text, unknown } } = asked;
  const given = answers[`${id}.date`] ?? "";
  const typed = given === "unknown" ? [] : given.split("-");
  const part = (name, label, at) =>
    `<label>${label} <input name="${id}.date.${name}" inputmode="numeric" autocomplete="off" value="${typed[at] ?? ""}"></label>`;
  return `<fieldset data-date${asksDate(asked, answers[id]) ? "" : " hidden"}><legend>${escape(text)}</legend>
${part("year", "Year", 0)}${part("month", "Month", 1)}${part("day", "Day", 2)}
${box("checkbox", `${id}.date.unknown`, "yes", unknown, given === "unknown")}</fieldset>`;
}

const OUTCOME = {
  "possible-match": "Nothing you told us stands in the way",
  "needs-check": "Something has to be checked first",
  "not-now": "Something stands in the way right now",
  unlikely: "Something stands in the way that does not change",
};

export const result = ({ outcome, reasons }, contact) => `
<div data-screen="result" data-outcome="${outcome}">
<h1 tabindex="-1">${OUTCOME[outcome]}</h1>
<ul>${reasons.map(({ rule }) => `<li>${escape(rule)}</li>`).join("")}</ul>
<p>${escape(contact)}</p>
<button type="button" class="quiet" data-action="restart">Clear my answers</button>
</div>`;
