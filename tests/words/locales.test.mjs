// The languages against each other: the same texts with the same placeholders, and Chinese written as
// Chinese is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { flat, trial, words } from "./texts.mjs";

for (const [name, read] of Object.entries({ trial, interface: words })) {
  const english = new Map(flat(read("en")));
  const chinese = new Map(flat(read("zh-Hans")));
  // The ways a unit may be typed are each language's own.
  const shared = (texts) => [...texts.keys()].filter((key) => !key.startsWith("units."));

  test(`the ${name} has the same texts in both languages`, () => {
    assert.deepEqual(shared(chinese).sort(), shared(english).sort());
  });

  test(`the ${name} has the same placeholders in both languages`, () => {
    const named = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key).sort();
    for (const key of shared(english)) assert.deepEqual(named(chinese.get(key)), named(english.get(key)), key);
  });

  test(`no English sentence is left in the Chinese ${name}`, () => {
    for (const [key, text] of chinese) {
      const left = text.match(/[A-Za-z]+(?: [A-Za-z]+){3,}/);
      assert.equal(left, null, `${key}: ${text}`);
    }
  });

  test(`the Chinese ${name} has full-width punctuation`, () => {
    for (const [key, text] of chinese) {
      const half = text.match(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
      assert.equal(half, null, `${key}: ${text}`);
    }
  });

  test(`every text of the Chinese ${name} that English says in words is in Chinese`, () => {
    for (const [key, text] of chinese) {
      if (key.startsWith("units.") || key === "date_order" || !/[a-z]{3} /.test(english.get(key) ?? "")) continue;
      assert.match(text, /[\u4e00-\u9fff]/, `${key}: ${text}`);
    }
  });
}
