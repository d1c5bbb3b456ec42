/**
 * Of a text in each language, by the first part of its tag, the one in the language of a tag; where there is none, the first
 * language's, which has no name.
 */
export const inLanguage = (texts, tag) => texts[tag.toLowerCase().split("-")[0]] ?? texts[""];

/**
 * The `lang` of the nearest element that names one, from `node` upwards: through the slot that shows it and the host of a
 * shadow root, as the page is seen. An empty one says that the language is not known, and ends the search.
 */
export const languageAround = (node) =>
  node ? (node.getAttribute?.("lang") ?? languageAround(node.assignedSlot ?? node.parentNode ?? node.host)) : "";
