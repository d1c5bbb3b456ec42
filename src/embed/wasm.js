// Where the WebAssembly and the packs are: beside this script, or in the version's folder for a script of a moving one. Only
// files with the hashes that this was built with are taken. The build fills in names and hashes.
import { PACKS } from "trial-prescreen/packs";
import { fetched, fetchedPack } from "./fetched.js";

export const wasm = () => fetched(new URL(WASM_PATH, import.meta.url), WASM_INTEGRITY);

export const pack = (name) => fetchedPack(PACKS[name]);
