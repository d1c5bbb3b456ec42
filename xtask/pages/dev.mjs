// What Trunk calls after each build (Trunk.toml). While `trunk serve` runs, it completes the page for development: readable
// scripts, and no policy, hashes or first screens, which `cargo xtask dist` adds to what is released.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { parts, style, widgetStyle, withProgram } from "./bundle.mjs";
import { fill, worded } from "./page.mjs";

const { TRUNK_PROFILE: profile, TRUNK_STAGING_DIR: folder } = process.env;

async function complete() {
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write("style.txt", await widgetStyle(true));
  const program = {
    folder,
    style: join(folder, "style.txt"),
    wasm: "./src/embed/wasm.js",
    turns: true,
    names: { WASM_PATH: "./trial-prescreen_bg.wasm", WASM_INTEGRITY: "" },
  };
  write("page.js", await withProgram("src/embed/page.js", program, { minify: false, sourcemap: "inline" }));
  const made = readFileSync(join(folder, "index.html"), "utf8").replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  write("index.html", fill(worded(made, parts.words.every), { "<script>{first}</script>": "", "{style}": await style("style/page.css") }));
}

if (profile !== "release") await complete();
