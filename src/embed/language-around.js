/**
 * Of a text in each language that is heard and not seen, by the first part of its tag, the one in the language of a tag; where
 * there is none, the first language's, which has no name. Two ways of writing a language are read alike.
 */
export const asHeard = (texts, tag) => texts[tag.toLowerCase().split("-")[0]] ?? texts[""];

/**
 * Of what there is in each language, by the ranges of tags that are answered in it, what is in the language of a tag: looked up
 * as `negotiate` of crates/words/src/language.rs does. Where there is none, the first language's, which has no name.
 */
export function inLanguage(texts, tag) {
  const [language, form] = tag.trim().toLowerCase().split(/[-_.]/);
  return texts[[`${language}-${form}`, language, ""].find((range) => Object.hasOwn(texts, range))];
}

/**
 * The `lang` of the nearest element that names one, from `node` upwards: through the slot that shows it and the host of a
 * shadow root, as the page is seen. An empty one says that the language is not known, and ends the search.
 */
export const languageAround = (node) =>
  node ? (node.getAttribute?.("lang") ?? languageAround(node.assignedSlot ?? node.parentNode ?? node.host)) : "";

/** The language that is spoken with who wishes for these, in this order: tags of languages. */
export const spoken = (wishes, otherwise = FIRST_LANGUAGE) =>
  wishes.map((wish) => inLanguage(LANGUAGES, wish)).find(Boolean) ?? otherwise;
