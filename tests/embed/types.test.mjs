// The published types fit the documents' snippets and the element, and reject wrong uses.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { root } from "./bundled.mjs";

// Beside the packages, where the compiler resolves them.
const folder = `${root}node_modules/.prescreen-types/`;

/** The compiler's errors in a consumer of the types. */
function compile(name, text) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  copyFileSync(`${root}src/embed/prescreen.d.ts`, `${folder}prescreen.d.ts`);
  writeFileSync(`${folder}${name}`, text);
  const { stdout, error } = spawnSync(
    `${root}node_modules/.bin/tsc`,
    ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"].concat(
      ["--jsx", "react-jsx", "--types", "react,react-dom", name],
    ),
    { cwd: folder, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true, force: true });
  if (error) throw error;
  return stdout;
}

test("the React snippet of docs/embedding.md has no type error", () => {
  const [, snippet] = /^```tsx\n([\s\S]*?)\n```$/m.exec(readFileSync(`${root}docs/embedding.md`, "utf8"));
  assert.equal(compile("site.tsx", snippet), "");
  assert.match(compile("site.tsx", snippet.replace('theme="light"', 'theme="pink"')), /"pink"/);
  assert.match(compile("site.tsx", snippet.replace('heading-level="3"', 'heading-level="7"')), /"7"/);
});

test("a script has types for the element and its events", () => {
  const script = `
    import type { PrescreenTheme, TrialPrescreenAttributes, TrialPrescreenElement } from "./prescreen";
    const found: TrialPrescreenElement | null = document.querySelector("trial-prescreen");
    const made: TrialPrescreenElement = document.createElement("trial-prescreen");
    for (const theme of ["light", "dark", "auto"] satisfies PrescreenTheme[]) made.setAttribute("theme", theme);
    const settings: TrialPrescreenAttributes = { lang: "en", accent: "teal", "heading-level": 4 };
    found?.addEventListener("prescreen:resize", ({ detail }) => detail.height.toFixed());
    document.addEventListener("prescreen:done", ({ detail }) => { const nothing: null = detail; return nothing; });
    // @ts-expect-error There are four levels.
    const wrong: TrialPrescreenAttributes = { "heading-level": 5 };
    // @ts-expect-error No event tells an outcome.
    made.addEventListener("prescreen:done", ({ detail }) => detail.outcome);
    export { settings, wrong };
  `;
  assert.equal(compile("site.ts", script), "");
});
