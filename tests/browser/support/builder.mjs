// The builder page's own texts, and what it has sites paste.
import { builder, snippetWords } from "../../support/surfaces.mjs";

const LANGUAGES = ["en", "zh-Hans", "zh-Hant"];
const byLanguage = (texts) => Object.fromEntries(LANGUAGES.map((language) => [language, texts(language)]));

/** By language. */
export const words = byLanguage(builder);
/** By language. */
export const pasted = byLanguage(snippetWords);
