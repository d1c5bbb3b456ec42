// The program behind a guard that hears when it breaks. The page's own `error` event does not say so everywhere:
// WebKit keeps from it what an error was, in a frame without an origin and in a script from another site.
// The build puts this in the place of `WebAssembly.Instance` in the program's glue.

let broken = () => {};

/** Calls `listener` when the program has trapped, or an error came up through it; it is dead from then on. */
export const whenBroken = (listener) => {
  broken = listener;
};

const guard = (call) => (...values) => {
  try {
    return call(...values);
  } catch (error) {
    broken();
    throw error;
  }
};

export class Guarded {
  constructor(module, imports) {
    // The name in full, which the build leaves alone.
    const { exports } = new globalThis.WebAssembly.Instance(module, imports);
    const guarded = ([name, value]) => [name, typeof value === "function" ? guard(value) : value];
    this.exports = Object.fromEntries(Object.entries(exports).map(guarded));
  }
}
