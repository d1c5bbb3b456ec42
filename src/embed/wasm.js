// Where the WebAssembly is: beside this script, or in the version's folder for a script of a moving one. Only the file
// with the hash that this was built with is started. The build fills in both names.
import { fetched } from "./fetched.js";

export const wasm = () => fetched(new URL(WASM_PATH, import.meta.url), WASM_INTEGRITY);
