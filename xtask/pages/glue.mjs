// What the build does to wasm-bindgen's glue, and what it rejects in it.
//
// wasm-bindgen 0.2.130 imports a module once for each function that needs no conversion, and lists every import under the same
// key of one object. esbuild warns about the duplicate keys, whose values are equal.

const IMPORT = /^import \* as (\w+) from (.+?);?$/;
const ENTRY = /^\s*"[^"]+": (import\d+),$/;

/** Removes repeated imports of a module from the glue, with their entries. */
export function importedOnce(glue) {
  const modules = new Set();
  const repeated = new Set();
  const lines = glue.split("\n");
  for (const line of lines) {
    const [, name, module] = IMPORT.exec(line) ?? [];
    if (modules.has(module)) repeated.add(name);
    else if (module) modules.add(module);
  }
  return lines.filter((line) => !repeated.has((IMPORT.exec(line) ?? ENTRY.exec(line))?.[1])).join("\n");
}

/**
 * The glue, unless it writes HTML: an element of `view!` whose attributes and children are all literal is built that way,
 * and throws on pages that require trusted types.
 */
export function withoutHtml(glue) {
  if (/\b(innerHTML|outerHTML|insertAdjacentHTML)\b/.test(glue)) {
    throw new Error("the program writes HTML as text; give each element of `view!` one value that is no literal, as in class={\"icon\"}");
  }
  return glue;
}
