// The builder page's words: the same in both languages, every one used, and its facts those of the trial.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { parse } from "smol-toml";
import { bundled, root } from "./bundled.mjs";

const FOLDER = "src/pages/embed";
const read = (file) => readFileSync(root + file, "utf8");
const { default: english } = await bundled(`${FOLDER}/texts/en.js`);
const { default: chinese } = await bundled(`${FOLDER}/texts/zh-Hans.js`);
const { contact, trial } = parse(read("trials/nct06822881/trial.toml"));

test("both languages have the same texts in the same order, with the same placeholders", () => {
  assert.deepEqual(Object.keys(chinese), Object.keys(english));
  const named = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
  for (const key of Object.keys(english)) assert.deepEqual(named(chinese[key]), named(english[key]), key);
});

test("Chinese is written as Chinese is", () => {
  for (const [key, text] of Object.entries(chinese)) {
    if (["snippet_fallback", "snippet_question"].includes(key)) continue;
    assert.equal(text.match(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/), null, `${key}: ${text}`);
    assert.equal(text.match(/[A-Za-z]+(?: [A-Za-z]+){3,}/), null, `${key}: ${text}`);
    assert.match(text, /[\u4e00-\u9fff]/, key);
  }
});

test("every text is used, and every text that is used is there", () => {
  const sources = readdirSync(root + FOLDER)
    .filter((name) => /\.(js|html)$/.test(name))
    .map((name) => read(`${FOLDER}/${name}`))
    .join("\n");
  // What the script puts together from a part and a name.
  const made =
    /^((light|dark)_page|check_(works|works_snippet|blocked)|ways_\w+|needs_(script|hand|element|file)|cors_(frame|element|file)|policy_(frame|connect)|(pinned|moving|hand)_hint)$/;
  const used = (key) => made.test(key) || new RegExp(`["'\`]${key}["'\`]|\\.${key}\\b`).test(sources);
  for (const key of Object.keys(english)) assert.ok(used(key), `${key} is not used`);
  const keys = [...sources.matchAll(/(?:data-text=|say\()"(\w+)"/g)].map(([, key]) => key);
  assert.ok(keys.length > 40);
  for (const key of keys) assert.ok(key in english, `${key} is not there`);
});

test("the fallback in the snippets has the contact and the record, in both languages", () => {
  for (const { snippet_fallback: text } of [english, chinese]) {
    for (const fact of [
      contact.name,
      contact.hospital,
      contact.phone,
      contact.phone_abroad,
      `href="tel:${contact.tel}"`,
      `href="${trial.registry}"`,
      trial.id,
    ]) {
      assert.ok(text.includes(fact), fact);
    }
  }
});

test("the first question in the snippets is the trial's, with its own name, in both languages", () => {
  for (const [language, { snippet_question: text }] of Object.entries({ en: english, "zh-Hans": chinese })) {
    const { questions } = parse(read(`trials/nct06822881/locales/${language}.toml`));
    const { continue_button: label } = parse(read(`crates/words/locales/${language}.toml`));
    assert.ok(text.includes(`<label>${questions.age.legend} <input data-name="age"`), text);
    assert.ok(text.includes(`<button type="button" form="">${label}</button>`), text);
    assert.match(text, /^<p data-first-question hidden>/);
  }
});
