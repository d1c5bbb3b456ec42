// Where the WebAssembly is: beside this script's version, and only with the hash that it was built with.
// The build fills in both names; a moving folder's script takes the file of the version it was built with.

export const wasm = () =>
  fetch(new URL(WASM_PATH, import.meta.url), { integrity: WASM_INTEGRITY, credentials: "same-origin" });
