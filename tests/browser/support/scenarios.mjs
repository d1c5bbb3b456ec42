// The scenarios of tests/scenarios/ with `browser = true`, to walk through the page.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";
import { people } from "../../support/people.mjs";

const FOLDER = new URL("../../scenarios/", import.meta.url);
const read = (file) => parse(readFileSync(new URL(file, FOLDER), "utf8"));
const day = (date) => date && String(date).slice(0, 10);

/** Each with `file`, `title`, `today`, all answers of its `person`, and what is `expected`. */
export const chosen = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".toml"))
  .flatMap((file) => read(file).scenario.map((scenario) => ({ file, ...scenario })))
  .filter(({ browser }) => browser)
  .map(({ file, title, today, like, answers, expect }) => ({
    file,
    title,
    today: day(today),
    person: { ...people[like], ...answers },
    expected: { ...expect, earliest: day(expect.earliest) },
  }));

// Whichever engine reads them: thirty, to every outcome.
assert.ok(chosen.length >= 30, `${chosen.length} scenarios are chosen for the browser; choose at least 30`);
assert.equal(new Set(chosen.map(({ expected }) => expected.outcome)).size, 4, "a result is reached by none of them");

/** From the first question to the result. */
export async function walk(interview, person) {
  // Somebody who has answered nothing beyond the quick check stops there.
  if (person.medicines === undefined) await interview.quickCheck(person);
  else await interview.detailed(person);
}
