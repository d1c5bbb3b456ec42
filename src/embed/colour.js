// Reads a colour as the browser does: by name, number or function.

const PARTS = /^(rgba?|color)\((?:srgb )?([\d.e-]+)[ ,]+([\d.e-]+)[ ,]+([\d.e-]+)/;

/** A CSS colour as [red, green, blue], each 0 to 1, or nothing when it is none. `around` is on the page. */
export function readColour(text, around) {
  if (!globalThis.CSS?.supports("color", text)) return undefined;
  const probe = document.createElement("i");
  probe.style.color = text;
  // Where the browser can, whatever the colour's own space.
  probe.style.color = `color-mix(in srgb,${text},${text})`;
  around.append(probe);
  const [, space, ...parts] = PARTS.exec(getComputedStyle(probe).color) ?? [];
  probe.remove();
  const most = space === "color" ? 1 : 255;
  return space && parts.map((part) => Math.min(Math.max(part / most, 0), 1));
}
