// Compares the languages: the same texts with the same placeholders, and Chinese punctuation and
// letters in Chinese.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SURFACES, surface } from "../support/surfaces.mjs";
import { arabic, flat, shared as library, trial, words } from "./texts.mjs";

const beside = SURFACES.map((name) => [`words of ${name}`, (language) => surface(name, language)]);

for (const [of, read] of [...Object.entries({ trial, library, interface: words }), ...beside]) {
  for (const language of ["zh-Hans", "zh-Hant"]) {
    const name = `${of} in ${language}`;
    const english = new Map(flat(read("en")));
    const chinese = new Map(flat(read(language)));
    // The ways a unit may be typed are each language's own, and how to say it is for Chinese that is spoken.
    const shared = (texts) => [...texts.keys()].filter((key) => !/^units\.|\.pinyin$/.test(key));

    test(`the ${name} has the same texts as in English`, () => {
      assert.deepEqual(shared(chinese).sort(), shared(english).sort());
    });

    test(`the ${name} has the same placeholders as in English`, () => {
      const named = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key).sort();
      // The fallback has all languages at once, and is shorter in all but the first.
      for (const key of shared(english).filter((key) => key !== "pages.fallback")) assert.deepEqual(named(chinese.get(key)), named(english.get(key)), key);
    });

    test(`no English sentence is left in the ${name}`, () => {
      for (const [key, text] of chinese) {
        if (key.endsWith(".pinyin")) continue;
        const left = text.match(/[A-Za-z]+(?: [A-Za-z]+){3,}/);
        assert.equal(left, null, `${key}: ${text}`);
      }
    });

    test(`the ${name} has full-width punctuation`, () => {
      for (const [key, text] of chinese) {
        const half = text.match(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
        assert.equal(half, null, `${key}: ${text}`);
      }
    });

    test(`every translated text of the ${name} is in Chinese`, () => {
      for (const [key, text] of chinese) {
        if (key.startsWith("units.") || key === "date_order" || !/[a-z]{3} /.test(english.get(key) ?? "")) continue;
        assert.match(text, /[\u4e00-\u9fff]/, `${key}: ${text}`);
      }
    });
  }
}

test("every text says which way a rule goes, and none only what it is about", () => {
  for (const [language, undecided] of [["en", /\brules? (is|are) about\b/i], ["zh-Hans", /(规则|条件)(说|看)的是/], ["zh-Hant", /(規則|條件)(說|看)的是/]]) {
    for (const read of [trial, library, words]) {
      for (const [key, text] of flat(read(language))) assert.doesNotMatch(text, undecided, `${key}: ${text}`);
    }
  }
});

// A syllable has one group of vowels, and an apostrophe before one that starts with a vowel.
const syllables = (pinyin) =>
  pinyin.normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "").match(/[aeiouü]+/gi)?.length ?? 0;
const characters = (text) => text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;

test("each call line and document name has its pinyin, with tones", () => {
  const { call, terms } = trial("zh-Hans");
  const spoken = Object.entries({ ...call, ...terms });
  assert.ok(spoken.length > 60, `${spoken.length}`);
  for (const [key, { pinyin }] of spoken) {
    assert.equal(characters(pinyin), 0, `${key}: ${pinyin}`);
    assert.match(pinyin.normalize("NFD"), /[\u0300\u0301\u0304\u030c]/, `${key}: ${pinyin}`);
  }
});

test("the pinyin of each spoken line has a syllable per character", () => {
  const { call, points } = trial("zh-Hans");
  for (const [key, { text, pinyin }] of Object.entries({ ...call, ...points })) {
    // Latin letters within Chinese are said as they are.
    const said = pinyin.replaceAll(/\{\w+\}|dsDNA|\bSm\b|\bB\b|[A-Z][A-Z\d‑]*[A-Z\d](?:\w*\d\w*)?/g, "");
    assert.equal(syllables(said), characters(text), `${key}: ${text} ${pinyin}`);
  }
});

test("dates and times are formatted as by `Intl`", () => {
  for (const [language, said] of Object.entries({ en: words("en"), "zh-Hans": words("zh-Hans"), "zh-Hant": words("zh-Hant"), ar: arabic })) {
    const names = said.month_names.split("|");
    assert.equal(names.length, 12, language);
    for (const [place, month] of names.entries()) {
      const day = new Date(Date.UTC(2027, place, 9));
      const written = (parts) => day.toLocaleDateString(language, { timeZone: "UTC", ...parts });
      const filled = (text) => text.replace("{year}", "2027").replace("{month}", month).replace("{day}", "9");
      assert.equal(filled(said.written_day), written({ year: "numeric", month: "long", day: "numeric" }));
      assert.equal(filled(said.written_month), written({ year: "numeric", month: "long" }));
      assert.equal(filled(said.written_year), written({ year: "numeric" }));
    }
    const days = said.weekday_names.split("|");
    assert.equal(days.length, 7, language);
    for (const [place, weekday] of days.entries()) {
      const moment = new Date(Date.UTC(2027, 7, 1 + place, 9, 5));
      const parts = { timeZone: "UTC", weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
      const filled = said.written_time.replace("{weekday}", weekday).replace("{time}", "09:05");
      assert.equal(filled, moment.toLocaleString(language, parts));
    }
  }
});
