// Which question comes next, and reading a form: shared by the two handwritten pages.

const holds = (given, values) => [given].flat().some((value) => values.includes(value));

/** The questions that apply, given these answers. */
export const path = (questions, answers) =>
  questions.filter(({ when }) =>
    when.every(({ question, is, not }) =>
      is ? holds(answers[question], is) : answers[question] !== undefined && !holds(answers[question], not),
    ),
  );

/** Whether the question asks for a date once this is answered. */
export const asksDate = ({ date }, given) => date !== undefined && holds(given, date.for);

/** Reads the form's answers, or returns what is missing as `{ problem }`. */
export function read(question, form) {
  const { id, kind, min, max, decimals } = question;
  const all = form.getAll(id);
  let given;
  if (kind === "number") {
    const typed = form.get(id).trim();
    if (form.get(`${id}.unsure`)) given = "unsure";
    else if (!(decimals ? /^\d+([.,]\d+)?$/ : /^\d+$/).test(typed)) return { problem: "Type a number." };
    else given = Number(typed.replace(",", "."));
    if (given < min || given > max) return { problem: `Type a number from ${min} to ${max}.` };
  } else if (all.length === 0) {
    return { problem: kind === "many" ? "Tick at least one." : "Choose one answer." };
  } else {
    const word = all.length === 1 && ["unsure", "skip"].includes(all[0]);
    given = kind === "many" && !word ? all : all[0];
  }
  if (!asksDate(question, given)) return { given };
  if (form.get(`${id}.date.unknown`)) return { given, date: "unknown" };
  const [year, month, day] = ["year", "month", "day"].map((part) => form.get(`${id}.date.${part}`).trim());
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].filter((part) => Number(part) > 0).join("-");
  const whole = /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) && (month || !day);
  if (!whole || !exists(date)) return { problem: "Type at least the year, such as 2025." };
  if (date > today().slice(0, date.length)) return { problem: "This day is still to come." };
  return { given, date };
}

function exists(date) {
  const day = `${date}-01-01`.slice(0, 10);
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** Today by the visitor's own clock. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
