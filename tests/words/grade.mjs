// The reading grade of English texts, by Flesch and Kincaid. Words that patients know count as easy ones.
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { easyWords } from "./texts.mjs";

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const easy = new RegExp(`(?<![\\w-])(${easyWords.map(escaped).join("|")})(?![\\w-])`, "gi");
// A list item and a heading end as a sentence does, whatever they end with.
const sentence = (text) => (/[.?!:]$/.test(text.trim()) ? text : `${text}.`);

/** The grade of some texts as a whole. */
export function grade(parts) {
  const plain = parts
    .filter(Boolean)
    .map(sentence)
    .join(" ")
    .replaceAll(/\{\w+\}/g, "six")
    .replace(easy, "lung")
    .replaceAll(/\d[\d.,]*/g, "six");
  const sentences = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(plain)];
  const found = [...new Intl.Segmenter("en", { granularity: "word" }).segment(plain)].filter(
    (part) => part.isWordLike,
  );
  return fleschKincaid({
    sentence: sentences.length,
    word: found.length,
    syllable: found.reduce((sum, { segment }) => sum + syllable(segment), 0),
  });
}
