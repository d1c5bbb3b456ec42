// Which colours the builder page accepts, and that the alternative for a rejected one is accepted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "./bundled.mjs";

const { ENOUGH, FARTHEST, distance, judgeColour, refusedText, said } = await bundled("src/pages/embed/accent-choice.js");

const colour = (hex) => hex.match(/[0-9a-f]{2}/g).map((part) => parseInt(part, 16) / 255);

test("black and white are 1 apart, a colour 0 from itself", () => {
  assert.ok(Math.abs(distance([0, 0, 0], [1, 1, 1]) - 1) < 1e-6);
  assert.equal(distance(colour("#0b5c6b"), colour("#0b5c6b")), 0);
  // The values of the CSS Color 4 specification for red: oklab(62.796% 0.22486 0.12585).
  assert.ok(Math.abs(distance([1, 0, 0], [0, 0, 0]) - Math.hypot(0.62796, 0.22486, 0.12585)) < 1e-4);
});

/** [colour, theme, whether it is accepted] */
for (const [hex, theme, kept] of [
  ["#0b5c6b", "auto", true],
  ["#c8102e", "auto", true],
  ["#000080", "auto", true],
  ["#ffd700", "auto", true],
  ["#ff69b4", "auto", true],
  ["#808080", "auto", true],
  ["#ffff00", "auto", false],
  ["#ffff00", "light", false],
  ["#ffff00", "dark", true],
  ["#ffffff", "auto", false],
  ["#ffffff", "dark", true],
  ["#f5f5f5", "light", false],
  ["#000000", "auto", false],
  ["#000000", "light", true],
  ["#000000", "dark", false],
]) {
  test(`${hex} is ${kept ? "kept" : "rejected"} in the theme ${theme}`, () => {
    assert.equal(judgeColour(colour(hex), theme).refused === undefined, kept);
  });
}

for (const theme of ["light", "dark", "auto"]) {
  test(`shown and offered colours have enough contrast: ${theme}`, () => {
    let refusals = 0;
    for (let red = 0; red <= 255; red += 51) {
      for (let green = 0; green <= 255; green += 51) {
        for (let blue = 0; blue <= 255; blue += 51) {
          const wanted = [red, green, blue].map((part) => part / 255);
          const { reports, refused, near, other } = judgeColour(wanted, theme);
          for (const { after, wanted: hex } of reports) assert.ok(after >= ENOUGH, `${hex}: ${after}`);
          if (!refused) continue;
          refusals += 1;
          assert.ok(refused.moved > FARTHEST);
          for (const { moved } of judgeColour(colour(near), theme).reports) {
            assert.ok(moved <= FARTHEST / 2, `${refused.wanted} -> ${near}: ${moved}`);
          }
          // It is nearer than what the widget would have rendered.
          assert.ok(distance(wanted, colour(near)) <= refused.moved, `${refused.wanted} -> ${near}`);
          if (other) assert.equal(judgeColour(wanted, other).refused, undefined);
        }
      }
    }
    assert.ok(refusals > 0);
  });
}

test("a context-dependent or overlong colour is rejected", () => {
  for (const text of ["inherit", "currentColor", "var(--brand)", "light-dark(red, blue)", "Canvas", "unset", "color-mix(in srgb, currentcolor, red)"]) {
    assert.equal(refusedText(text), "colour_around", text);
  }
  for (const text of ["teal", "#0b5c6b", "rgb(1 2 3)", "oklch(0.5 0.1 200)"]) assert.equal(refusedText(text), undefined, text);
  assert.equal(refusedText("a".repeat(101)), "colour_long");
});

test("a contrast is never rounded up", () => {
  assert.equal(said(4.49), "4.4");
  assert.equal(said(4.5), "4.5");
  assert.equal(said(21), "21.0");
});
