// A host's colour, made readable. Contrast as WCAG 2.2 defines it (1.4.3: 4.5 to 1 for text):
// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, read on 2026-11-23. A colour is [red, green, blue], each 0 to 1.

const ENOUGH = 4.5;
const STEPS = 40;

/** What the accent stands on in each theme, as style/theme.css has it, and where it is moved for contrast. */
export const THEMES = {
  light: { grounds: ["#ffffff", "#f1f6f8"], towards: "#000000", on: "#ffffff" },
  dark: { grounds: ["#141b22", "#1d2730"], towards: "#ffffff", on: "#141b22" },
};

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function luminance([red, green, blue]) {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const mix = (from, to, share) => from.map((part, place) => part + (to[place] - part) * share);

/** `#0b5c6b` as a colour. */
export const fromHex = (hex) => [1, 3, 5].map((place) => parseInt(hex.slice(place, place + 2), 16) / 255);

/** A colour as `#0b5c6b`. */
export const toHex = (colour) =>
  `#${colour.map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")}`;

/**
 * The colours of a theme for a wanted accent: moved towards black or white just so far that it can be read
 * as text on every ground of the theme and on its own soft shade.
 */
export function accented(wanted, { grounds, towards, on }) {
  grounds = grounds.map(fromHex);
  let accent;
  let soft;
  for (let step = 0; step <= STEPS; step += 1) {
    // What is judged is what is shown: the colour in whole steps of its parts.
    accent = fromHex(toHex(mix(wanted, fromHex(towards), step / STEPS)));
    soft = fromHex(toHex(mix(grounds[0], accent, 0.12)));
    if ([...grounds, soft].every((ground) => contrast(accent, ground) >= ENOUGH)) break;
  }
  return { accent: toHex(accent), soft: toHex(soft), on };
}

/** The style sheet that puts a wanted colour, as [`accented`] makes it, in place of the usual one. */
export function accentStyle(wanted) {
  const rule = (selector, theme) => {
    const { accent, soft, on } = accented(wanted, theme);
    return `${selector}{--accent:${accent};--accent-soft:${soft};--on-accent:${on};--focus:${accent}}`;
  };
  return `${rule(".root", THEMES.light)}@media screen{${rule(".root.dark", THEMES.dark)}}`;
}
