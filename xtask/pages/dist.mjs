// Puts together what is uploaded, around the program that `cargo xtask dist` has compiled. Two runs make the same bytes.
//
// TRUNK names the folder that Trunk has left the page, the program and its glue in, DIST the one to upload, VERSION the
// version.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { parts, read, script, style, widgetStyle, withProgram } from "./bundle.mjs";
import { ascii, BYTE_ORDER_MARK, fill, inside, sha384, worded } from "./page.mjs";
import { sbom } from "./sbom.mjs";

const { TRUNK: trunk, DIST: dist, VERSION: version } = process.env;
/** The folder of this version, whose files never change. */
const folder = `v${version}`;
/** The folder whose scripts always name the newest version of these that fit together. */
const moving = `v${version.split(".")[0]}`;
const own = join(dist, folder);
const WASM = "trial-prescreen_bg.wasm";
const STYLE = join(trunk, "style.txt");

process.chdir(new URL("../../", import.meta.url).pathname);
rmSync(dist, { recursive: true, force: true });
const turns = parts.right_to_left;
const wasm = readFileSync(join(trunk, WASM));
write(STYLE, await widgetStyle(turns));
write(join(own, WASM), wasm);
await makeAll();

async function makeAll() {
  const ofPage = "./src/embed/style-of-page.js";
  write(join(own, "page.js"), await programScript("src/embed/page.js", ofPage));
  write(join(own, "frame.js"), await programScript("src/embed/frame.js", ofPage));
  write(join(own, "prescreen.js"), await programScript("src/embed/element.js", STYLE));
  // A classic script is read in its page's or its server's encoding, unless it begins with the mark.
  const embed = await script("src/embed/embed.js", { FRAME_PATH: `../${folder}/frame.html` });
  write(join(own, "embed.js"), BYTE_ORDER_MARK + embed);
  for (const name of ["page.css", "builder.css"]) {
    write(join(own, name), BYTE_ORDER_MARK + (await style(`style/${name}`)));
  }
  copy("src/embed/prescreen.d.ts", join(own, "prescreen.d.ts"));

  const alone = await within("style/page.css", 1);
  writePage(`${folder}/frame.html`, await frame());
  const single = await withScript(alone(read("src/pages/single.html")), await singleScript(ofPage));
  writePage(`${folder}/trial-prescreen.html`, single);
  // It tells the others' hashes, so it comes after them.
  const define = { RELEASE: release(single) };
  write(join(own, "builder.js"), await script("src/pages/embed/builder.js", {}, { format: "esm", define }));
  write(join(own, "sbom.cdx.json"), sbom(version));

  for (const name of ["embed.js", "prescreen.js", "prescreen.d.ts", "trial-prescreen.html"]) {
    copy(join(own, name), join(dist, moving, name));
  }
  writePage("index.html", alone(readFileSync(join(trunk, "index.html"), "utf8")));
  const { every, privacy, builder } = parts.words;
  for (const [name, source, words] of [["privacy", "src/pages/privacy.html", privacy], ["embed", "src/pages/embed/index.html", builder]]) {
    writePage(`${name}/index.html`, worded(read(source), { ...every, ...words }).replaceAll("{version}", folder));
  }
  // Compressed files are made of these, and no browser checks them.
  const hashes = files(dist).map((file) => `${sha384(readFileSync(file))}  ${file.slice(dist.length + 1)}\n`);
  write(join(dist, "integrity.txt"), hashes.join(""));
  compressAll();
  for (const [source, name] of [["_headers", "_headers"], ["nginx.conf", "servers/nginx.conf"], ["Caddyfile", "servers/Caddyfile"]]) {
    write(join(dist, name), fill(read(`src/servers/${source}`), { "/{folder}/": `/${folder}/`, "/{moving}/": `/${moving}/` }));
  }
}

/** A script that fetches the program. It knows the hash of the one that it was built with, so that no other is ever started. */
function programScript(source, style) {
  // From within any folder beside the one of its version.
  const names = { WASM_PATH: `../${folder}/${WASM}`, WASM_INTEGRITY: sha384(wasm) };
  return withProgram(source, { folder: trunk, style, wasm: "./src/embed/wasm.js", turns, names });
}

/** The script of the single file, which holds the program. */
function singleScript(style) {
  write(join(trunk, "program.gz"), gzipSync(wasm, { level: 9 }));
  return withProgram("src/embed/page.js", { folder: trunk, style, wasm: "./src/embed/wasm-inline.js", turns });
}

/**
 * A function that gives a page with what stands inside it, so that its first screens are there as soon as the page is:
 * the style around the widget, the first screens with the widget's own style, and the script that shows them. The page's
 * policy knows them by their hashes. The widget has its first heading at `level`.
 */
async function within(sheet, level) {
  const around = await style(sheet);
  const first = (await script("src/embed/first-screens.js")).trimEnd();
  const screens = parts.first_screens[level];
  if (!screens) throw new Error(`\`cargo review parts\` has no first screens from level ${level} on`);
  const own = `<style>${readFileSync(STYLE, "utf8")}</style>${screens}`;
  const places = {
    "{style-hash}": sha384(around),
    "{first-hash}": sha384(first),
    "{style}": around,
    "<!-- first screens -->": `<template data-from="${parts.from}" data-until="${parts.until}">${own}</template>`,
  };
  const put = (text) => inside(fill(worded(text, parts.words.every), places), "{first}", first);
  return Object.assign(put, { hashes: { FIRST_HASH: sha384(first), STYLE_HASH: sha384(around) } });
}

/** The page in a host's frame, whose policy is narrowed by a script of its own before anything is fetched. */
async function frame() {
  const put = await within("style/frame.css", 2);
  return withScript(put(read("src/pages/frame.html")), await script("src/embed/own-origin.js", put.hashes));
}

/** A page with a script inside it, which its policy knows by its hash. */
function withScript(page, script) {
  const text = script.trimEnd();
  return inside(fill(page, { "{script-hash}": sha384(text) }), "{script}", text);
}

/** What the page that makes snippets says of this version, as JSON. */
function release(single) {
  const names = ["embed.js", "prescreen.js", "trial-prescreen.html"];
  const integrity = Object.fromEntries(names.map((name) => [name, sha384(readFileSync(join(own, name)))]));
  const [, filePolicy] = /Content-Security-Policy" content="([^"]*)"/.exec(single);
  return JSON.stringify({ folder, moving, integrity, filePolicy });
}

/** Writes a page that is read alike in whatever encoding its server gives it. */
function writePage(name, page) {
  write(join(dist, name), BYTE_ORDER_MARK + ascii(page));
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** Every file in a folder, in order. */
function files(folder) {
  const all = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  return all.filter((file) => statSync(file).isFile()).sort();
}

/** Writes `.br` and `.gz` beside each file that is worth it, for servers that send what is packed already. */
function compressAll() {
  // The widget's style stands in others, and `cargo xtask size` asks what it weighs alone.
  for (const file of [STYLE, ...files(dist)]) {
    if (![".html", ".js", ".css", ".wasm", ".json", ".ts", ".txt"].includes(extname(file))) continue;
    const content = readFileSync(file);
    const densest = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: densest }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
