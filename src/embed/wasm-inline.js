// Where the WebAssembly and the packs are in the single file: inside it, compressed, so that nothing is fetched.
import { packs, program } from "trial-prescreen/packed";
import { inside } from "./fetched.js";

function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).arrayBuffer();
}

export const wasm = () => unpacked(program);

export const pack = async (name) => inside(await unpacked(packs[name]));
