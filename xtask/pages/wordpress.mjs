// Packs the WordPress plugin: the sources in src/embed/wordpress/, the files of the frame, and the trial's texts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

import { oneLine } from "./page.mjs";
import { read } from "./source.mjs";

const SOURCES = "src/embed/wordpress";
/** The plugin's folder in a site. */
const PLUGIN = "trial-prescreen";

/** The builder page's texts that the settings in the editor show, too. */
const SETTINGS = [
  "settings_title",
  "language",
  "language_automatic",
  "theme",
  "theme_light",
  "theme_dark",
  "theme_auto",
  "accent",
  "level",
  "level_hint",
];

/**
 * The zip that a site installs. `languages` and `texts` are those of the trial and of the builder page, `own` is the built
 * `folder` of this version, and `address` the one that authors may paste.
 */
export function plugin({ languages, texts, version, folder, own, address }) {
  const [{ title, description }] = languages;
  const values = { title, description, version };
  const filled = (text) => text.replaceAll(/\{(title|description|version)\}/g, (_, name) => values[name]);
  const files = { LICENSE: readFileSync("LICENSE"), "build.php": build({ languages, texts, folder, address }) };
  for (const name of ["trial-prescreen.php", "markup.php", "editor.js", "block.json", "readme.txt"]) {
    files[name] = filled(read(`${SOURCES}/${name}`));
  }
  for (const name of framed(own)) files[`${folder}/${name}`] = readFileSync(join(own, name));
  const entries = Object.entries(files).map(([name, content]) => [`${PLUGIN}/${name}`, new Uint8Array(Buffer.from(content))]);
  // A fixed date, the earliest that a zip can have, so that the build is reproducible.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** The files of the frame: its page, what that names, the packs, and the script that puts it on a page. */
function framed(own) {
  const page = readFileSync(join(own, "frame.html"), "utf8");
  const named = [...page.matchAll(/"\.\/([\w.-]+)"/g)].map(([, name]) => name);
  const packs = readdirSync(own).filter((name) => /^trial-prescreen_[\w-]+\.wasm$/.test(name));
  return [...new Set(["embed.js", "frame.html", ...named, ...packs])];
}

/** What the plugin takes from the trial and the locales, as a PHP file. */
function build({ languages, texts, folder, address }) {
  const each = languages.map(({ lang, ranges, name, direction, title, description, snippet, unknown_setting }) => ({
    lang,
    ranges,
    name,
    direction: direction ? "rtl" : "ltr",
    title,
    description,
    // On one line: WordPress makes a line break in an embed a `<br>`.
    fallback: oneLine(snippet),
    unknown_setting,
    // A language without texts for the builder page has the editor's in the first one.
    editor: Object.fromEntries(SETTINGS.map((key) => [key, (texts[lang] ?? texts[languages[0].lang])[key]])),
  }));
  const value = php({ folder, address, languages: each }, "");
  return `<?php
/**
 * What the build has filled in: the folder of the frame's files, the address that authors may paste, and the trial's texts.
 *
 * @package TrialPrescreen
 */

defined( 'ABSPATH' ) || exit;

return ${value};
`;
}

/** A value of strings, arrays and objects, as PHP source. */
function php(value, indent) {
  if (typeof value === "string") return `'${value.replace(/['\\]/g, "\\$&")}'`;
  const inner = `${indent}\t`;
  const width = Math.max(...Object.keys(value).map((key) => php(key).length));
  const name = (key) => (Array.isArray(value) ? "" : `${php(key).padEnd(width)} => `);
  const lines = Object.entries(value).map(([key, one]) => `${inner}${name(key)}${php(one, inner)},\n`);
  return `array(\n${lines.join("")}${indent})`;
}
