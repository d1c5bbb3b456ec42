/**
 * The `lang` of the nearest element that names one, from `node` upwards: through the slot that shows it and the host of a
 * shadow root, as the page is seen. An empty one says that the language is not known, and ends the search.
 */
export function languageAround(node) {
  for (let at = node; at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
    if (at.hasAttribute?.("lang")) return at.getAttribute("lang");
  }
  return "";
}
