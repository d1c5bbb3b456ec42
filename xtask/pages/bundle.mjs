// Bundles scripts and style sheets by esbuild: Trunk's own minifier cannot read wasm-bindgen's glue.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

import { importedOnce, withoutHtml } from "./glue.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a file of the checkout holds. */
export const read = (file) => readFileSync(join(ROOT, file), "utf8");

/** Has the glue's repeated imports taken out as it is read. */
const readsGlue = {
  name: "glue",
  setup(build) {
    build.onLoad({ filter: /\/trial-prescreen\.js$/ }, ({ path }) => ({
      contents: withoutHtml(importedOnce(readFileSync(path, "utf8"))),
      resolveDir: dirname(path),
    }));
  },
};

/** What every file is made with. What is written is ASCII, which is the same in every encoding that a server may give it. */
const USUAL = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: "ascii",
  logLevel: "warning",
  plugins: [readsGlue],
  minify: true,
  target: "es2022",
  write: false,
};

/** What `cargo review parts` has written: what pages and scripts have from the trial and the words. */
export const parts = JSON.parse(read("target/parts.json"));

/** The words of scripts, by the names that stand for them. */
const words = Object.fromEntries(Object.entries(parts.words.scripts).map(([name, word]) => [name, JSON.stringify(word)]));

/** The text of a bundle; a warning is a failure. */
async function made({ define = {}, ...options }) {
  const all = { ...words, ...define };
  const { outputFiles, warnings } = await esbuild.build({ ...USUAL, outdir: "target", define: all, ...options });
  if (warnings.length > 0) throw new Error("esbuild warned, which counts as a failure here");
  return outputFiles[0].text;
}

const quoted = (names) => Object.fromEntries(Object.entries(names).map(([name, text]) => [name, JSON.stringify(text)]));

/** A script that stands inside a page or for itself. Each name is defined as a text. */
export const script = (source, names = {}, more = {}) =>
  made({ entryPoints: [source], format: "iife", define: quoted(names), ...more });

/** A style sheet without what only its authors read. */
export const style = async (source) => (await made({ entryPoints: [source] })).trimEnd();

/** The widget's style sheet, and what a language written from right to left needs where there is one. */
export async function widgetStyle(turns) {
  const turned = turns ? await style("style/right-to-left.css") : "";
  return (await style("style/widget.css")) + turned;
}

/**
 * A script with the program in it: its glue in `folder`, the widget's style, the program itself, and the guard in the place
 * where the glue makes an instance of the program. `turns` says whether a language is written from right to left.
 */
export const withProgram = (source, { folder, style, wasm, turns, names = {} }, more = {}) =>
  made({
    entryPoints: [source],
    format: "esm",
    alias: {
      "trial-prescreen": resolve(ROOT, folder, "trial-prescreen.js"),
      "trial-prescreen/packed": resolve(ROOT, folder, "program.gz"),
      "trial-prescreen/style": resolve(ROOT, style),
      "trial-prescreen/wasm": resolve(ROOT, wasm),
    },
    define: { RIGHT_TO_LEFT: String(turns), "WebAssembly.Instance": "Guarded", ...quoted(names) },
    inject: ["./src/embed/guarded.js"],
    loader: { ".gz": "base64" },
    ...more,
  });
