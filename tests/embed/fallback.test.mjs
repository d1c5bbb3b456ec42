// The fallbacks name the contact in each language, from the data: no script or page source holds it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { FACTS, ofTrial } from "../support/surfaces.mjs";
import { root } from "./bundled.mjs";

const LANGUAGES = ["en", "zh-Hans", "zh-Hant"];

test("the fallbacks of pages and hosts have the contact", () => {
  for (const language of LANGUAGES) {
    const { fallback, snippet } = ofTrial(language);
    for (const text of [fallback, snippet]) {
      for (const fact of ["id", "name", "hospital", "phone"]) assert.ok(text.includes(FACTS[fact]), `${language}: ${fact}`);
    }
    const { tel, registry, phone_abroad } = FACTS;
    for (const part of [`](tel:${tel})`, `](${registry})`, phone_abroad]) assert.ok(snippet.includes(part), `${language}: ${part}`);
  }
  assert.ok(ofTrial("en").fallback.includes(`[${FACTS.phone}](tel:${FACTS.tel})`));
});

test("scripts and page sources hold no text of the trial", () => {
  const files = ["index.html", "src/embed", "src/pages"].flatMap((name) =>
    name.endsWith(".html")
      ? [name]
      : readdirSync(root + name, { recursive: true })
          .filter((file) => /\.(js|html|ts)$/.test(file))
          .map((file) => `${name}/${file}`),
  );
  assert.ok(files.length > 30, `${files.length}`);
  const { id, phone, name, hospital } = FACTS;
  const digits = phone.replaceAll(/\D/g, "").slice(-4);
  for (const file of files) {
    const text = readFileSync(root + file, "utf8");
    for (const fact of [id, digits, name, hospital]) assert.ok(!text.includes(fact), `${file} has ${fact}`);
    assert.doesNotMatch(text, /[\u4e00-\u9fff]/, file);
    assert.doesNotMatch(text, /\b(en|zh|zh-Han[st])["'`]|\^zh/, file);
  }
});
