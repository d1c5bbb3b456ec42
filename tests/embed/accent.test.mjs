// Any accent of a host is readable. The contrast is calculated here independently, from WCAG 2.2.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const css = read("style/theme.css");
// Bundled to text, since an older Node reads a `.js` file as a module only if a package.json says so.
const source = encodeURIComponent(read("src/embed/accent.js"));
const { THEMES, accented, contrast, fromHex, toHex } = await import(`data:text/javascript,${source}`);

/** The contrast of two colours written as `#0b5c6b`. */
function ratio(one, other) {
  const light = (hex) => {
    const parts = hex.match(/[0-9a-f]{2}/g).map((part) => parseInt(part, 16) / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return Math.max(light(one) / light(other), light(other) / light(one));
}

test("black on white is 21 to 1, and a colour on itself 1 to 1", () => {
  assert.equal(contrast([0, 0, 0], [1, 1, 1]), 21);
  assert.equal(contrast(fromHex("#0b5c6b"), fromHex("#0b5c6b")), 1);
  assert.equal(toHex(fromHex("#0b5c6b")), "#0b5c6b");
});

for (const [name, theme] of Object.entries(THEMES)) {
  test(`any colour is readable in the ${name} theme`, () => {
    for (let red = 0; red <= 255; red += 15) {
      for (let green = 0; green <= 255; green += 15) {
        for (let blue = 0; blue <= 255; blue += 15) {
          const wanted = [red, green, blue].map((part) => part / 255);
          const { accent, soft, on } = accented(wanted, theme);
          for (const ground of [...theme.grounds, soft, on]) {
            const found = ratio(accent, ground);
            assert.ok(found >= 4.5, `${toHex(wanted)} becomes ${accent}: ${found} on ${ground}`);
          }
        }
      }
    }
  });

  test(`a readable colour stays as it is in the ${name} theme`, () => {
    const usual = { light: "#0b5c6b", dark: "#7fd6e4" }[name];
    assert.equal(accented(fromHex(usual), theme).accent, usual);
  });
}

test("the backgrounds are those of the style sheet", () => {
  const [light, dark] = css.split(".root.dark");
  for (const [sheet, { grounds }] of [
    [light, THEMES.light],
    [dark, THEMES.dark],
  ]) {
    const found = ["ground", "surface"].map((name) => new RegExp(`--${name}: (#[0-9a-f]+)`).exec(sheet)[1]);
    assert.deepEqual(found.map((hex) => (hex === "#fff" ? "#ffffff" : hex)), grounds);
  }
});
