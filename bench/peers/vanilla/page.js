// One question at a time, with plain browser APIs.
import { asksDate, path, read, today } from "../common/path.js";
import { judge } from "../common/rules.js";
import { contact, questions } from "interview";
import { question, result } from "./views.js";

const main = document.querySelector("main");
let answers = {};
let at = 0;

// What the bench compares.
globalThis.given = () => answers;

const asked = () => path(questions, answers);

function show(html) {
  main.innerHTML = html;
  main.querySelector("h1").focus();
  scrollTo(0, 0);
}

function showQuestion(problem) {
  const now = asked()[at];
  show(now ? question(now, answers, { problem, first: at === 0 }) : result(judge(answers, today()), contact));
}

main.addEventListener("submit", (event) => {
  event.preventDefault();
  const now = asked()[at];
  const { given, date, problem } = read(now, new FormData(event.target));
  if (problem) return showQuestion(problem);
  answers = { ...answers, [now.id]: given };
  delete answers[`${now.id}.date`];
  if (date) answers[`${now.id}.date`] = date;
  at += 1;
  showQuestion();
});

main.addEventListener("click", ({ target: { dataset } }) => {
  if (dataset.action === "back") at -= 1;
  else if (dataset.action === "restart") [answers, at] = [{}, 0];
  else return;
  showQuestion();
});

main.addEventListener("input", ({ target }) => {
  const now = asked()[at];
  const boxes = [...main.querySelectorAll(`input[name="${now.id}"]`)];
  const alone = ({ value }) => now.options.find((option) => option.value === value)?.alone;
  if (now.kind === "many" && target.checked && boxes.includes(target)) {
    for (const other of boxes) {
      if (other !== target && (alone(target) || alone(other))) other.checked = false;
    }
  }
  const date = main.querySelector("[data-date]");
  if (date) date.hidden = !asksDate(now, boxes.filter(({ checked }) => checked).map(({ value }) => value));
});
