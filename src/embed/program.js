// The program: its glue, and its WebAssembly from wherever this bundle has it.
import { Widget, initSync, prepare } from "trial-prescreen";
import style from "trial-prescreen/style";
import { wasm } from "trial-prescreen/wasm";

export const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
export { Widget };

/**
 * Fetches and starts the program; fails when it cannot be had or is not what it should be. It is fetched as
 * a whole: the hash is not known to be right before the last byte, so nothing is gained by compiling what is
 * still coming, and a server may give the file any type.
 */
export async function start() {
  const response = await wasm();
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  initSync({ module: await WebAssembly.compile(await response.arrayBuffer()) });
  prepare();
  // Between two pieces of work the browser takes what a person does meanwhile.
  await new Promise((resolve) => setTimeout(resolve));
}
