// The published types fit the documents' snippets and the element, with each framework, and reject wrong uses. The uses are in
// `types/`; where a wrong one is not refused, its `@ts-expect-error` is an error itself.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./bundled.mjs";

// Beside the packages, where the compiler resolves them.
const folder = join(root, "node_modules/.prescreen-types");

/** The compiler's errors in the files of `types/`, and in a component from the documents. */
function compiled(snippet) {
  rmSync(folder, { recursive: true, force: true });
  const own = join(folder, "node_modules/trial-prescreen");
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(join(root, "src/npm"))) cpSync(join(root, "src/npm", name), join(own, name));
  cpSync(join(root, "src/embed/prescreen.d.ts"), join(own, "prescreen.d.ts"));
  cpSync(join(root, "tests/embed/types"), folder, { recursive: true });
  writeFileSync(join(folder, "site.tsx"), snippet);
  const files = readdirSync(folder).filter((name) => /\.tsx?$/.test(name));
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
  const { stdout, error } = spawnSync(
    join(root, "node_modules/.bin/tsc"),
    [...options, "--jsx", "preserve", "--jsxImportSource", "react", "--types", "react,react-dom", ...files],
    { cwd: folder, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true, force: true });
  if (error) throw error;
  return stdout;
}

test("types fit React, Vue, Svelte and scripts, and refuse misuse", () => {
  const [, snippet] = /^```tsx\n([\s\S]*?)\n```$/m.exec(readFileSync(`${root}docs/embedding.md`, "utf8"));
  assert.equal(compiled(snippet), "");
});
