// What a trial takes from the question library, put together as by the build but implemented independently.
import { existsSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => (existsSync(at(path)) ? parse(readFileSync(at(path), "utf8")) : {});

const LIBRARY = "trials/library";
const shared = read(`${LIBRARY}/questions.toml`).questions;

const without = (table, keys) => Object.fromEntries(Object.entries(table).filter(([key]) => !keys.includes(key)));

/** The library's answers with the trial's findings. An answer of the trial's own comes after the one above it, or first. */
function answers(shared, own) {
  const merged = Object.entries(shared).map(([id, given]) => [id, own[id] ?? given]);
  let next = 0;
  for (const [id, given] of Object.entries(own)) {
    const found = merged.findIndex(([other]) => other === id);
    if (found < 0) merged.splice(next, 0, [id, given]);
    next = (found < 0 ? next : found) + 1;
  }
  return Object.fromEntries(merged);
}

function question(own) {
  if (!own.library) return own;
  const { suggested_by, not_suggested_by, values = {}, ...marks } = shared[own.library];
  const { library, leaves_out = [], ...said } = own;
  return { ...marks, ...said, values: answers(without(values, leaves_out), own.values ?? {}) };
}

/** The library's words with the trial's own, key by key. */
function over(shared, own = {}) {
  const both = Object.entries(shared).map(([key, text]) => {
    const said = own[key] ?? text;
    return [key, typeof text === "object" ? over(text, said) : said];
  });
  return { ...own, ...Object.fromEntries(both) };
}

/** `trial.toml` of the trial in a folder, with what its questions take. */
export function table(folder) {
  const own = read(`${folder}/trial.toml`);
  const questions = Object.entries(own.questions).map(([id, said]) => [id, question(said)]);
  return { ...own, questions: Object.fromEntries(questions) };
}

/** The library's words in a language. */
export const sharedTexts = (language) => read(`${LIBRARY}/locales/${language}.toml`);

/** The locale file of the trial in a folder, with the words that its questions take. */
export function texts(folder, language) {
  const own = read(`${folder}/locales/${language}.toml`);
  const words = sharedTexts(language).questions ?? {};
  const questions = Object.entries(read(`${folder}/trial.toml`).questions).map(([id, { library, leaves_out = [] }]) => {
    const { values = {}, ...texts } = words[library] ?? {};
    const taken = words[library] ? { ...texts, values: without(values, leaves_out) } : {};
    return [id, over(taken, own.questions[id])];
  });
  return { ...own, questions: Object.fromEntries(questions) };
}
