// The reading grade of the English texts, by Flesch and Kincaid: 6 or below as a whole, and no question
// above 8.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SURFACES, ofTrial, surface } from "../support/surfaces.mjs";
import { grade } from "./grade.mjs";
import { shared, trial, words } from "./texts.mjs";

const texts = trial("en");
const interfaceTexts = words("en");

const questions = Object.entries(texts.questions);
const asked = ([, question]) => [question.legend, question.hint, question.why, question.find, question.date];
const answered = ([, question]) =>
  Object.values(question.values ?? {}).flatMap(({ reason, change, note }) => [reason, change, note]);
const results = Object.entries(interfaceTexts)
  .filter(([key]) => /^(outcome|lead|planned|timing|contact|elsewhere|studies|measured|open|opened|message|family|help|fresh|reason)_/.test(key))
  .map(([, text]) => text);
results.push(texts.trial.taking_part);

test("long words in one long sentence are far above grade 8", () => {
  const hard =
    "Notwithstanding considerable heterogeneity, investigators retrospectively characterised immunological abnormalities preceding hospitalisation.";
  assert.ok(grade([hard]) > 12, `${grade([hard])}`);
});

test("questions and results as a whole are at grade 6 or below", (context) => {
  const whole = grade([...questions.flatMap(asked), ...questions.flatMap(answered), ...results]);
  context.diagnostic(`questions and results: grade ${whole.toFixed(1)}`);
  assert.ok(whole <= 6, `grade ${whole.toFixed(2)}`);
});

test("the results alone are at grade 6 or below", (context) => {
  const whole = grade([...questions.flatMap(answered), ...results]);
  context.diagnostic(`results: grade ${whole.toFixed(1)}`);
  assert.ok(whole <= 6, `grade ${whole.toFixed(2)}`);
});

test("what every result says first is at grade 6 or below, each by itself", () => {
  const fresh = Object.entries(interfaceTexts).filter(([key]) => key.startsWith("fresh_"));
  const said = [...fresh, ["planned_hint", interfaceTexts.planned_hint], ["taking_part", texts.trial.taking_part]];
  assert.deepEqual(said.filter(([, text]) => grade([text]) > 6), []);
});

test("no question is above reading grade 8", (context) => {
  const grades = questions.map(([id, { legend, hint }]) => [id, grade([legend, hint])]);
  grades.sort(([, one], [, other]) => other - one);
  context.diagnostic(`hardest: ${grades.slice(0, 3).map(([id, of]) => `${id} ${of.toFixed(1)}`).join(", ")}`);
  assert.deepEqual(grades.filter(([, of]) => of > 8), []);
});

test("the library's words are held to the same grades", (context) => {
  const questions = Object.entries(shared("en").questions);
  const whole = grade([...questions.flatMap(asked), ...questions.flatMap(answered)]);
  context.diagnostic(`library: grade ${whole.toFixed(1)}`);
  assert.ok(whole <= 6, `grade ${whole.toFixed(2)}`);
  const grades = questions.map(([id, { legend, hint }]) => [id, grade([legend, hint])]);
  assert.deepEqual(grades.filter(([, of]) => of > 8), []);
});

test("medicine texts, call lines and points are at grade 6 or below", (context) => {
  for (const part of ["medicine_classes", "call", "points"]) {
    const whole = grade(Object.values(texts[part]).map(({ text }) => text));
    context.diagnostic(`${part}: grade ${whole.toFixed(1)}`);
    assert.ok(whole <= 6, `${part}: grade ${whole.toFixed(2)}`);
  }
});

test("no text on a class of medicines is above grade 8", () => {
  const grades = Object.entries(texts.medicine_classes).map(([id, { text }]) => [id, grade([text])]);
  assert.deepEqual(grades.filter(([, of]) => of > 8), []);
});

test("the texts outside the program are at grade 6 or below", (context) => {
  const fallback = ofTrial("en").fallback.replaceAll(/\[(.*?)\]\(.*?\)/g, "$1").trim().split("\n");
  const beside = SURFACES.map((name) => [name, Object.values(surface(name, "en"))]);
  for (const [name, texts] of [["fallback", fallback], ...beside]) {
    const whole = grade(texts);
    context.diagnostic(`${name}: grade ${whole.toFixed(1)}`);
    assert.ok(whole <= 6, `${name}: grade ${whole.toFixed(2)}`);
  }
});
