// What another site is told of a pasted address: xtask/pages/oembed.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";

import { answer, cards, fileOf, linked } from "../../xtask/pages/oembed.mjs";
import { folderOf, forLanguages, inLanguage } from "../../xtask/pages/one-language.mjs";
import { oneLine } from "../../xtask/pages/page.mjs";

const english = {
  lang: "en",
  direction: "",
  title: 'A "title"',
  description: "Your answers stay on your device.",
  heading: "A study",
  about: "A few questions show what may fit you.",
  promise: "Your answers stay here",
  label: "Pre-screener",
  snippet: 'For people\nwith gout. Ask <a href="tel:+00100">100</a>,\nor read <a href="https://example.com/r">the record</a>.',
  own_page: "Start on its own page",
};
const chinese = { ...english, lang: "zh-Hans", title: "预筛", snippet: "患者。\n请问\n<a href=\"tel:+00100\">100</a>\n（国外）" };
const languages = [english, chinese];
const SITE = { address: "https://example.org/a/", moving: "v1" };
const said = JSON.parse(answer(english, "https://example.org/a/", SITE));

test("the answer has the fields that WordPress and Ghost need", () => {
  const { html, ...fields } = said;
  assert.deepEqual(fields, {
    version: "1.0",
    type: "rich",
    title: 'A "title"',
    provider_name: 'A "title"',
    provider_url: "https://example.org/a/",
    width: 640,
    height: 900,
    cache_age: 86_400,
  });
  assert.ok(html);
});

test("the quotation comes first, then the frame, and nothing else", () => {
  // As WordPress 7.1 takes it apart: wp_filter_oembed_result() in wp-includes/embed.php.
  const [, quote, frame] = /^(<blockquote>.*?<\/blockquote>)(<iframe.*?><\/iframe>)$/s.exec(said.html);
  const expected =
    '<blockquote>For people with gout. Ask <a href="tel:+00100">100</a>, or read <a href="https://example.com/r">the record</a>. ' +
    '<a href="https://example.org/a/">A &quot;title&quot;</a></blockquote>';
  assert.equal(quote, expected);
  assert.match(frame, / frameborder="0" /);
  assert.match(frame, / title="Pre-screener" width="100%" height="900" /);
  const sandbox = / sandbox="(.*?)"/.exec(frame)[1];
  assert.doesNotMatch(sandbox, /same-origin|top-navigation/);
});

test("what WordPress puts after the frame's address does no harm", () => {
  const src = / src="(.*?)"/.exec(said.html)[1].replaceAll("&amp;", "&");
  assert.equal(src, "https://example.org/a/v1/card.html#lang=en&theme=light&host=");
  const { hash, pathname } = new URL(`${src}#?secret=Abc123`);
  assert.equal(pathname, "/a/v1/card.html");
  const settings = Object.fromEntries(new URLSearchParams(hash.slice(1)));
  assert.deepEqual(settings, { lang: "en", theme: "light", host: "#?secret=Abc123" });
});

test("the answer is ASCII, which every charset reads the same", () => {
  const text = answer(chinese, "https://example.org/a/zh-Hans/", SITE);
  assert.match(text, /^[\0-\x7f]*$/);
  assert.equal(JSON.parse(text).title, "预筛");
});

test("each language's page links to its answer, by an absolute address", () => {
  const page = linked("<head><title>{title}</title></head>", chinese, SITE.address);
  const link = '<link rel="alternate" type="application/json+oembed" href="https://example.org/a/oembed.zh-Hans.json" title="预筛">';
  assert.equal(page, `<head><title>{title}</title>\n    ${link}</head>`);
  assert.deepEqual(languages.map(fileOf), ["oembed.en.json", "oembed.zh-Hans.json"]);
  assert.deepEqual(languages.map((language) => folderOf(languages, language)), ["", "zh-Hans/"]);
});

test("a language's page speaks it, and finds this version's folder", () => {
  const page = '<html lang="{lang}"><title>{title}</title><script src="./v1.2.3/page.js"></script><trial-prescreen data-page="page">{fallback}';
  assert.equal(
    inLanguage(page, chinese, "v1.2.3"),
    '<html lang="zh-Hans"><title>预筛</title><script src="../v1.2.3/page.js"></script><trial-prescreen lang="zh-Hans" data-page="page">{fallback}',
  );
});

test("each language's page has a rule for servers", () => {
  const rules = "/\n  A: 1\n/{language}/*\n  B: 2\n  C: 3\n/v1/*\n  D: 4\n";
  assert.equal(forLanguages(rules, languages), "/\n  A: 1\n/zh-Hans/*\n  B: 2\n  C: 3\n/v1/*\n  D: 4\n");
  assert.equal(forLanguages(rules, [english]), "/\n  A: 1\n/v1/*\n  D: 4\n");
  const three = forLanguages(rules, [...languages, { ...english, lang: "ar" }]);
  assert.ok(three.includes("/zh-Hans/*\n  B: 2\n  C: 3\n/ar/*\n  B: 2\n  C: 3\n/v1/*"), three);
});

test("the card says its number as text, and leads to its language's page", () => {
  const arabic = { ...english, lang: "ar", direction: ' dir="rtl"' };
  const sections = cards([...languages, arabic]).match(/<section.*?<\/section>/gs);
  const contact = "<p>For people with gout. Ask <b>100</b>, or read the record.</p>";
  const link = (folder) => `<p>Your answers stay here</p><p><a href="../${folder}" target="_top">Start on its own page</a></p></section>`;
  const start = "<h2>A study</h2><p>A few questions show what may fit you.</p>";
  assert.equal(sections[0], `<section lang="en">${start}${contact}${link("")}`);
  assert.equal(sections[2], `<section lang="ar" dir="rtl">${start}${contact}${link("ar/")}`);
  assert.ok(sections[1].includes("<p>患者。请问<b>100</b>（国外）</p>"), sections[1]);
});

test("lines become one, without spaces in Chinese", () => {
  assert.equal(oneLine(" a\n  b \n c\n"), "a b c");
  assert.equal(oneLine("患者。\n请问\nJing\n（国外）\n<a>文</a>"), "患者。请问Jing（国外）<a>文</a>");
  assert.equal(oneLine("سؤال\nآخر"), "سؤال آخر");
});
