// The texts of the locale files, and the trial's as people see them.
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import * as library from "../support/library.mjs";
import { filled } from "../support/windows.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");

export const words = (language) => parse(read(`crates/words/locales/${language}.toml`));

const TRIAL = "trials/nct06822881";
const rules = library.table(TRIAL);

export const trial = (language) => filled(library.texts(TRIAL, language), rules, words(language));

/** The library's texts, with the windows of the trial, which takes all its questions. */
export const shared = (language) => filled(library.sharedTexts(language), rules, words(language));

/** The interface's texts in the languages of the trial under test. */
export const arabic = parse(read("tests/fixtures/second_trial/words/ar.toml"));

// Every text under a key, with its dotted name.
export function* flat(value, name = "") {
  if (typeof value === "string") yield [name, value];
  else for (const [key, part] of Object.entries(value)) yield* flat(part, name ? `${name}.${key}` : key);
}

export const easyWords = read("tests/words/easy-words.txt")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"));
