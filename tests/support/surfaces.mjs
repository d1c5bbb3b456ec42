// The texts outside the program, read from their files, with the trial's facts filled in as by the build.
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { texts } from "./library.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => parse(readFileSync(new URL(path, root), "utf8"));

const TRIAL = "trials/nct06822881";
const { contact, trial: facts } = read(`${TRIAL}/trial.toml`);
const { id, registry } = facts;
const { name, hospital, phone, phone_abroad, tel } = contact;
/** The placeholders that are filled in everywhere, with their values. */
export const FACTS = { id, registry, name, hospital, phone, phone_abroad, tel };

const filled = (text) => text.replaceAll(/\{(\w+)\}/g, (place, key) => FACTS[key] ?? place);

/** The folders of texts beside the widget's own. */
export const SURFACES = ["pages", "privacy", "builder", "review-pack"];

/** The texts of a surface, as in the file. */
export const surface = (name, language) => read(`crates/words/locales/${name}/${language}.toml`);

/** The trial's texts for pages. */
export function ofTrial(language) {
  const texts = Object.entries(read(`${TRIAL}/locales/${language}.toml`).pages);
  return Object.fromEntries(texts.map(([key, text]) => [key, filled(text)]));
}

/** `[text](address)` as a link. */
const linked = (text) => text.replaceAll(/\[(.*?)\]\((.*?)\)/g, '<a href="$2">$1</a>');

/** The texts of the builder page's script. */
export const builder = (language) => ({
  ...surface("builder", language),
  sentence_gap: read(`crates/words/locales/${language}.toml`).sentence_gap,
});

/** What a host pastes in a language: the fallback, the first question and the title. */
export function snippetWords(language) {
  const words = read(`crates/words/locales/${language}.toml`);
  const { questions } = texts(TRIAL, language);
  const field = '<input data-name="age" form="" inputmode="numeric" autocomplete="off" maxlength="24">';
  return {
    fallback: `<p>${linked(ofTrial(language).snippet.trim()).replaceAll("\n", "\n  ")}</p>`,
    question:
      `<p data-first-question hidden>\n  <label>${questions.age.legend} ${field}</label>\n` +
      `  <button type="button" form="">${words.continue_button}</button>\n</p>`,
    title: words.widget_label,
  };
}
