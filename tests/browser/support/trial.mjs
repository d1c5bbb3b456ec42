// A trial and its texts, read from their files, so that no test repeats a text or a list of rules.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "smol-toml";
import * as library from "../../support/library.mjs";
import { filled, waitEnds as ends } from "../../support/windows.mjs";

const at = (path) => new URL(`../../../${path}`, import.meta.url);
const read = (path) => (existsSync(at(path)) ? parse(readFileSync(at(path), "utf8")) : {});

/** The folder of the built-in trial. */
const BUILT_IN = "trials/nct06822881";

/** The trial in a folder. */
export function readTrial(folder) {
  const trial = library.table(folder);
  const named = readdirSync(at(`${folder}/locales`)).map((file) => file.replace(/\.toml$/, ""));
  // English first, as the build has them.
  named.sort((one, other) => (other === "en") - (one === "en") || (one < other ? -1 : 1));
  const locales = new Map(
    named.map((language) => {
      // The trial's own overrides come last.
      const words = { ...read(`crates/words/locales/${language}.toml`), ...read(`${folder}/words/${language}.toml`) };
      return [language, { words, texts: filled(library.texts(folder, language), trial, words) }];
    }),
  );
  const texts = (language) => locales.get(language).texts;
  const every = [...locales.keys()];
  const primary = (language) => language.split("-")[0];

  return {
    /** The folder of its build by `cargo xtask dist`. */
    dist: fileURLToPath(at(folder === BUILT_IN ? "dist" : `target/trials/${basename(folder)}/dist`)),
    /**
     * Those that the specs go through, one for each language: another way of writing the same one has texts as long and letters
     * as wide. What may differ there has tests of its own: negotiation, fonts, and its states of the gallery.
     */
    languages: every.filter((language, at) => every.findIndex((other) => primary(other) === primary(language)) === at),
    everyLanguage: every,
    /** The whole of `trial.toml`, with what it takes from the library. */
    trialData: trial,
    contact: trial.contact,
    facts: trial.trial,
    questionIds: Object.keys(trial.questions),

    /** Whether a question asks for a number. */
    isNumber: (question) => trial.questions[question].kind === "number",

    /** The interface's texts in a language. */
    words: (language) => locales.get(language).words,

    /** The trial's texts in a language. */
    texts,

    /** The day on which a wait ends, such as that of `E7` after `2026-11-20`. */
    waitEnds: (name, event) => ends(trial, name, event),

    /** The criteria that are judged for a person with this diagnosis, in the registry's order. */
    criteriaFor(diagnosis) {
      const { question, ...values } = trial.cohorts;
      const cohorts = Object.keys(values).filter((cohort) => values[cohort].includes(diagnosis));
      return Object.entries(trial.criteria)
        .filter(([, criterion]) => !criterion.heading)
        .filter(([, criterion]) => !criterion.cohort || cohorts.includes(criterion.cohort))
        .map(([id]) => id);
    },

    /** The heading of the screen that asks a question. */
    titleOf(question, language) {
      const [screen] = Object.entries(trial.screens).find(([, screen]) => screen.questions.includes(question));
      return texts(language).screens[screen]?.title ?? texts(language).questions[question].legend;
    },
  };
}

export const builtIn = readTrial(BUILT_IN);
export const { languages, everyLanguage, trialData, contact, facts, questionIds, isNumber, words, texts, waitEnds, criteriaFor, titleOf } = builtIn;

/** A text with its {names} filled in. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The day `2026-10-05`, or the month `2026-10`, as the page writes it. */
export function longDate(date, language) {
  const [year, month, day] = date.split("-").map(Number);
  const parts = { year: "numeric", month: month && "long", day: day && "numeric", timeZone: "UTC" };
  return new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)).toLocaleDateString(language, parts);
}
