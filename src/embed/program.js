// The program: its glue, and its WebAssembly from wherever this bundle has it.
import { Widget, initSync } from "trial-prescreen";
import style from "trial-prescreen/style";
import { home, wasm } from "trial-prescreen/wasm";

/** How long a visitor looks at the fallback before it is said that the questions will not come. */
const PATIENCE_MS = 10_000;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
export { Widget };

// As a whole: the hash is not known to be right before the last byte, so nothing is gained by compiling
// what is still coming, and a server may give the file any type.
async function load(signal) {
  const response = await wasm(signal);
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  initSync({ module: await WebAssembly.compile(await response.arrayBuffer()) });
}

/** Fetches and starts the program; fails when it cannot be had in time or is not what it should be. */
export async function start() {
  const late = new AbortController();
  const clock = setTimeout(() => late.abort(new Error(`no answer in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  const aborted = new Promise((_, reject) => {
    late.signal.onabort = () => reject(late.signal.reason);
  });
  try {
    await Promise.race([load(late.signal), aborted]);
  } finally {
    clearTimeout(clock);
  }
}

/**
 * Whether an error that nobody caught may be the program's: a trap, or an error of the browser's that
 * came up through it. Another program's trap on the same page looks alike; then the fallback is the safe side.
 */
export function isOurs({ error, reason }) {
  const cause = error ?? reason;
  return cause instanceof WebAssembly.RuntimeError || Boolean(cause?.stack?.includes(home));
}
