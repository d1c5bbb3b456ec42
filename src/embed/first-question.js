// The first question in a host's own fallback, which can be answered before the program is there.
import { keepDone } from "./hand-over.js";
import { keepTyping } from "./keys.js";

/** What a form of the host's could take along, by standing around it. */
const LISTED = "button,fieldset,input,object,output,select,textarea";

const questions = new WeakMap();

/** The question that a host's fallback holds, if it does, with nothing done on it. */
export function firstQuestion(host) {
  const question = host.querySelector("[data-first-question]");
  if (!question) return undefined;
  if (!questions.has(question)) questions.set(question, hearQuestion(question));
  return Object.assign(questions.get(question), { done: { fields: {} } });
}

function hearQuestion(question) {
  // No form has this name: whatever form the host has around it, it is none of these fields'.
  for (const field of [question, ...question.querySelectorAll(LISTED)]) field.setAttribute("form", "");
  const first = keepDone(question);
  const press = () => Object.assign(first.done, { started: true, pressed: "continue" });
  question.addEventListener("input", () => (first.done.started = true));
  question.addEventListener("click", ({ target }) => target.closest("button") && press());
  question.addEventListener("keydown", (event) => {
    // Enter goes on, as in the program's own field; while a word is composed it is the input method's.
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    if (!event.target.matches("input")) return;
    event.preventDefault();
    press();
  });
  keepTyping(question);
  return Object.assign(first, { fields: question.querySelectorAll("[data-name]") });
}
