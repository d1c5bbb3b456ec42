// Assembles the files to upload, around the WebAssembly that `cargo xtask dist` has compiled. The output is reproducible.
//
// Environment: TRUNK is the folder of Trunk's output (the page, the WebAssembly and its glue), DIST the folder to write,
// VERSION the version, ADDRESS the site's address, if it is known.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { parts, read, script, style, widgetStyle, withProgram } from "./bundle.mjs";
import { withoutDevelopment } from "./development.mjs";
import { answer, cards, fileOf, linked } from "./oembed.mjs";
import { folderOf, forLanguages, inLanguage } from "./one-language.mjs";
import { ascii, BYTE_ORDER_MARK, fill, fillTexts, inline, sha384 } from "./page.mjs";
import { sbom } from "./sbom.mjs";
import { plugin } from "./wordpress.mjs";

const { TRUNK: trunk, DIST: dist, VERSION: version, ADDRESS: address = "" } = process.env;
/** The folder of this version, whose files never change once released. */
const folder = `v${version}`;
/** The folder of the major version, whose scripts load the newest compatible version. */
const moving = `v${version.split(".")[0]}`;
const own = join(dist, folder);
const { languages } = parts.words;
const WASM = "trial-prescreen_bg.wasm";
const STYLE = join(trunk, "style.txt");

process.chdir(new URL("../../", import.meta.url).pathname);
rmSync(dist, { recursive: true, force: true });
const rightToLeft = parts.right_to_left;
const wasm = readFileSync(join(trunk, WASM));
write(STYLE, await widgetStyle(rightToLeft));
write(join(own, WASM), wasm);
await assemble();

async function assemble() {
  const ofPage = "./src/embed/style-of-page.js";
  write(join(own, "page.js"), await programScript("src/embed/page.js", ofPage));
  write(join(own, "frame.js"), await programScript("src/embed/frame.js", ofPage));
  write(join(own, "prescreen.js"), await programScript("src/embed/element.js", STYLE));
  // A classic script is decoded by its page's or its server's charset, unless it begins with the mark.
  const embed = await script("src/embed/embed.js", { FRAME_PATH: `../${folder}/frame.html` });
  write(join(own, "embed.js"), BYTE_ORDER_MARK + embed);
  for (const name of ["page.css", "builder.css"]) {
    write(join(own, name), BYTE_ORDER_MARK + (await style(`style/${name}`)));
  }
  copy("src/embed/prescreen.d.ts", join(own, "prescreen.d.ts"));

  const fillPage = await firstScreens("style/page.css", 1);
  writePage(`${folder}/frame.html`, await frame());
  const single = await withScript(fillPage(read("src/pages/single.html")), await singleScript(ofPage));
  writePage(`${folder}/trial-prescreen.html`, single);
  // After the files whose hashes it contains.
  const define = { RELEASE: release(single) };
  write(join(own, "builder.js"), await script("src/pages/embed/builder.js", {}, { format: "esm", define }));
  write(join(own, "sbom.cdx.json"), sbom(version));

  for (const name of ["embed.js", "prescreen.js", "prescreen.d.ts", "trial-prescreen.html"]) {
    copy(join(own, name), join(dist, moving, name));
  }
  const index = readFileSync(join(trunk, "index.html"), "utf8");
  for (const language of languages) {
    const name = folderOf(languages, language);
    const page = name ? inLanguage(index, language, folder) : index;
    writePage(`${name}index.html`, fillPage(address ? linked(page, language, address) : page));
    if (address) write(join(dist, fileOf(language)), answer(language, address + name, { address, moving }));
  }
  writePage(`${moving}/card.html`, await card());
  const zip = plugin({ languages, texts: parts.words.scripts.BUILDER, version, folder, own, address });
  write(join(own, "trial-prescreen-wordpress.zip"), zip);
  const { every, privacy, builder } = parts.words;
  for (const [name, source, words] of [["privacy", "src/pages/privacy.html", privacy], ["embed", "src/pages/embed/index.html", builder]]) {
    writePage(`${name}/index.html`, fillTexts(read(source), { ...every, ...words }).replaceAll("{version}", folder));
  }
  // Before the compressed copies, which no browser checks.
  const hashes = files(dist).map((file) => {
    const content = readFileSync(file);
    const name = file.slice(dist.length + 1);
    return `${sha384(withoutDevelopment(content, name))}  ${name}\n`;
  });
  write(join(dist, "integrity.txt"), hashes.join(""));
  compressAll();
  for (const [source, name] of [["_headers", "_headers"], ["nginx.conf", "servers/nginx.conf"], ["Caddyfile", "servers/Caddyfile"]]) {
    write(join(dist, name), fill(forLanguages(read(`src/servers/${source}`), languages), { "/{folder}/": `/${folder}/`, "/{moving}/": `/${moving}/` }));
  }
}

/** A script that fetches the program, and by its hash starts no other than it was built with. */
function programScript(source, style) {
  // Relative to any folder beside this version's.
  const names = { WASM_PATH: `../${folder}/${WASM}`, WASM_INTEGRITY: sha384(wasm) };
  return withProgram(source, { folder: trunk, style, wasm: "./src/embed/wasm.js", rightToLeft, names });
}

/** The script of the single file, with the program inside. */
function singleScript(style) {
  write(join(trunk, "program.gz"), gzipSync(wasm, { level: 9 }));
  return withProgram("src/embed/page.js", { folder: trunk, style, wasm: "./src/embed/wasm-inline.js", rightToLeft });
}

/**
 * Returns a function that fills a page with its texts and inlines all that its first screens need: the page's style `sheet`,
 * the first screens with the widget's style, and their script. The page's policy allows these by hash, which the function's
 * `hashes` repeat. The widget's first heading has level `level`.
 */
async function firstScreens(sheet, level) {
  const pageStyle = await style(sheet);
  const first = (await script("src/embed/first-screens.js")).trimEnd();
  const screens = parts.first_screens[level];
  if (!screens) throw new Error(`target/parts.json has no first screens for heading level ${level}; see crates/review/src/parts.rs`);
  const own = `<style>${readFileSync(STYLE, "utf8")}</style>${screens}`;
  const values = {
    "{style-hash}": sha384(pageStyle),
    "{first-hash}": sha384(first),
    "{style}": pageStyle,
    "<!-- first screens -->": `<template data-from="${parts.from}" data-until="${parts.until}">${own}</template>`,
  };
  const fillPage = (page) => inline(fill(fillTexts(page, parts.words.every), values), "{first}", first);
  return Object.assign(fillPage, { hashes: { FIRST_HASH: sha384(first), STYLE_HASH: sha384(pageStyle) } });
}

/** The page in a host's frame. An inline script narrows its policy before anything is fetched. */
async function frame() {
  const fillPage = await firstScreens("style/frame.css", 2);
  return withScript(fillPage(read("src/pages/frame.html")), await script("src/embed/own-origin.js", fillPage.hashes));
}

/** The card of a pasted address. */
async function card() {
  const sheet = await style("style/card.css");
  const page = fillTexts(read("src/pages/card.html"), parts.words.every);
  const values = { "{style-hash}": sha384(sheet), "{style}": sheet, "<!-- cards -->": cards(languages) };
  return withScript(fill(page, values), await script("src/embed/card.js", { FRAME_PATH: `../${folder}/frame.html` }));
}

/** A page with an inline script, which its policy allows by hash. */
function withScript(page, script) {
  const text = script.trimEnd();
  return inline(fill(page, { "{script-hash}": sha384(text) }), "{script}", text);
}

/** What the builder page needs to know of this version, as JSON. */
function release(single) {
  const names = ["embed.js", "prescreen.js", "trial-prescreen.html"];
  const integrity = Object.fromEntries(names.map((name) => [name, sha384(readFileSync(join(own, name)))]));
  const [, filePolicy] = /Content-Security-Policy" content="([^"]*)"/.exec(single);
  return JSON.stringify({ folder, moving, integrity, filePolicy });
}

/** Writes a page that reads the same in every charset that a server may declare. */
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

/** Every file in a folder, sorted. */
function files(folder) {
  const all = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  return all.filter((file) => statSync(file).isFile()).sort();
}

/** Writes `.br` and `.gz` beside each compressible file, for servers that send precompressed files. */
function compressAll() {
  // The widget's style is inlined in other files; `cargo xtask size` checks its size alone.
  for (const file of [STYLE, ...files(dist)]) {
    if (![".html", ".js", ".css", ".wasm", ".json", ".ts", ".txt"].includes(extname(file))) continue;
    const content = readFileSync(file);
    const densest = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: densest }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
