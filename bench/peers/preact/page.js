// One question at a time, with Preact.
import { Fragment, h, render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { asksDate, path, read, today } from "../common/path.js";
import { judge } from "../common/rules.js";
import { contact, lead, questions } from "interview";

const OUTCOME = {
  "possible-match": "Nothing you told us stands in the way",
  "needs-check": "Something has to be checked first",
  "not-now": "Something stands in the way right now",
  unlikely: "Something stands in the way that does not change",
};

function Box({ type, name, value = "yes", text, checked, onInput }) {
  return h("label", null, h("input", { type, name, value, checked, onInput }), " ", text);
}

function Choices({ asked: { id, kind, options }, given, choose }) {
  const chosen = [given ?? []].flat();
  const onInput = (option) => ({ target }) => {
    if (kind !== "many") return choose(option.value);
    const others = chosen.filter((value) => value !== option.value);
    const alone = (value) => options.find((one) => one.value === value).alone;
    if (!target.checked) return choose(others);
    choose([...(option.alone ? [] : others.filter((value) => !alone(value))), option.value]);
  };
  const type = kind === "many" ? "checkbox" : "radio";
  return h(
    "fieldset",
    { "aria-labelledby": "title" },
    options.map((option) =>
      h(Box, {
        key: option.value,
        type,
        name: id,
        value: option.value,
        text: option.text,
        checked: chosen.includes(option.value),
        onInput: onInput(option),
      }),
    ),
  );
}

function Numbers({ asked: { id, unit, unsure }, given }) {
  const defaultValue = typeof given === "number" ? given : "";
  const input = { name: id, inputMode: "decimal", autoComplete: "off", "aria-labelledby": "title", defaultValue };
  return h(
    Fragment,
    null,
    h("label", null, h("input", input), " ", unit),
    h(Box, { type: "checkbox", name: `${id}.unsure`, text: unsure, checked: given === "unsure" }),
  );
}

function When({ asked: { id, date }, given = "" }) {
  const typed = given === "unknown" ? [] : given.split("-");
  const part = (name, label, at) =>
    h(
      "label",
      null,
      `${label} `,
      h("input", { name: `${id}.date.${name}`, inputMode: "numeric", autoComplete: "off", defaultValue: typed[at] ?? "" }),
    );
  return h(
    "fieldset",
    null,
    h("legend", null, date.text),
    part("year", "Year", 0),
    part("month", "Month", 1),
    part("day", "Day", 2),
    h(Box, { type: "checkbox", name: `${id}.date.unknown`, text: date.unknown, checked: given === "unknown" }),
  );
}

function Question({ asked, answers, first, goOn, goBack }) {
  const { id, kind, text, hint } = asked;
  const [given, choose] = useState(answers[id]);
  const [problem, setProblem] = useState();
  const submit = (event) => {
    event.preventDefault();
    const told = read(asked, new FormData(event.target));
    if (told.problem) setProblem(told.problem);
    else goOn(told);
  };
  return h(
    "form",
    { "data-screen": "question", noValidate: true, onSubmit: submit },
    first && h("p", null, lead),
    h(
      "div",
      { "data-question": id },
      h("h1", { tabIndex: -1, id: "title" }, text),
      hint && h("p", { class: "hint" }, hint),
      problem && h("p", { class: "problem", role: "alert" }, problem),
      kind === "number" ? h(Numbers, { asked, given: answers[id] }) : h(Choices, { asked, given, choose }),
      asksDate(asked, given) && h(When, { asked, given: answers[`${id}.date`] }),
    ),
    h("button", { "data-action": "continue" }, "Continue"),
    !first && h("button", { type: "button", class: "quiet", "data-action": "back", onClick: goBack }, "Back"),
  );
}

function Result({ answers, restart }) {
  const { outcome, reasons } = judge(answers, today());
  return h(
    "div",
    { "data-screen": "result", "data-outcome": outcome },
    h("h1", { tabIndex: -1 }, OUTCOME[outcome]),
    h("ul", null, reasons.map(({ rule }) => h("li", { key: rule }, rule))),
    h("p", null, contact),
    h("button", { type: "button", class: "quiet", "data-action": "restart", onClick: restart }, "Clear my answers"),
  );
}

function Interview() {
  const [{ answers, at }, set] = useState({ answers: {}, at: 0 });
  const shown = useRef(0);
  const root = useRef();
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    root.current.querySelector("h1").focus();
    scrollTo(0, 0);
  });
  // What the bench compares.
  globalThis.given = () => answers;
  const asked = path(questions, answers)[at];
  const goOn = ({ given, date }) => {
    const { [`${asked.id}.date`]: _, ...others } = answers;
    set({ answers: { ...others, [asked.id]: given, ...(date && { [`${asked.id}.date`]: date }) }, at: at + 1 });
  };
  const goBack = () => set({ answers, at: at - 1 });
  const restart = () => set({ answers: {}, at: 0 });
  const screen = asked
    ? h(Question, { key: asked.id, asked, answers, first: at === 0, goOn, goBack })
    : h(Result, { answers, restart });
  return h("div", { ref: root }, screen);
}

render(h(Interview), document.querySelector("main"));
