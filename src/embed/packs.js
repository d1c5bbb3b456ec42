// The packs: what the program can begin without, as files of their own: the rest of the program, and parts of the trial. The
// visitor's own language comes with the program; the others right after it, and nothing from the first answer on.
import { readPack } from "trial-prescreen";
import { pack } from "trial-prescreen/wasm";
import { spoken } from "./language-around.js";
import { startRest } from "./rest.js";

/** The rest of the program. */
const REST = "rest";

/** What no question needs: the registry's wording, medicines, other studies. */
const MORE = "more";

const here = new Set();
const asked = new Map();
let program;
const started = new Promise((resolve) => (program = resolve));
let told = () => {};

/** Whether a language can be spoken at once. */
export const isHere = (language) => here.has(language);

/** Calls `listener` each time that a pack has been read. */
export const whenLearnt = (listener) => (told = listener);

/** Lets packs be read: the program is there. */
export const programIsHere = () => program();

/** Fetches a pack and has the program read it, once; `needed` says that nothing can be shown without. */
export function learn(name, needed = false) {
  if (!asked.has(name)) {
    const learnt = read(name, pack(name, needed));
    asked.set(name, learnt);
    learnt.catch(({ message }) => {
      asked.delete(name);
      console.error(`trial-prescreen: the pack "${name}" cannot be had: ${message}`);
    });
  }
  return asked.get(name);
}

async function read(name, coming) {
  const bytes = await coming;
  await started;
  if (name === REST) await startRest(bytes);
  else readPack(bytes);
  here.add(name);
  told();
}

/** Fetches one language for who speaks these; any other will do when it cannot be had. */
export async function learnOneOf(languages) {
  const own = spoken(languages);
  try {
    await learn(own, true);
  } catch {
    const others = [...new Set(Object.values(LANGUAGES))].filter((language) => language !== own);
    await Promise.any(others.map((language) => learn(language)));
  }
}

/** Fetches the rest of the program, and starts it. */
export const learnProgram = () => learn(REST, true);

/**
 * Fetches what comes after the program, and resolves when all of it has come, or never will. Of the languages, those of the
 * registry and of the study team, between which families change, and what the browser asks for.
 */
export function learnRest() {
  const wished = (navigator.languages ?? []).map((wish) => spoken([wish], ""));
  const names = [REST, MORE, FIRST_LANGUAGE, SPEAKS, ...wished.filter(Boolean)];
  return Promise.allSettled([...new Set(names)].map((name) => learn(name)));
}
