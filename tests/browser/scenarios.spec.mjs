// Scenarios out of tests/scenarios through the real page: those that say `browser = true`.
import { readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";
import { expect, test } from "./support/test.mjs";

const FOLDER = new URL("../scenarios/", import.meta.url);
const read = (file) => parse(readFileSync(new URL(file, FOLDER), "utf8"));
const people = read("people.toml");

const chosen = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".toml") && file !== "people.toml")
  .flatMap((file) => read(file).scenario.map((scenario) => ({ file, ...scenario })))
  .filter(({ browser }) => browser);

test("thirty scenarios go through the page, to every outcome", () => {
  expect(chosen.length).toBeGreaterThanOrEqual(30);
  expect(new Set(chosen.map(({ expect: { outcome } }) => outcome)).size).toBe(4);
});

for (const { file, title, today, like, answers = {}, expect: expected } of chosen) {
  const person = { ...people[like], ...answers };
  test.describe(file, () => {
    test.use({ today: String(today).slice(0, 10) });

    test(title, async ({ interview }) => {
      await interview.start();
      // Somebody who has answered nothing beyond the quick check stops there.
      if (person.medicines === undefined) await interview.quickCheck(person);
      else await interview.detailed(person);
      const { result } = interview;
      await expect(result).toHaveAttribute("data-outcome", expected.outcome);
      if (expected.earliest) await expect(result).toHaveAttribute("data-earliest", String(expected.earliest).slice(0, 10));
      else await expect(result).not.toHaveAttribute("data-earliest");
      for (const [id, told] of Object.entries(expected.findings)) {
        if (told === "left out") await expect(interview.criterion(id), id).toHaveCount(0);
        else await expect(interview.criterion(id), id).toHaveAttribute("data-finding", told.split(" ")[0]);
      }
    });
  });
}
