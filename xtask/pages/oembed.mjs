// What another site is told when an author pastes the widget's address there: https://oembed.com, which WordPress, Ghost and
// others read. The format, and what WordPress makes of it, as of WordPress 7.1, checked on 2026-11-27.
import { SANDBOX } from "../../src/pages/embed/snippets.js";
import { folderOf } from "./one-language.mjs";
import { escaped, oneLine } from "./page.mjs";

/** CSS pixels. The frame keeps this height where nobody listens to it, and then scrolls. */
const WIDTH = 640;
const HEIGHT = 900;
const DAY_S = 86_400;

/** The file with the answer for a language's page. */
export const fileOf = ({ lang }) => `oembed.${lang}.json`;

/** A language's page with the link to that file, which has to be absolute. WordPress looks for it in the first 150 kB. */
export function linked(page, language, address) {
  const href = escaped(address + fileOf(language));
  const link = `<link rel="alternate" type="application/json+oembed" href="${href}" title="${escaped(language.title)}">`;
  return page.replace("</title>", (end) => `${end}\n    ${link}`);
}

/**
 * The answer for a language's page, as JSON in ASCII. `site` has the `address` of the widget's files and the name of the
 * `moving` folder; `page` is the address of the language's page.
 */
export function answer(language, page, { address, moving }) {
  const { lang, title, label, snippet } = language;
  const settings = new URLSearchParams({ lang, theme: "light" });
  // WordPress puts `#?secret=…` after the address: it becomes the value of `host`.
  const src = `${address}${moving}/card.html#${settings}&host=`;
  // WordPress loads the script that sets the frame's height only where a `<blockquote>` without attributes comes first.
  const quote = `<blockquote>${oneLine(`${snippet}\n<a href="${escaped(page)}">${escaped(title)}</a>`)}</blockquote>`;
  const frame =
    `<iframe src="${escaped(src)}" title="${escaped(label)}" width="100%" height="${HEIGHT}" frameborder="0" ` +
    `sandbox="${SANDBOX}" referrerpolicy="no-referrer"></iframe>`;
  const said = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: title,
    provider_url: address,
    width: WIDTH,
    height: HEIGHT,
    cache_age: DAY_S,
    html: quote + frame,
  };
  const json = JSON.stringify(said, null, 2).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${json}\n`;
}

/** The card's contents in every language, one of which it shows. */
export function cards(languages) {
  const each = languages.map((language) => {
    const { lang, direction, heading, about, promise, snippet, own_page } = language;
    // Links would do nothing there: their texts stay.
    const numbers = oneLine(snippet).replace(/<a href="tel:[^"]*">(.*?)<\/a>/g, "<b>$1</b>");
    const contact = numbers.replace(/<\/?a\b[^>]*>/g, "");
    const link = `<a href="../${folderOf(languages, language)}" target="_top">${escaped(own_page)}</a>`;
    const parts = [`<h2>${escaped(heading)}</h2>`, ...[escaped(about), contact, escaped(promise), link].map((html) => `<p>${html}</p>`)];
    return `<section lang="${lang}"${direction}>${parts.join("")}</section>`;
  });
  return each.join("\n    ");
}
