// The review pack: it has every rule, question, answer and result, and a change of the data changes it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { table } from "../support/library.mjs";
import { flat, trial as texts, words } from "../words/texts.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const own = join(root, "trials/nct06822881");
const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/review");
const review = process.env.REVIEW ?? built;
const trial = table("trials/nct06822881");
const languages = ["en", "zh-Hans", "zh-Hant"];

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

let folder;
/** The documents of this trial, of one with an answer changed, and of another trial; by language. */
let pack, changed, second;

/** The documents made from a trial's folder, by language. */
async function made(trial, to) {
  const given = ["pack", "--no-pdf", "--trial", trial, "--to", join(folder, to)];
  await promisify(execFile)(review, given, { cwd: root, env: { ...process.env, SOURCE_DATE_EPOCH: "1795500000" } });
  const file = (language) => join(folder, to, `review-${language}.html`);
  const written = languages.filter((language) => existsSync(file(language)));
  return Object.fromEntries(written.map((language) => [language, readFileSync(file(language), "utf8")]));
}

/** A copy of the trial in which a transplant is a barrier for a time, not for good. */
function changedTrial() {
  const copy = join(folder, "trial");
  cpSync(own, copy, { recursive: true });
  const before = readFileSync(join(copy, "trial.toml"), "utf8");
  const taken = 'library = "transplant"\ndecides = ["E1"]\n';
  const changed = before.replace(taken, `${taken}[questions.transplant.values]\norgan = "open"\n`);
  assert.notEqual(changed, before);
  writeFileSync(join(copy, "trial.toml"), changed);
  return copy;
}

/** The content under one heading. */
const section = (html, id) => html.split(`<section id="${id}">`)[1].split("\n</section>")[0];
/** The section of one rule, from its heading to the end of its article. */
const rule = (html, id) => html.split(`<h4 id="rule-${id}">`)[1].split("</article>")[0];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "review-pack-"));
  [pack, changed, second] = await Promise.all([
    made(own, "own"),
    made(changedTrial(), "changed"),
    made(join(root, "tests/fixtures/second_trial"), "second"),
  ]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

for (const language of languages) {
  test(`${language}: each criterion has its sentence and plain words`, () => {
    const { criteria } = texts(language);
    for (const [id, { sentences, source }] of Object.entries(trial.criteria)) {
      const part = rule(pack[language], id);
      for (const sentence of sentences) assert.ok(part.includes(`<p>${escaped(sentence)}</p>`), `${id}: ${sentence}`);
      if (source) assert.ok(part.includes(escaped(source)), `${id}: ${source}`);
      assert.ok(part.includes(escaped(criteria[id].plain)), `${id}: ${criteria[id].plain}`);
    }
  });

  test(`${language}: undecided criteria are listed as not asked`, () => {
    const asked = new Set(Object.values(trial.questions).flatMap(({ decides }) => decides));
    const left = Object.keys(trial.criteria).filter((id) => !asked.has(id) && !trial.criteria[id].heading);
    assert.ok(left.length > 3, `${left}`);
    const list = section(pack[language], "not-asked").split("</ul>")[0];
    assert.deepEqual([...list.matchAll(/<li><code>([^<]+)/g)].map(([, id]) => id), left);
  });

  test(`${language}: each question has all its texts`, () => {
    const part = section(pack[language], "questions");
    for (const [id, question] of Object.entries(texts(language).questions)) {
      assert.ok(part.includes(`id="question-${id}"`), id);
      for (const [key, text] of flat(question)) {
        assert.ok(part.includes(`<td>${escaped(text)}</td>`), `${id}: ${key}: ${text}`);
      }
    }
  });

  test(`${language}: each result has its texts and an example`, () => {
    const part = section(pack[language], "outcomes");
    const results = Object.entries(words(language)).filter(([key]) => /^(outcome|lead)_/.test(key));
    assert.ok(results.length > 10, `${results.length}`);
    for (const [key, text] of results) assert.ok(part.includes(escaped(text)), `${key}: ${text}`);
    assert.equal(part.match(/<aside>/g).length, 8);
  });

  test(`${language}: every other text of the page is there`, () => {
    // The caregiver wording is in the snapshots of tests/someone_else.rs.
    const { someone_else, someone_else_texts, ...own } = words(language);
    for (const [key, text] of flat(own)) {
      if (text) assert.ok(pack[language].includes(`<td>${escaped(text)}</td>`), `${key}: ${text}`);
    }
  });

  test(`${language}: the paths are drawn, and listed by screen`, () => {
    // Graphviz writes a hyphen as a character reference.
    const part = section(pack[language], "paths").replaceAll("&#45;", "-");
    assert.ok(part.match(/<svg /g).length >= 3);
    for (const { legend } of Object.values(texts(language).questions)) {
      // Long lines are wrapped, so only their beginning is searched.
      assert.ok(part.includes(escaped(`• ${legend.slice(0, 8)}`)), legend);
    }
    for (const id of Object.keys(trial.screens)) {
      const { title } = texts(language).screens[id] ?? {};
      if (title) assert.ok(part.includes(`→ ${escaped(title)}`), id);
    }
  });

  test(`${language}: each scenario is there with what it expects`, () => {
    const part = section(pack[language], "scenarios");
    assert.ok(part.match(/type="checkbox"/g).length > 120);
    assert.ok(!part.includes("<mark>"));
  });

  test(`${language}: the statements and the record's hash are there`, () => {
    assert.match(pack[language], new RegExp(`<html lang="${language}">`));
    assert.match(section(pack[language], "about"), /<code>[0-9a-f]{64}<\/code>/);
    assert.ok(section(pack[language], "privacy").length > 1000);
    assert.ok(section(pack[language], "accessibility").includes("NVDA"));
    assert.doesNotMatch(pack[language], /(src|href)="(?!#|data:)/);
  });
}

test("each English text has its grade, no question above 8", () => {
  const part = section(pack.en, "questions");
  const grades = [...part.matchAll(/<p>Grade of the whole question[^<]*<strong>([\d.]+)<\/strong>/g)];
  assert.equal(grades.length, Object.keys(trial.questions).length);
  for (const [said, grade] of grades) assert.ok(Number(grade) <= 8, said);
  assert.ok(!part.includes('<td class="grade"></td>'));
});

test("a changed meaning changes its criterion and scenarios only", () => {
  for (const language of languages) {
    for (const id of Object.keys(trial.criteria)) {
      const same = rule(changed[language], id) === rule(pack[language], id);
      assert.equal(same, id !== "E1", `${language}: ${id}`);
    }
    assert.ok(section(changed[language], "scenarios").includes("<mark>"), language);
  }
});

test("another trial's folder gives another trial's pack", () => {
  assert.deepEqual(Object.keys(second), ["en"]);
  for (const id of ["A1", "A2", "A3", "B1", "B2", "B3"]) assert.ok(second.en.includes(`id="rule-${id}"`), id);
  assert.ok(!second.en.includes('id="rule-E1"'));
});
