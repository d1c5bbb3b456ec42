// The schemas in docs/schemas/ accept what the commands print, and reject what they never would.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { parse } from "smol-toml";
import { people as likes } from "../support/people.mjs";
import * as made from "./from-trial.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/review");
const read = (path) => readFileSync(join(root, path), "utf8");
const file = (name) => join(root, "docs/schemas", `${name}.schema.json`);
const folder = mkdtempSync(join(tmpdir(), "schemas-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const written = (schema) => `${JSON.stringify(schema, null, 2)}\n`;
if (process.env.UPDATE_SCHEMAS) for (const [name, schema] of Object.entries(made)) writeFileSync(file(name), written(schema));

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const schemas = Object.fromEntries(
  readdirSync(join(root, "docs/schemas")).map((name) => [name.split(".")[0], JSON.parse(read(`docs/schemas/${name}`))]),
);
const validate = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));

/** A schema's errors for a value. */
function wrong(name, value) {
  return validate[name](value) ? [] : validate[name].errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A copy with a part changed. */
function changed(value, change) {
  const copy = structuredClone(value);
  change(copy);
  return copy;
}

/** Runs a command for reviewers. */
function review(args, input) {
  const { status, stdout, stderr, error } = spawnSync(process.env.REVIEW ?? built, args, { cwd: root, input, encoding: "utf8" });
  if (error) throw error;
  return { status, stdout, stderr };
}
const lines = (text) => text.trim().split("\n").map((line) => JSON.parse(line));

/** Every person of tests/scenarios/ as an answer line. */
function people() {
  const scenarios = join(root, "tests/scenarios");
  const files = readdirSync(scenarios).filter((name) => name.endsWith(".toml"));
  const all = files.flatMap((name) => parse(readFileSync(join(scenarios, name), "utf8")).scenario);
  return all.map(({ title, today, like, answers = {} }) => ({ id: title, today, answers: { ...likes[like], ...answers } }));
}

test("the schemas are those of the trial's decision table", () => {
  for (const [name, schema] of Object.entries(made)) {
    assert.deepEqual(schemas[name], schema, `run \`UPDATE_SCHEMAS=1 node --test tests/schemas/*.test.mjs\`, and say in CHANGELOG.md what changed`);
  }
});

test("every scenario's answers and verdict validate", () => {
  const given = [...people(), ...lines(read("tests/fixtures/fhir/cases.jsonl"))];
  assert.ok(given.length > 200, `${given.length}`);
  for (const line of given) assert.deepEqual(wrong("answers", line), [], line.id);
  const { status, stdout, stderr } = review(["screen"], given.map((line) => JSON.stringify(line)).join("\n"));
  assert.equal(status, 0, stderr);
  const verdicts = lines(stdout);
  assert.equal(verdicts.length, given.length);
  for (const verdict of verdicts) assert.deepEqual(wrong("verdict", verdict), [], verdict.id);
});

/** Answer lines, each with one mistake. */
const BROKEN = [
  (line) => delete line.today,
  (line) => delete line.answers,
  (line) => (line.name = "Mei"),
  (line) => (line.today = "2026-11"),
  (line) => (line.today = "22.11.2026"),
  ({ answers }) => (answers.wishes = "many"),
  ({ answers }) => (answers.age = 34.5),
  ({ answers }) => (answers.age = 121),
  ({ answers }) => (answers.age = "34"),
  ({ answers }) => (answers.age = "skip"),
  ({ answers }) => (answers.cell_therapy = "maybe"),
  ({ answers }) => (answers.cell_therapy = ["no"]),
  ({ answers }) => (answers.surgery = "none"),
  ({ answers }) => (answers.surgery = []),
  ({ answers }) => (answers.surgery = ["none", "past"]),
  ({ answers }) => (answers.surgery = ["tomorrow"]),
  ({ answers }) => (answers.sle_steroid_dose = -1),
  ({ answers }) => (answers["b_cell_drug.date"] = "2026-13"),
  ({ answers }) => (answers["b_cell_drug.date"] = "5.10.2026"),
  ({ answers }) => (answers["b_cell_drug.date"] = "unsure"),
  ({ answers }) => (answers["cell_therapy.date"] = "2026-10"),
];

test("the schema rejects exactly what `screen` rejects", () => {
  const [line] = lines(read("tests/fixtures/fhir/cases.jsonl"));
  for (const change of BROKEN) {
    const broken = changed(line, change);
    assert.notDeepEqual(wrong("answers", broken), [], `${change}`);
    const { status, stdout } = review(["screen"], JSON.stringify(broken));
    assert.deepEqual([status, stdout], [2, ""], `${change}`);
  }
});

test("an impossible verdict is rejected", () => {
  const [line] = lines(read("tests/fixtures/fhir/cases.jsonl"));
  const [verdict] = lines(review(["screen"], JSON.stringify(line)).stdout);
  const waiting = ({ findings }) => findings.find(({ finding }) => finding === "until");
  const broken = [
    (verdict) => delete verdict.outcome,
    (verdict) => (verdict.outcome = "eligible"),
    (verdict) => (verdict.outcome = "unlikely"),
    (verdict) => (verdict.earliest = "2026-12"),
    (verdict) => (verdict.findings = []),
    (verdict) => verdict.findings.push(verdict.findings[0]),
    (verdict) => (verdict.findings[0].criterion = "E99"),
    (verdict) => (verdict.findings[0].finding = "no"),
    (verdict) => (verdict.findings[0].questions = ["wishes"]),
    (verdict) => delete verdict.findings[0].questions,
    (verdict) => delete waiting(verdict).date,
    (verdict) => (waiting(verdict).finding = "open"),
  ];
  for (const change of broken) assert.notDeepEqual(wrong("verdict", changed(verdict, change)), [], `${change}`);
});

/** Newer records, by what was changed in the text of ours; and the exit code. */
const RECORDS = {
  "nothing changed": [0, (text) => text],
  "a sentence reworded": [1, (text) => text.replace("within 2 months before screening", "within 3 months before screening")],
  "a sentence dropped": [1, (text) => text.replace(/^.*Use of B-cell targeted drugs.*\n/m, "")],
  "a sentence added": [1, (text) => text.replace(/^(.*Use of B-cell targeted drugs.*\n)/m, "$1\nHas a cold on the day of screening.\n")],
};

const reports = {};
function report(name, text) {
  const path = join(folder, `${name.replaceAll(" ", "-")}.txt`);
  writeFileSync(path, text);
  const { status, stdout, stderr } = review(["record", path, "--json"]);
  return { status, stderr, report: stdout && JSON.parse(stdout) };
}

for (const [name, [expected, change]] of Object.entries(RECORDS)) {
  test(`the report on a record with ${name} validates`, () => {
    const ours = read("trials/nct06822881/record.txt");
    const text = change(ours);
    assert.equal(text === ours, expected === 0, "the change finds its place");
    const { status, stderr, report: told } = report(name, text);
    assert.equal(status, expected, stderr);
    assert.deepEqual(wrong("record-report", told), []);
    reports[name] = told;
  });
}

test("the report on the registry's changed JSON validates", () => {
  const study = JSON.parse(read("tests/fixtures/record/api-v2.json"));
  const { eligibilityModule, statusModule, sponsorCollaboratorsModule } = study.protocolSection;
  eligibilityModule.maximumAge = "70 Years";
  statusModule.overallStatus = "COMPLETED";
  sponsorCollaboratorsModule.leadSponsor.name = "Another sponsor";
  const { status, report: told } = report("facts", JSON.stringify(study));
  assert.equal(status, 1);
  assert.deepEqual(wrong("record-report", told), []);
  const facts = Object.fromEntries(told.facts.map(({ fact, alters }) => [fact, alters]));
  assert.deepEqual(facts, { status: true, "maximum age": true, sponsors: false });
  reports.facts = told;
});

test("an impossible report is rejected", () => {
  const { "a sentence reworded": reworded, "a sentence added": added, facts } = reports;
  const broken = [
    [reworded, (report) => delete report.can_alter],
    [reworded, (report) => (report.can_alter = -1)],
    [reworded, (report) => (report.verdict = "changed")],
    [reworded, (report) => (report.id = "NCT1")],
    [reworded, (report) => (report.criteria[0].change = "mended")],
    [reworded, (report) => (report.criteria[0].words = [])],
    [reworded, (report) => (report.criteria[0].alters = false)],
    [reworded, (report) => (report.criteria[0].there = null)],
    [reworded, (report) => (report.criteria[0].near = "E1")],
    [reworded, (report) => delete report.criteria[0].read_again],
    [reworded, (report) => (report.criteria[0].read_again[0].line = 0)],
    [added, (report) => (report.criteria[0].here = "Something")],
    [added, (report) => delete report.criteria[0].near],
    [facts, (report) => (report.facts[0].fact = "colour")],
    [facts, (report) => (report.facts[0].why = null)],
    [facts, (report) => (report.facts[0].here = "RECRUITING")],
  ];
  for (const [report, change] of broken) {
    assert.notDeepEqual(wrong("record-report", changed(report, change)), [], `${change}`);
  }
});
