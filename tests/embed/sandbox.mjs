// Runs a script of the sources, with all its imports, against fakes of the browser's APIs.
import { build } from "esbuild";
import vm from "node:vm";
import { root } from "./bundled.mjs";

/** The constants that the build defines. */
const FILLED_IN = {
  FRAME_PATH: "./frame.html",
  FRAME_TITLES: { "": "The first language", zh: "另一种语言" },
  LANGUAGES: { en: "en", zh: "zh-Hans" },
  FIRST_LANGUAGE: "en",
  AGAIN: { "": "Try again", zh: "再试一次" },
  STUDY: "A study: ",
  PHONE: "+00 100",
  TEL: "tel:+00100",
  REGISTRY: "https://example.org/TEST",
  STUDY_ID: "TEST",
};

/** Runs it with these globals. `instead` has the text of modules to replace others, by their names. */
export async function run(path, globals, instead = {}) {
  const stand_ins = {
    name: "stand-ins",
    setup({ onResolve, onLoad }) {
      const filter = /^\.\/.*\.js$/;
      onResolve({ filter }, ({ path }) => (path in instead ? { path, namespace: "instead" } : undefined));
      onLoad({ filter: /.*/, namespace: "instead" }, ({ path }) => ({ contents: instead[path] }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: [root + path],
    bundle: true,
    format: "iife",
    write: false,
    define: Object.fromEntries(Object.entries(FILLED_IN).map(([name, value]) => [name, JSON.stringify(value)])),
    plugins: [stand_ins],
  });
  const common = { URL, URLSearchParams, CustomEvent, queueMicrotask, clearTimeout: () => {}, setTimeout: () => 0 };
  vm.runInNewContext(outputFiles[0].text, Object.assign(globals, common), { timeout: 10_000 });
}
