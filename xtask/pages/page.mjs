// Fills the placeholders of pages, and encodes pages so that they read the same in every charset.
import { createHash } from "node:crypto";

/** At the start of a text file: has it decoded as UTF-8, whatever charset its server declares. */
export const BYTE_ORDER_MARK = "\ufeff";

/** A hash as in an `integrity` attribute or a policy: `sha384-…`. */
export const sha384 = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** Escapes a text for HTML. */
export const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Letters and marks of Chinese, which has no space between the lines of a sentence. */
const CHINESE = "[\\u2e80-\\u9fff\\uff00-\\uffef]";
const CHINESE_BREAK = new RegExp(`(?<=${CHINESE})\\s*\\n\\s*|\\s*\\n\\s*(?=${CHINESE})`, "g");

/** A text without its line breaks. */
export const oneLine = (text) => text.trim().replace(CHINESE_BREAK, "").replace(/\s*\n\s*/g, " ");

/** Replaces the first occurrence of each placeholder. */
export const fill = (page, values) =>
  Object.entries(values).reduce((filled, [placeholder, text]) => filled.replace(placeholder, () => text), page);

/** Placeholders that are filled after the texts. */
const LATER = ["first", "script", "style", "version"];

/** Replaces each `{name}` by its text, which is HTML. Throws on an unknown name. */
export function fillTexts(page, texts) {
  return page.replaceAll(/\{([a-z_]+)\}/g, (placeholder, name) => {
    if (!(name in texts) && !LATER.includes(name)) {
      throw new Error(`unknown placeholder \`${placeholder}\` in a page; crates/review/src/pages.rs lists the known ones`);
    }
    return texts[name] ?? placeholder;
  });
}

/** Changes what is no script: `trunk serve` adds one of its own for reloading, with braces that are no placeholders. */
export const outsideScripts = (page, change) =>
  page.split(/(<script\b.*?<\/script>)/s).map((part, at) => (at % 2 === 0 ? change(part) : part)).join("");

/** Replaces a placeholder by an inline script. */
export function inline(page, placeholder, script) {
  if (script.includes("</script")) {
    throw new Error("an inline script contains `</script`, which would end its element; split the text, as in `\"</\" + \"script\"`");
  }
  return fill(page, { [placeholder]: script });
}

/** Writes all but ASCII as character references. Throws on any in a script or a style, where references do not work. */
export function ascii(page) {
  for (const [, name, content] of page.matchAll(/<(script|style)(.*?)<\/\1/gs)) {
    const letter = /[^\0-\x7f]/u.exec(content)?.[0];
    if (letter) throw new Error(`a \`<${name}>\` contains \`${letter}\`; bundle it with esbuild's \`charset: "ascii"\``);
  }
  return page.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
