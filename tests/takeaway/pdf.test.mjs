// Comparing text extracted from a PDF: a font may draw a radical and a character with one glyph.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unified } from "../browser/support/pdf.mjs";

test("a radical reads as the character it looks like", () => {
  assert.equal(unified("⼊组，这⼀⻚：⼈、⽉、⻅、⻓、⻔、⻛、⻢、⻥、⻩、⻬"), "入组，这一页：人、月、见、长、门、风、马、鱼、黄、齐");
});

test("a character of the compatibility block reads as itself", () => {
  assert.equal(unified("\uF90A"), "金");
});

test("every Kangxi radical is known", () => {
  for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
    assert.match(unified(String.fromCodePoint(code)), /^[\u4E00-\u9FFF]$/u, code.toString(16));
  }
});

test("every Chinese radical that is a whole character is known", () => {
  // The simplified ones, which are characters of their own: 见 to 龟.
  const parts = new Set(["⻊", "⻕", "⻞", "⻡", "⻇"]);
  for (let code = 0x2ec5; code <= 0x2ef3; code += 1) {
    const radical = String.fromCodePoint(code);
    if (!parts.has(radical)) assert.match(unified(radical), /^[\u4E00-\u9FFF]$/u, code.toString(16));
  }
});

test("any other character stays as it is", () => {
  const text = "10⁹/L，SpO₂ ≥ 92%（Ⅲ级）ﬁ ½ ℃ ☐✓ naïve 入页";
  assert.equal(unified(text), text);
});
