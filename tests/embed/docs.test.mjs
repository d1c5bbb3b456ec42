// The snippets in the documents are those of the builder page, letter by letter.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { snippetWords } from "../support/surfaces.mjs";
import { bundled, root } from "./bundled.mjs";

const read = (file) => readFileSync(root + file, "utf8");
const { SANDBOX, SITES, WAYS, attributes, policyLines, snippets } = await bundled("src/pages/embed/snippets.js");
const version = /^version = "(.*)"$/m.exec(read("Cargo.toml"))[1];
const HASH = "sha384-…";
const release = {
  folder: `v${version}`,
  moving: `v${version.split(".")[0]}`,
  integrity: { "embed.js": HASH, "prescreen.js": HASH, "trial-prescreen.html": HASH },
  filePolicy: "default-src 'none'",
};
const around = { base: "https://example.org/", ...snippetWords("en") };
const settings = { lang: "en", theme: "light", accent: "", level: "2" };
const forSite = (site, way, chosen = {}) => Object.fromEntries(snippets(site, way, { ...settings, ...chosen }, release, around));
const made = Object.fromEntries(WAYS.map((way) => [way, forSite("html", way)]));
const blocks = (text, language) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, "gm"))].map(([, block]) => block);

test("every snippet of docs/embedding.md is the builder page's", () => {
  const script = /<script.*$/m;
  assert.deepEqual(blocks(read("docs/embedding.md"), "html"), [
    made.frame.moving,
    made.frame.hand,
    made.element.moving,
    made.element.question,
    made.file.moving,
    forSite("npm", "frame").npm_page,
    forSite("npm", "element").npm_page,
    script.exec(made.frame.pinned)[0],
  ]);
});

test("the README's snippets are the builder page's", () => {
  const tags = (text) => [...text.matchAll(/<(?:div|script|trial-prescreen)\b[^>]*>/g)].map(([tag]) => tag);
  const [block] = blocks(read("README.md"), "html");
  const chinese = forSite("html", "frame", { lang: "zh-Hans" });
  assert.deepEqual(tags(block), [...tags(chinese.moving), ...tags(made.element.moving)]);
});

test("the policies of docs/embedding.md are the builder page's", () => {
  const rows = [...read("docs/embedding.md").matchAll(/^\| ([\w ]+) \| `([^`]*-src [^`]*)` \|$/gm)];
  const lines = (way, what) =>
    policyLines("html", way, "https://example.org", release).find(([name]) => name === what)[1].join("; ");
  assert.deepEqual(rows.map(([, way, policy]) => [way, policy]), [
    ["frame", lines("frame", "script")],
    ["frame by hand", lines("frame", "hand")],
    ["element", lines("element", "element")],
  ]);
});

test("the frame by hand has the sandbox of embed.js's frame", () => {
  assert.ok(read("src/embed/embed.js").includes(`const SANDBOX = "${SANDBOX}";`));
  assert.doesNotMatch(SANDBOX, /same-origin|top-navigation/);
});

test("a site's input is escaped as an attribute's value", () => {
  const accent = '"><script>alert(1)</script>&';
  for (const [site, ways] of Object.entries(SITES)) {
    for (const way of Object.keys(ways)) {
      for (const text of Object.values(forSite(site, way, { accent }))) assert.equal(text.includes("<script>alert"), false, text);
    }
  }
  assert.deepEqual(attributes({ lang: "", theme: "auto", accent: "", level: "2" }), []);
});

test("the privacy policy text is two sentences per language", () => {
  const quotes = [...read("docs/embedding.md").matchAll(/^> [\s\S]*?\n(?!>)/gm)].map(([quote]) => quote);
  assert.equal(quotes.length, 3);
  const sentences = (language, text) =>
    [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text.replaceAll(/\n?> ?/g, " ").trim())].length;
  assert.equal(sentences("en", quotes[0]), 2);
  for (const quote of quotes.slice(1)) assert.equal(sentences("zh", quote), 2);
});

test("the builder page's colours are the widget's", () => {
  const colours = (css) => {
    const found = new Map();
    for (const [, name, value] of css.matchAll(/--([\w-]+): (#[0-9a-f]+)(?: !important)?;/g)) {
      found.set(name, [...(found.get(name) ?? []), value]);
    }
    found.delete("around");
    return found;
  };
  const [widget, page] = ["theme", "builder"].map((name) => read(`style/${name}.css`).split("@media print").map(colours));
  const [onScreen, onPaper] = [0, 1];
  assert.ok(page[onScreen].size > 10 && page[onPaper].size > 0);
  for (const medium of [onScreen, onPaper]) {
    for (const [name, values] of page[medium]) assert.deepEqual(values, widget[medium].get(name), name);
  }
});
