// The output of `cargo review fhir --write`.
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../../target/fhir/", import.meta.url);

function json(name) {
  try {
    return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  } catch (error) {
    throw new Error(`target/fhir/${name} cannot be read; run \`cargo review fhir --write\``, { cause: error });
  }
}

export const questionnaire = json("questionnaire.json");

// The responses of the people in tests/fixtures/fhir/cases.jsonl, in their order.
const names = readdirSync(new URL("responses/", folder)).filter((name) => name.endsWith(".json"));
export const responses = names.sort((one, other) => parseInt(one) - parseInt(other)).map((name) => json(`responses/${name}`));

// The people themselves.
const cases = readFileSync(new URL("../../fixtures/fhir/cases.jsonl", import.meta.url), "utf8");
export const people = cases.trim().split("\n").map((line) => JSON.parse(line));
