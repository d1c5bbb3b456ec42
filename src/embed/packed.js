// The program inside a classic script, for the frame whose server lets it fetch nothing: wasm-of-frame.js. It stands under the
// hash of what is in it, so that no frame starts the program of another build.
import { pack, wasm } from "./wasm-inline.js";

globalThis[WASM_INTEGRITY] = { pack, wasm };
