// Where the WebAssembly is for the frame. A frame without an origin is cross-origin even to its own server, and may fetch
// only what that server shares by a header; a classic script needs none. So the program is fetched, and if that
// fails, it is loaded inside a script, which is larger. The build fills in the file's name and its hash.

import { fetched } from "./fetched.js";

export async function wasm() {
  try {
    return await fetched(WASM_PATH, WASM_INTEGRITY);
  } catch (error) {
    console.info(`trial-prescreen: ${error.message}`);
  }
  console.info("trial-prescreen: the program cannot be fetched, so it is loaded inside a script");
  return packed();
}

/** The program in packed.js, which the page has in a template: Trusted Types let no script be given an address. */
async function packed() {
  const script = document.querySelector("#packed").content.firstElementChild.cloneNode();
  await new Promise((done) => {
    script.onload = script.onerror = done;
    document.head.append(script);
  });
  script.remove();
  const program = globalThis[WASM_INTEGRITY];
  if (!program) throw new Error(`${script.src} cannot be loaded, or is of another build`);
  return program();
}
