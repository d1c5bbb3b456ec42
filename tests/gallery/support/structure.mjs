// What a page is made of, whatever language its texts are in.
import { readFileSync } from "node:fs";

/** The attributes that hold a text, or the language of one. */
const OF_TEXTS = / (lang|aria-label|value|href)="[^"]+"/g;

/** A page's elements and attributes in order, with `…` for whatever a text is. */
export function structure(file) {
  const [, body] = readFileSync(file, "utf8").split("<main>");
  return body.replaceAll(/>[^<]*[^<\s][^<]*</g, ">…<").replaceAll(OF_TEXTS, ' $1="…"');
}
