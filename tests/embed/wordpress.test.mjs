// The WordPress plugin, as far as it can be judged without PHP: tests/hosts/wordpress/ tries it in a WordPress.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";

import { plugin } from "../../xtask/pages/wordpress.mjs";
import { builder, ofTrial, surface } from "../support/surfaces.mjs";
import { root } from "./bundled.mjs";

const ADDRESS = "https://example.org/prescreen/";
const texts = Object.fromEntries(["en", "zh-Hans", "zh-Hant"].map((lang) => [lang, builder(lang)]));
const linked = (text) => text.replaceAll(/\[(.*?)\]\((.*?)\)/g, '<a href="$2">$1</a>');
const language = (lang, name, ranges, direction = "") => ({
  ...surface("pages", lang),
  lang,
  ranges,
  name,
  direction,
  description: ofTrial(lang).description,
  snippet: linked(ofTrial(lang).snippet.trim()),
});
const languages = [
  language("en", "English", ["en"]),
  language("zh-Hans", "简体中文", ["zh"]),
  language("zh-Hant", "繁體中文", ["zh-hant", "zh-hk", "zh-tw"]),
];

/** A built folder with a frame that names these files. */
const FRAME = {
  "embed.js": "embed",
  "frame.html": '<link href="./a.wasm"><script src="./b.js"></script>',
  "a.wasm": "a",
  "b.js": "b",
  "trial-prescreen_en.wasm": "a pack",
};

function packed(given = {}) {
  const own = mkdtempSync(join(tmpdir(), "plugin-"));
  try {
    for (const [name, text] of Object.entries({ ...FRAME, "page.js": "another page's" })) writeFileSync(join(own, name), text);
    return plugin({ languages, texts, version: "1.2.3", folder: "v1.2.3", own, address: ADDRESS, ...given });
  } finally {
    rmSync(own, { recursive: true });
  }
}

const zip = packed();
const files = Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name.replace("trial-prescreen/", ""), strFromU8(bytes)]));
const php = Object.entries(files).filter(([name]) => name.endsWith(".php"));

/** The strings of a PHP array, by their keys, in order. */
const strings = (source, key) =>
  [...source.matchAll(new RegExp(`'${key}' *=> '((?:[^'\\\\]|\\\\.)*)'`, "g"))].map(([, text]) => text.replace(/\\(.)/g, "$1"));

test("the zip has one folder, with what the frame loads", () => {
  assert.deepEqual(Object.keys(unzipSync(zip)).toSorted(), [
    ...["LICENSE", "block.json", "build.php", "editor.js", "markup.php", "readme.txt", "trial-prescreen.php"],
    ...Object.keys(FRAME).map((name) => `v1.2.3/${name}`),
  ].map((name) => `trial-prescreen/${name}`).toSorted());
});

test("two builds of the zip are equal, byte by byte", () => {
  assert.ok(Buffer.from(zip).equals(Buffer.from(packed())));
  // A day later, too: the first entry has midnight of 1980-01-01, as MS-DOS writes it.
  assert.equal(Buffer.from(zip).readUInt32LE(10), 0x00210000);
});

test("no placeholder of the build is left", () => {
  for (const [name, text] of Object.entries(files)) {
    assert.doesNotMatch(text, /\{(title|description|version|id|phone)\}/, name);
  }
});

test("the plugin's header and the readme say the same", () => {
  const field = (text, name) => new RegExp(`^[ *]*${name}: (.+)$`, "m").exec(text)?.[1];
  const [main, readme] = [files["trial-prescreen.php"], files["readme.txt"]];
  assert.equal(field(main, "Plugin Name"), languages[0].title);
  assert.equal(readme.split("\n")[0], `=== ${languages[0].title} ===`);
  assert.equal(field(main, "Description"), languages[0].description);
  assert.equal(field(main, "Version"), "1.2.3");
  assert.equal(field(readme, "Stable tag"), "1.2.3");
  // Another plugin of this name must never come in its place.
  assert.equal(field(main, "Update URI"), "false");
  for (const name of ["Requires at least", "Requires PHP", "License", "License URI"]) {
    assert.ok(field(main, name), name);
    assert.equal(field(main, name), field(readme, name), name);
  }
  const [, short] = readme.split("\n\n");
  assert.equal(short, languages[0].description);
  // WordPress cuts a longer one.
  assert.ok(short.length <= 150, short);
});

test("each text of the plugin is that of the locales", () => {
  const source = files["build.php"];
  const each = (key) => strings(source, key);
  assert.deepEqual(each("lang"), ["en", "zh-Hans", "zh-Hant"]);
  assert.deepEqual(each("name"), ["English", "简体中文", "繁體中文"]);
  assert.deepEqual(each("direction"), ["ltr", "ltr", "ltr"]);
  for (const key of ["title", "description", "unknown_setting"]) assert.deepEqual(each(key), languages.map((one) => one[key]), key);
  assert.deepEqual(each("level_hint"), Object.values(texts).map((text) => text.level_hint));
  // Line breaks aside, which in Chinese are no spaces.
  assert.deepEqual(each("fallback"), languages.map(({ lang, snippet }) => snippet.replaceAll("\n", lang === "en" ? " " : "")));
});

test("every text that the editor asks for is there", () => {
  const asked = [...files["editor.js"].matchAll(/\btexts\.(\w+)/g)].map(([, key]) => key);
  assert.ok(asked.length > 8);
  for (const key of asked) assert.equal(strings(files["build.php"], key).length, languages.length, key);
});

test("each language has the beginnings of tags that it answers", () => {
  const ranges = [...files["build.php"].matchAll(/'ranges' *=> array\(\n(.*?)\t\),/gs)].map(([, list]) => list.match(/'[^']*'/g));
  assert.deepEqual(ranges, languages.map((one) => one.ranges.map((range) => `'${range}'`)));
});

test("no text, number or language of a trial is in the sources", () => {
  for (const name of ["trial-prescreen.php", "markup.php", "editor.js", "block.json", "readme.txt"]) {
    const source = readFileSync(`${root}src/embed/wordpress/${name}`, "utf8");
    assert.doesNotMatch(source, /NCT\d|Beijing|[Ll]upus|5084|[\u4e00-\u9fff]/, name);
  }
});

test("a language without texts for the editor has the first one's", () => {
  const arabic = { ...languages[0], lang: "ar", name: "العربية", direction: ' dir="rtl"' };
  const source = strFromU8(unzipSync(packed({ languages: [languages[0], arabic] }))["trial-prescreen/build.php"]);
  assert.deepEqual(strings(source, "direction"), ["ltr", "rtl"]);
  assert.deepEqual(strings(source, "level_hint"), [texts.en.level_hint, texts.en.level_hint]);
});

test("a quotation mark or backslash of a text ends no PHP string", () => {
  const odd = "a'b\\c'); echo 1; //";
  const source = strFromU8(unzipSync(packed({ languages: [{ ...languages[0], title: odd }] }))["trial-prescreen/build.php"]);
  assert.deepEqual(strings(source, "title"), [odd]);
  assert.ok(source.includes("'title'           => 'a\\'b\\\\c\\'); echo 1; //',"), source);
});

test("no PHP file can be called, prints anything or asks another server", () => {
  assert.equal(php.length, 3);
  for (const [name, source] of php) {
    assert.match(source, /\ndefined\( 'ABSPATH' \) \|\| exit;\n/, name);
    assert.doesNotMatch(source, /\b(echo|print|printf|var_dump|eval|include)\b|<\?=|\?>/, name);
    assert.doesNotMatch(source, /\b(wp_(safe_)?remote_\w+|curl_\w+|fsockopen|file_get_contents|fopen)\b/, name);
    assert.doesNotMatch(source, /\b(add|update|get|delete)_(option|post_meta|transient)\b|\$_(GET|POST|REQUEST|COOKIE|SERVER)/, name);
  }
  assert.doesNotMatch(files["editor.js"], /fetch|apiFetch|XMLHttpRequest|innerHTML|sendBeacon/);
});

/** The arguments of a call, which may themselves have brackets. */
function separate(text) {
  const found = [""];
  let depth = 0;
  for (const letter of text) {
    depth += { "(": 1, ")": -1 }[letter] ?? 0;
    if (letter === "," && depth === 0) found.push("");
    else found[found.length - 1] += letter;
  }
  return found.map((one) => one.trim());
}

test("every value that is printed is escaped", () => {
  // What `sprintf` fills in, and what is joined to HTML without it.
  const printed = [...files["markup.php"].matchAll(/sprintf\(\s*'[^']*',\s*([\s\S]*?)\s*\);/g)];
  assert.equal(printed.length, 3);
  for (const [, values] of printed) {
    for (const value of separate(values)) assert.match(value, /^(esc_attr|esc_html|wp_kses)\(/, value);
  }
  const joined = [...files["markup.php"].matchAll(/return (.* \. .*);/g)].map(([, text]) => text).filter((text) => text.includes("<"));
  assert.deepEqual(joined, [`$problems . '<div ' . $wrapper( $settings ) . '>' . $fallback . '</div>'`]);
});

test("block.json is a dynamic block with the shortcode's settings", () => {
  const block = JSON.parse(files["block.json"]);
  assert.match(block.name, /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/);
  assert.equal(block.apiVersion, 3);
  assert.ok(block.title && block.category);
  const defaults = Object.fromEntries(Object.entries(block.attributes).map(([name, one]) => [name, one.default]));
  assert.deepEqual(defaults, { lang: "", theme: "light", accent: "", headingLevel: "2" });
  for (const { type } of Object.values(block.attributes)) assert.equal(type, "string");
  assert.ok(files["editor.js"].includes("save: () => null"), "the server renders it");
  const own = /const DEFAULTS = array\(\n([\s\S]*?)\);/.exec(files["markup.php"])[1];
  const written = Object.fromEntries([...own.matchAll(/'(\w+)' +=> '(\w*)'/g)].map(([, name, value]) => [name, value]));
  assert.deepEqual(written, { lang: "", theme: "light", accent: "", heading_level: "" });
  // The handles that it names are registered.
  for (const handle of [block.script, block.editorScript]) assert.ok(handle.startsWith("trial-prescreen"), handle);
});

test("without an address no address is recognised", () => {
  const source = strFromU8(unzipSync(packed({ address: "" }))["trial-prescreen/build.php"]);
  assert.deepEqual(strings(source, "address"), [""]);
  assert.deepEqual(strings(files["build.php"], "address"), [ADDRESS]);
});
