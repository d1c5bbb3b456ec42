// What an element shows that was given no fallback of its own, and the way to try again. Both are there
// before the program is, so their few words are here; the contact is checked against the trial by a test.
import { languageAround } from "./language-around.js";

// In both languages at once, since every host's page carries it along.
const STUDY = "Lupus and scleroderma study, Beijing 北京红斑狼疮和硬皮病研究: ";
const AGAIN = { en: "The questions did not load. Try again", zh: "问题没有加载成功，再试一次" };

export const make = (name, properties) => Object.assign(document.createElement(name), properties);

const link = (href, textContent) => make("a", { href, textContent, referrerPolicy: "no-referrer" });

/** Fills a slot whose host left it empty. */
export function fillSlot(slot, host) {
  if (slot.name || host.children.length || host.textContent.trim()) return;
  // White space alone would count as a fallback, so the slot takes nothing of the host's.
  slot.name = "none";
  slot.append(
    STUDY,
    link("tel:+861050847588", "+86 10 5084 7588"),
    " · ",
    link("https://clinicaltrials.gov/study/NCT06822881", "NCT06822881"),
  );
}

/** The button that tries again. */
export function againButton(host) {
  const chinese = /^zh\b/i.test(languageAround(host) || navigator.language);
  const again = make("button", { type: "button", textContent: AGAIN[chinese ? "zh" : "en"] });
  again.style.minHeight = "44px";
  return again;
}
