// What an element shows that was given no fallback of its own, and the way to try again. Both are there
// before the program is, so the build fills their few words in.
import { inLanguage, languageAround } from "./language-around.js";

export const make = (name, properties) => Object.assign(document.createElement(name), properties);

const link = (href, textContent) => make("a", { href, textContent, referrerPolicy: "no-referrer" });

/** Fills a slot whose host left it empty. */
export function fillSlot(slot, host) {
  if (slot.name || host.children.length || host.textContent.trim()) return;
  // White space alone would count as a fallback, so the slot takes nothing of the host's.
  slot.name = "none";
  slot.append(
    // In every language at once, but in one way of writing it, since every host's page carries it along.
    STUDY,
    link(TEL, PHONE),
    " · ",
    link(REGISTRY, STUDY_ID),
  );
}

/** The button that tries again. */
export function againButton(host) {
  const textContent = inLanguage(AGAIN, languageAround(host) || navigator.language);
  const again = make("button", { type: "button", textContent });
  again.style.minHeight = "44px";
  return again;
}
