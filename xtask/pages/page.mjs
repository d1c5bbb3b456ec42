// Pages: what is put into their places, and how they are written so that every server's encoding reads them alike.
import { createHash } from "node:crypto";

/** What a text file begins with to be read as UTF-8 whatever its server says of it. */
export const BYTE_ORDER_MARK = "\ufeff";

/** `sha384-…`, as an `integrity` attribute and a policy have it. */
export const sha384 = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** A page with a text in the first of each place. */
export const fill = (page, places) =>
  Object.entries(places).reduce((filled, [place, text]) => filled.replace(place, () => text), page);

/** The names that stand in a page for what is put there after its words. */
const LATER = ["first", "script", "style", "version"];

/** A page with each `{name}` replaced by its words, which are HTML. */
export function worded(page, words) {
  return page.replaceAll(/\{([a-z_]+)\}/g, (place, name) => {
    if (!(name in words) && !LATER.includes(name)) {
      throw new Error(`a page names \`${place}\`, which nothing is known of; see crates/review/src/pages.rs`);
    }
    return words[name] ?? place;
  });
}

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
