// What stands where the widget cannot: its facts are those of the trial's own file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "smol-toml";

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const trial = parse(read("trials/nct06822881/trial.toml"));
const { contact, trial: facts } = trial;

test("the fallback of the own pages has the contact and the record", () => {
  const text = read("src/pages/fallback.html");
  for (const fact of [
    contact.name,
    contact.hospital,
    contact.phone,
    contact.phone_abroad,
    `href="tel:${contact.tel}"`,
    `href="${facts.registry}"`,
    facts.id,
  ]) {
    assert.ok(text.includes(fact), fact);
  }
});

test("the fallback of an element that was given none has the number and the record", () => {
  const text = read("src/embed/fallback.js");
  for (const fact of [contact.phone_abroad, `"tel:${contact.tel}"`, `"${facts.registry}"`, facts.id]) {
    assert.ok(text.includes(fact), fact);
  }
});

test("no other number or record stands in either", () => {
  for (const file of ["src/pages/fallback.html", "src/embed/fallback.js"]) {
    const text = read(file);
    assert.deepEqual(new Set(text.match(/NCT\d+/g)), new Set([facts.id]));
    assert.deepEqual(new Set(text.match(/tel:\+\d+/g)), new Set([`tel:${contact.tel}`]));
  }
});
