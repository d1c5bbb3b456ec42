// Where the WebAssembly and the packs are for the frame. A frame without an origin is cross-origin even to its own server, and
// may fetch only what that server shares by a header; a classic script needs none. So the program is fetched, and if that
// fails, it is loaded inside a script, which is larger. The build fills in the files' names and their hashes.

import { PACKS } from "trial-prescreen/packs";
import { fetched, fetchedPack } from "./fetched.js";

let inScript;

export async function wasm() {
  try {
    return await fetched(WASM_PATH, WASM_INTEGRITY);
  } catch (error) {
    console.info(`trial-prescreen: ${error.message}`);
  }
  return (await packed()).wasm();
}

/** A pack that is not `needed` is worth no script as large as that one, unless it is there anyway. */
export async function pack(name, needed) {
  if (!inScript) {
    try {
      return await fetchedPack(PACKS[name]);
    } catch (error) {
      if (!needed && !inScript) throw error;
    }
  }
  return (await packed()).pack(name);
}

function packed() {
  inScript ??= load();
  return inScript;
}

/** The program in packed.js, which the page has in a template: Trusted Types let no script be given an address. */
async function load() {
  console.info("trial-prescreen: the program cannot be fetched, so it is loaded inside a script");
  const script = document.querySelector("#packed").content.firstElementChild.cloneNode();
  await new Promise((done) => {
    script.onload = script.onerror = done;
    document.head.append(script);
  });
  script.remove();
  const program = globalThis[WASM_INTEGRITY];
  if (!program) {
    inScript = undefined;
    throw new Error(`${script.src} cannot be loaded, or is of another build`);
  }
  return program;
}
