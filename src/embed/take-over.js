// The program takes over what a person did on the first screens before it was there: it does the same on its own.
import { keepTyping } from "./keys.js";
import { moveFields } from "./move-fields.js";

/** The field that has the focus in `from`, and what is marked in it. */
function focused(from) {
  const { activeElement: field } = from.getRootNode();
  if (!field?.name || !from.contains(field)) return undefined;
  return { name: field.name, marked: field.type === "text" && [field.selectionStart, field.selectionEnd] };
}

/**
 * `first` is what `first-screens.js` left: its two screens, the one that was shown, and the button whose turn comes
 * now. `to` holds the own start screen of the program, `widget`, which renders after what is being done. No paint and no
 * press comes in between.
 */
export async function takeOver({ intro, question, shown, pressed }, to, widget) {
  // Where the program asks about the date of the device first, nothing of it is pressed.
  if (to.querySelector("[data-screen=today]")) return;
  const press = (action) => to.querySelector(`[data-action="${action}"]`)?.click();
  moveFields(intro, to);
  await widget.rendered();
  if (shown === "question") {
    const at = focused(question);
    press("start");
    await widget.rendered();
    moveFields(question, to);
    const own = at && [...to.querySelectorAll("input")].find(({ name }) => name === at.name);
    own?.focus({ preventScroll: true });
    if (own && at.marked) own.setSelectionRange(...at.marked);
  }
  if (pressed) press(pressed);
  await widget.rendered();
}

/** What a form of the host's could take along, by standing around it. */
const LISTED = "button,fieldset,input,object,output,select,textarea";

const questions = new WeakMap();

/** The first question in a host's own fallback, if it holds one, and what is done on it. */
export function firstQuestion(host) {
  const question = host.querySelector("[data-first-question]");
  if (!question) return undefined;
  if (!questions.has(question)) questions.set(question, hearQuestion(question));
  return Object.assign(questions.get(question), { shown: "intro", pressed: "" });
}

function hearQuestion(question) {
  // No form has this name: whatever form the host has around it, it is none of these fields'.
  for (const field of [question, ...question.querySelectorAll(LISTED)]) field.setAttribute("form", "");
  const first = { intro: question, question, fields: question.querySelectorAll("[data-name]") };
  const press = () => Object.assign(first, { pressed: "continue", shown: "question" });
  question.addEventListener("input", () => (first.shown = "question"));
  question.addEventListener("click", ({ target }) => target.closest("button") && press());
  question.addEventListener("keydown", (event) => {
    // Enter goes on, as in the program's own field; while a word is composed it is the input method's.
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    if (!event.target.matches("input")) return;
    event.preventDefault();
    press();
  });
  keepTyping(question);
  return first;
}
