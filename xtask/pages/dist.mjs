// Assembles the files to upload, around the WebAssembly that `cargo xtask dist` has compiled. The output is reproducible.
//
// Environment: TRUNK is the folder of Trunk's output (the page, the WebAssembly and its glue), REST the WebAssembly of the rest of
// the program, DIST the folder to write, VERSION the version, ADDRESS the site's address, if it is known.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { parts, script, style, widgetStyle, withProgram } from "./bundle.mjs";
import { withoutDevelopment } from "./development.mjs";
import { npmFiles, packed } from "./npm.mjs";
import { answer, cards, fileOf, linked } from "./oembed.mjs";
import { folderOf, forLanguages, inLanguage } from "./one-language.mjs";
import { optimized } from "./optimize.mjs";
import { addresses, inScript, packsWith } from "./packs.mjs";
import { ascii, BYTE_ORDER_MARK, fill, fillTexts, inline, sha384 } from "./page.mjs";
import { sbom } from "./sbom.mjs";
import { read } from "./source.mjs";
import { plugin } from "./wordpress.mjs";

const { TRUNK: trunk, REST: rest, DIST: dist, VERSION: version, ADDRESS: address = "" } = process.env;
/** The folder of this version, whose files never change once released. */
const folder = `v${version}`;
/** The folder of the major version, whose scripts load the newest compatible version. */
const moving = `v${version.split(".")[0]}`;
const own = join(dist, folder);
const { languages } = parts.words;
const WASM = "trial-prescreen_bg.wasm";
const STYLE = join(trunk, "style.txt");
/** Where a script has the program from: fetched, or inside the script. */
const FETCHED = "./src/embed/wasm.js";
const INSIDE = "./src/embed/wasm-inline.js";
/** The plugin for WordPress; the builder page offers it where there is one. */
const PLUGIN = "trial-prescreen-wordpress.zip";

process.chdir(new URL("../../", import.meta.url).pathname);
rmSync(dist, { recursive: true, force: true });
const rightToLeft = parts.right_to_left;
const wasm = readFileSync(join(trunk, WASM));
const hash = sha384(wasm);
const packs = packsWith(optimized(rest, join(trunk, "rest.wasm")));
write(STYLE, await widgetStyle(rightToLeft));
write(join(own, WASM), wasm);
for (const { file, content } of packs) write(join(own, file), content);
for (const [name, content] of Object.entries(inScript(wasm, packs))) write(join(trunk, name), content);
await assemble();

async function assemble() {
  const ofPage = "./src/embed/style-of-page.js";
  write(join(own, "page.js"), await programScript("src/embed/page.js", ofPage, FETCHED));
  // Classic, since a module in a frame without an origin needs a header.
  const iife = { format: "iife" };
  const ofFrame = "./src/embed/wasm-of-frame.js";
  writeClassic(own, "frame.js", await programScript("src/embed/frame.js", ofPage, ofFrame, ".", iife));
  writeClassic(own, "packed.js", await programScript("src/embed/packed.js", ofPage, INSIDE, ".", iife));
  // A version's scripts find its files beside them, whatever the folder's name; a moving one's find the version's folder.
  for (const [place, files] of [[own, "."], [join(dist, moving), `../${folder}`]]) {
    write(join(place, "prescreen.js"), await programScript("src/embed/element.js", STYLE, FETCHED, files));
    writeClassic(place, "embed.js", await script("src/embed/embed.js", { FRAME_PATH: `${files}/frame.html` }));
  }
  for (const name of ["page.css", "builder.css"]) {
    write(join(own, name), BYTE_ORDER_MARK + (await style(`style/${name}`)));
  }
  copy("src/embed/prescreen.d.ts", join(own, "prescreen.d.ts"));

  const fillPage = await firstScreens("style/page.css", 1);
  writePage(`${folder}/frame.html`, await frame());
  const singleScript = await programScript("src/embed/page.js", ofPage, INSIDE);
  const single = await withScript(fillPage(read("src/pages/single.html")), singleScript);
  writePage(`${folder}/trial-prescreen.html`, single);
  const zip = plugin({ languages, texts: parts.words.scripts.BUILDER, version, folder, own, address });
  write(join(own, PLUGIN), zip);
  // After the files whose hashes it contains, and the plugin, which it offers.
  const define = { RELEASE: release(single) };
  write(join(own, "builder.js"), await script("src/pages/embed/builder.js", {}, { format: "esm", define }));
  write(join(own, "sbom.cdx.json"), sbom(version));

  for (const name of ["prescreen.d.ts", "trial-prescreen.html"]) copy(join(own, name), join(dist, moving, name));
  await npmPackage();
  const index = readFileSync(join(trunk, "index.html"), "utf8");
  for (const language of languages) {
    const name = folderOf(languages, language);
    const page = name ? inLanguage(index, language, folder) : index;
    writePage(`${name}index.html`, fillPage(address ? linked(page, language, address) : page));
    if (address) write(join(dist, fileOf(language)), answer(language, address + name, { address, moving }));
  }
  writePage(`${moving}/card.html`, await card());
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
  const settings = { _headers: "_headers", htaccess: ".htaccess", "nginx.conf": "servers/nginx.conf", Caddyfile: "servers/Caddyfile" };
  for (const [source, name] of Object.entries(settings)) {
    const text = forLanguages(read(`src/servers/${source}`), languages);
    write(join(dist, name), fill(text, { "/{folder}/": `/${folder}/`, "/{moving}/": `/${moving}/` }));
  }
}

/** The npm package: its folder, and packed in the version's folder, from where it can be installed. */
async function npmPackage() {
  const npm = join(dist, "npm");
  for (const [name, content] of Object.entries(await npmFiles(version, moving))) write(join(npm, name), content);
  const program = [WASM, ...packs.map(({ file }) => file)];
  for (const name of ["prescreen.js", "prescreen.d.ts", ...program]) copy(join(own, name), join(npm, name));
  renameSync(join(own, packed(npm, own)), join(own, "trial-prescreen.tgz"));
}

/**
 * A script with the program, which it has from the module `wasm` or from the folder `files`, and by its hash starts no other
 * than it was built with.
 */
function programScript(source, style, wasm, files = ".", more = {}) {
  const names = { WASM_PATH: `${files}/${WASM}`, WASM_INTEGRITY: hash };
  const found = addresses(packs, files, more.format === "iife");
  return withProgram(source, { folder: trunk, style, wasm, packs: found, rightToLeft, names }, more);
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
  const plugin = files(dist).find((file) => basename(file) === PLUGIN)?.slice(dist.length + 1);
  return JSON.stringify({ folder, moving, integrity, filePolicy, plugin });
}

/** Writes a classic script, which is decoded by its page's or its server's charset unless it begins with the mark. */
function writeClassic(place, name, text) {
  write(join(place, name), BYTE_ORDER_MARK + text);
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
  // No server sends the package's files.
  const sent = files(dist).filter((file) => !file.startsWith(join(dist, "npm/")));
  for (const file of [STYLE, ...sent]) {
    if (![".html", ".js", ".css", ".wasm", ".json", ".ts", ".txt"].includes(extname(file))) continue;
    const content = readFileSync(file);
    const densest = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: densest }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
