// The program: its glue, and its WebAssembly from wherever this bundle has it.
import { Widget, initSync, rehearse } from "trial-prescreen";
import style from "trial-prescreen/style";
import { wasm } from "trial-prescreen/wasm";

import { learnFurther, learnOneOf, learnProgram, learnRest, programIsHere } from "./packs.js";
import { goOnWithoutRest } from "./rest.js";

/** How much of what is rehearsed (rehearsal.rs) the first screens are made of. */
const AT_FIRST = 6;

const sheets = new WeakMap();

const turn = () => new Promise((resolve) => setTimeout(resolve));
// Not the program's own queue for idle time, all of which is done at once before something is opened or printed.
const whenIdle = (act, options) => (globalThis.requestIdleCallback ?? setTimeout)(act, options);

/** How long a busy page may keep from somebody what is here for them. */
const BUSY_MS = 2000;

/** Has a document's widgets use the style sheet that its first screens have: with another one they would be styled anew. */
export const useSheet = (document, sheet) => sheets.set(document, sheet);

/** The widget's style sheet for a document: one that was made in another document is refused there. */
export function sheetOf(document) {
  if (!sheets.has(document)) {
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(style);
    useSheet(document, sheet);
  }
  return sheets.get(document);
}

export { Widget };

let settled = Promise.resolve();
let whole = Promise.resolve();

/** Resolves when nothing more is on its way. */
export const whenSettled = () => settled;

/** Resolves when all of the program is here; fails when the rest of it does not come. */
export const whenWhole = () => whole;

/**
 * Fetches and starts the program with the first of these languages that it has; fails when it cannot be had or is not what it
 * should be. It is fetched as a whole: the hash is not known to be right before the last byte, so nothing is gained by
 * compiling what is still coming, and a server may give the file any type.
 */
export async function start(languages) {
  const own = learnOneOf(languages);
  own.catch(() => {});
  const bytes = await wasm();
  whole = learnProgram();
  whole.catch(goOnWithoutRest);
  settled = learnRest();
  initSync({ module: await WebAssembly.compile(bytes) });
  programIsHere();
  await own;
  // Between two pieces of work the browser takes what a person does meanwhile.
  await turn();
  for (let part = 0; part < AT_FIRST; part += 1) {
    rehearse(part);
    await turn();
  }
}

let hasBegun = false;

/**
 * Goes on, once somebody has begun, with what they may want later, when the browser is idle: further languages, and the rest of
 * the rehearsal. Begun while they read a question, it delays no start.
 */
export function prepareOnwards() {
  if (hasBegun) return;
  hasBegun = true;
  whenIdle(learnFurther, { timeout: BUSY_MS });
  const next = (part) => whenIdle(() => rehearse(part) && next(part + 1));
  whole.then(() => next(AT_FIRST), () => {});
}
