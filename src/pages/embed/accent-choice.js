// Whether a site's colour can be kept. The widget takes every colour and moves it until it can be read; this
// page says so beforehand, and refuses one that would have to be moved so far that nobody would know it again.
import { THEMES, accented, contrast, fromHex, toHex } from "../../embed/accent.js";

/**
 * How far a colour may be moved, as a distance in OKLab, where black and white are 1 apart. The limit stands
 * between gold, which becomes a brown that is still its own (0.38), and yellow, which becomes olive (0.46).
 */
export const FARTHEST = 0.45;
/** The contrast that text needs, by WCAG 2.2, 1.4.3. */
export const ENOUGH = 4.5;
/** No longer text is a colour; the widget reads no more. */
const LONGEST = 100;

// Colours that are another one from place to place, so that nothing can be said of them.
const FROM_AROUND = /^(inherit|initial|unset|revert|revert-layer|currentcolor)$|var\(|env\(|attr\(|light-dark\(|currentcolor/i;
const OF_THE_SYSTEM =
  /^(accentcolor|accentcolortext|activetext|buttonborder|buttonface|buttontext|canvas|canvastext|field|fieldtext|graytext|highlight|highlighttext|linktext|mark|marktext|selecteditem|selecteditemtext|visitedtext)$/i;

/** What is wrong with a text before a browser reads it as a colour, or nothing. */
export function refusedText(text) {
  if (text.length > LONGEST) return "colour_long";
  if (FROM_AROUND.test(text) || OF_THE_SYSTEM.test(text)) return "colour_around";
  return undefined;
}

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

// OKLab as CSS Color 4 defines it: https://www.w3.org/TR/css-color-4/#color-conversion-code, read on 2026-11-24.
function oklab(colour) {
  const [red, green, blue] = colour.map(linear);
  const [long, middle, short] = [
    0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue,
    0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue,
    0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
  ].map(Math.cbrt);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** How far apart two colours are to the eye: 0 for the same, 1 for black and white. */
export function distance(one, other) {
  const to = oklab(other);
  return Math.hypot(...oklab(one).map((part, place) => part - to[place]));
}

const least = (colour, grounds) => Math.min(...grounds.map((ground) => contrast(colour, fromHex(ground))));

/** What becomes of a colour in one theme. */
function inTheme(colour, name) {
  const theme = THEMES[name];
  const { accent, soft } = accented(colour, theme);
  return {
    theme: name,
    wanted: toHex(colour),
    shown: accent,
    before: least(colour, theme.grounds),
    after: least(fromHex(accent), [...theme.grounds, soft]),
    moved: distance(colour, fromHex(accent)),
  };
}

const shownThemes = (theme) => (theme === "auto" ? ["light", "dark"] : [theme]);
const holds = ({ moved }) => moved <= FARTHEST;

/**
 * A colour to offer instead, on the way from the wanted one to what the widget would show: the first that is
 * moved half as far at most in all these themes. One that just passes would look as strange as the refused one.
 */
function nearest(colour, towards, themes) {
  for (let share = 0.02; share < 1; share += 0.02) {
    const near = fromHex(toHex(colour.map((part, place) => part + (towards[place] - part) * share)));
    if (themes.every((name) => inTheme(near, name).moved <= FARTHEST / 2)) return toHex(near);
  }
  return toHex(towards);
}

/**
 * A colour, [red, green, blue] from 0 to 1, in the themes that a setting shows: what becomes of it in each,
 * which of them refuses it, the nearest colour that none refuses, and the other theme if that one would take it.
 */
export function judgeColour(colour, theme) {
  const themes = shownThemes(theme);
  const reports = themes.map((name) => inTheme(colour, name));
  const refused = reports.find((report) => !holds(report));
  if (!refused) return { reports };
  const other = refused.theme === "light" ? "dark" : "light";
  return {
    reports,
    refused,
    near: nearest(colour, fromHex(refused.shown), themes),
    other: holds(inTheme(colour, other)) ? other : undefined,
  };
}

/** A contrast as it is said, never more than it is. */
export const said = (ratio) => (Math.floor(ratio * 10) / 10).toFixed(1);
