// Trunk's post-build hook (Trunk.toml). For `trunk serve` it completes the page for development: unminified scripts, and no
// policy, hashes or first screens, which only a release needs (`cargo xtask dist`).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "smol-toml";

import { parts, style, widgetStyle, withProgram } from "./bundle.mjs";
import { addresses, packsWith } from "./packs.mjs";
import { fill, fillTexts, outsideScripts } from "./page.mjs";
import { read } from "./source.mjs";

/** Where Trunk has wasm-bindgen write. */
const TARGET = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm-bindgen");
const { TRUNK_PROFILE: profile, TRUNK_STAGING_DIR: folder } = process.env;

async function complete() {
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write("style.txt", await widgetStyle(true));
  const packs = packsWith(readFileSync(join(TARGET, profile, "split_rest.wasm")));
  const program = {
    folder,
    style: join(folder, "style.txt"),
    wasm: "./src/embed/wasm.js",
    packs: addresses(packs, ".", false),
    rightToLeft: true,
    names: {
      WASM_PATH: "./trial-prescreen_bg.wasm",
      WASM_INTEGRITY: "",
      PEOPLE: JSON.stringify(parse(read("src/development/people.toml"))),
    },
  };
  for (const { file, content } of packs) write(file, content);
  write("page.js", await withProgram("src/development/page.js", program, { minify: false, sourcemap: "inline" }));
  const page = readFileSync(join(folder, "index.html"), "utf8")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace("<script>{first}</script>", "");
  const filled = outsideScripts(page, (html) => fillTexts(html, parts.words.every));
  write("index.html", fill(filled, { "{style}": await style("style/page.css") }));
}

if (profile !== "release") await complete();
