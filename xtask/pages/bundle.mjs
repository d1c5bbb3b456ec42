// Bundles scripts and style sheets with esbuild: Trunk's own minifier cannot parse wasm-bindgen's glue.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import * as esbuild from "esbuild";

import { importedOnce, withoutHtml } from "./glue.mjs";
import { read, ROOT } from "./source.mjs";

/** Removes the glue's repeated imports as it is loaded. */
const gluePlugin = {
  name: "glue",
  setup(build) {
    build.onLoad({ filter: /\/trial-prescreen\.js$/ }, ({ path }) => ({
      contents: withoutHtml(importedOnce(readFileSync(path, "utf8"))),
      resolveDir: dirname(path),
    }));
  },
};

/** The options of every bundle. The output is ASCII, which reads the same in every charset that a server may declare. */
const DEFAULTS = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: "ascii",
  logLevel: "warning",
  plugins: [gluePlugin],
  minify: true,
  target: "es2022",
  write: false,
};

/** The output of `cargo review parts`: what pages and scripts take from the trial and the locales. */
export const parts = JSON.parse(read("target/parts.json"));

/** The texts of scripts, by placeholder. */
const scripts = { ...parts.words.scripts, FIRST_LANGUAGE: parts.words.every.lang, SPEAKS: parts.speaks };
const words = Object.fromEntries(Object.entries(scripts).map(([name, word]) => [name, JSON.stringify(word)]));

/** Builds a bundle and returns its text. Throws on a warning. */
async function bundle({ define = {}, ...options }) {
  const all = { ...words, ...define };
  const { outputFiles, warnings } = await esbuild.build({ ...DEFAULTS, outdir: "target", define: all, ...options });
  if (warnings.length > 0) throw new Error("esbuild printed a warning, see above; every warning fails the build");
  return outputFiles[0].text;
}

const asTexts = (names) => Object.fromEntries(Object.entries(names).map(([name, text]) => [name, JSON.stringify(text)]));

/** A script, inline or in a file of its own. `names` are defined as string constants. */
export const script = (source, names = {}, more = {}) =>
  bundle({ entryPoints: [source], format: "iife", define: asTexts(names), ...more });

/** A minified style sheet. */
export const style = async (source) => (await bundle({ entryPoints: [source] })).trimEnd();

/** The widget's style sheet, with `right-to-left.css` if a language needs it. */
export async function widgetStyle(rightToLeft) {
  const extra = rightToLeft ? await style("style/right-to-left.css") : "";
  return (await style("style/widget.css")) + extra;
}

/** The addresses and hashes of the packs, as a module. */
const packsPlugin = (packs) => ({
  name: "packs",
  setup(build) {
    build.onResolve({ filter: /^trial-prescreen\/packs$/ }, ({ path }) => ({ path, namespace: "packs" }));
    build.onLoad({ filter: /.*/, namespace: "packs" }, () => ({ contents: packs }));
  },
});

/** Has the glue import its loader of the rest of the program from the script's own module. */
const restPlugin = {
  name: "rest",
  setup(build) {
    build.onResolve({ filter: /\/__wasm_split\.js$/ }, () => ({ path: resolve(ROOT, "src/embed/rest.js") }));
  },
};

/**
 * A script that includes the program: its glue from `folder`, the widget's style, the WebAssembly and the packs, and a guard
 * around the glue's `WebAssembly.Instance`. `rightToLeft` says whether a language is written from right to left.
 */
export const withProgram = (source, { folder, style, wasm, packs, rightToLeft, names = {} }, more = {}) =>
  bundle({
    entryPoints: [source],
    format: "esm",
    alias: {
      "trial-prescreen": resolve(ROOT, folder, "trial-prescreen.js"),
      "trial-prescreen/packed": resolve(ROOT, folder, "packed.js"),
      "trial-prescreen/style": resolve(ROOT, style),
      "trial-prescreen/wasm": resolve(ROOT, wasm),
    },
    define: { RIGHT_TO_LEFT: String(rightToLeft), "WebAssembly.Instance": "Guarded", ...asTexts(names) },
    inject: ["./src/embed/guarded.js"],
    loader: { ".gz": "base64" },
    plugins: [gluePlugin, packsPlugin(packs), restPlugin],
    ...more,
  });
