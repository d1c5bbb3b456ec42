// The builder page's texts: every one is used, and every one used exists.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { builder, snippetWords } from "../support/surfaces.mjs";
import { bundled, root } from "./bundled.mjs";

const FOLDER = "src/pages/embed";
const read = (file) => readFileSync(root + file, "utf8");
const english = builder("en");

test("every text is used, and every text used exists", () => {
  const sources = readdirSync(root + FOLDER)
    .filter((name) => /\.(js|html)$/.test(name))
    .map((name) => read(`${FOLDER}/${name}`))
    .join("\n");
  // Keys that the script composes from a part and a name.
  const made =
    /^(page_title|no_script|(light|dark)_page|check_(works|works_snippet|blocked)|ways_\w+|needs_(script|hand|element|file)|cors_(frame|element|file)|policy_(frame|connect)|(site|wordpress|ghost|hugo|mediawiki|mkdocs|npm)_\w+_hint|(pinned|moving|hand|question|link)_hint)$/;
  const used = (key) => made.test(key) || new RegExp(`["'\`]${key}["'\`]|\\.${key}\\b`).test(sources);
  for (const key of Object.keys(english)) assert.ok(used(key), `${key} is not used`);
  const keys = [...sources.matchAll(/(?:data-text=|say\()"(\w+)"/g)].map(([, key]) => key);
  assert.ok(keys.length > 40);
  for (const key of keys) assert.ok(key in english, `${key} is not there`);
});

test("every snippet of every kind of site has a title and a hint", async () => {
  const { SITES, snippets } = await bundled(`${FOLDER}/snippets.js`);
  const settings = { lang: "en", theme: "light", accent: "", level: "2" };
  const release = { folder: "v1.0.0", moving: "v1", integrity: {} };
  const around = { base: "https://example.org/", ...snippetWords("en") };
  for (const [site, ways] of Object.entries(SITES)) {
    for (const way of Object.keys(ways)) {
      for (const [name, code] of snippets(site, way, settings, release, around)) {
        assert.ok(name in english && `${name}_hint` in english, name);
        assert.doesNotMatch(code, /undefined|null/, `${site} ${way} ${name}`);
      }
    }
  }
});
