// Pages: what is put into their places, and how they are written so that every server's encoding reads them alike.
import { createHash } from "node:crypto";

import { read } from "./bundle.mjs";

/** What a text file begins with to be read as UTF-8 whatever its server says of it. */
export const BYTE_ORDER_MARK = "\ufeff";

/** `sha384-…`, as an `integrity` attribute and a policy have it. */
export const sha384 = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** A page with a text in the first of each place. */
export const fill = (page, places) =>
  Object.entries(places).reduce((filled, [place, text]) => filled.replace(place, () => text), page);

/** A page with what stands on it while the widget is not up. */
export const page = (text) => fill(text, { "<!-- fallback -->": read("src/pages/fallback.html").trimEnd() });

/** A page with a script in a place of it. */
export function inside(page, place, script) {
  if (script.includes("</script")) {
    throw new Error("a script inside a page holds `</script`, which would end it; write it otherwise");
  }
  return fill(page, { [place]: script });
}

/** A page in ASCII, whose other letters are written as their numbers. Scripts and styles, which take none, are ASCII already. */
export function ascii(page) {
  for (const [, name, inside] of page.matchAll(/<(script|style)(.*?)<\/\1/gs)) {
    const letter = /[^\0-\x7f]/u.exec(inside)?.[0];
    if (letter) throw new Error(`a \`<${name}>\` holds \`${letter}\`; have esbuild write it in ASCII`);
  }
  return page.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

/**
 * The page of another trial: its title, what it is about, and its fallback, which stands in the trial's own folder, in
 * place of what is said of the trial that is built in.
 */
export function retold(page, { title, heading, about }, fallback) {
  const parts = [
    [/(<title>).*?(<\/title>)/s, title],
    [/(name="description" content=").*?(")/s, about],
    [/(<trial-prescreen[^>]*>).*?(<\/trial-prescreen>)/s, `\n<h1>${heading}</h1>\n${fallback.trimEnd()}\n`],
  ];
  for (const [place, text] of parts) {
    if (!place.test(page)) throw new Error(`\`index.html\` has nothing that fits ${place}; give it one`);
    page = page.replace(place, (_, before, after) => before + text + after);
  }
  return page;
}
