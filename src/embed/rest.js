// The rest of the program: what nobody uses before the first question. The build has split it off (xtask/bindgen); the
// program's glue imports this module by the name that it has there.
import { goOnWithRest, initSync } from "trial-prescreen";

let here;
let tell;

function expect() {
  here = new Promise((resolve) => {
    tell = resolve;
  });
}
expect();

/** Starts it, and has the program go on with it. */
export async function startRest(bytes) {
  // It stands in the program's own memory, and the two call each other through the program's table.
  await WebAssembly.instantiate(bytes, { __wasm_split: initSync() });
  tell(true);
  await goOnWithRest();
}

/** Lets whoever waits for it know that it does not come. */
export function goOnWithoutRest() {
  tell(false);
  expect();
}

/** What the program calls when it needs something of the rest; it hears whether that is here. */
export async function __wasm_split_load_rest(callback, data) {
  const isHere = await here;
  initSync().__indirect_function_table.get(callback)(data, isHere);
}
