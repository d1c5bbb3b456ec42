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
/** The bytes of what was asked for, and of these what has come, until it is read. */
const coming = new Map();
const fetched = new Set();
const learnt = new Map();
let program;
const started = new Promise((resolve) => (program = resolve));
let told = () => {};

/** Whether a language can be spoken at once. */
export const isHere = (language) => here.has(language);

/** Whether a language can be spoken without a request. */
export const isFetched = (language) => fetched.has(language);

/** Calls `listener` each time that a pack has been read. */
export const whenLearnt = (listener) => (told = listener);

/** Lets packs be read: the program is there. */
export const programIsHere = () => program();

const complain = (name, { message }) => console.error(`trial-prescreen: the pack "${name}" cannot be had: ${message}`);

/** Fetches a pack, once; `needed` says that nothing can be shown without. */
function fetchOnce(name, needed = false) {
  if (!coming.has(name)) {
    const bytes = pack(name, needed);
    coming.set(name, bytes);
    bytes.then(() => fetched.add(name), () => coming.delete(name));
  }
  return coming.get(name);
}

/** Fetches a pack that is read later, by `learnFurther`. */
const bring = (name) => learnt.get(name) ?? fetchOnce(name).catch((error) => complain(name, error));

/** Fetches a pack and has the program read it, once; `needed` as above. */
export function learn(name, needed) {
  if (!learnt.has(name)) {
    const done = read(name, fetchOnce(name, needed));
    learnt.set(name, done);
    done.catch((error) => {
      learnt.delete(name);
      complain(name, error);
    });
  }
  return learnt.get(name);
}

async function read(name, bytes) {
  try {
    const [content] = await Promise.all([bytes, started]);
    if (name === REST) await startRest(content);
    else readPack(content);
  } finally {
    coming.delete(name);
    fetched.delete(name);
  }
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
 * registry and of the study team, between which families change, and what the browser asks for: these are not read before
 * somebody has begun, and take no memory from who only looks at the page.
 */
export function learnRest() {
  const wished = (navigator.languages ?? []).map((wish) => spoken([wish], ""));
  const languages = new Set([FIRST_LANGUAGE, SPEAKS, ...wished.filter(Boolean)]);
  return Promise.allSettled([learn(REST), learn(MORE), ...[...languages].map(bring)]);
}

/** Reads the languages that were fetched, or are on their way; none is asked for. */
export function learnFurther() {
  for (const name of coming.keys()) learn(name).catch(() => {});
}
