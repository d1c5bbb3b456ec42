// Which language the scripts take, by the same table as the program's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inLanguage } from "../../src/embed/language-around.js";
import { root } from "./bundled.mjs";

const { ranges, wishes } = JSON.parse(readFileSync(`${root}tests/fixtures/languages.json`, "utf8"));

test("a script takes the language that the program takes", () => {
  for (const [wished, spoken] of wishes) {
    const found = wished.map((wish) => inLanguage(ranges, wish)).find(Boolean) ?? "en";
    assert.equal(found, spoken, `${wished}`);
  }
});

test("where no language answers, the first one's text is taken", () => {
  const texts = { "": "first", zh: "Simplified", "zh-tw": "Traditional" };
  for (const [tag, text] of [["zh-TW", "Traditional"], ["zh-CN", "Simplified"], ["fr", "first"], ["", "first"]]) {
    assert.equal(inLanguage(texts, tag), text, tag);
  }
});
