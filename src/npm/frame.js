// The frame by a script of a site's own, instead of a tag in its page.

/** The address of `embed.js`, in the folder of files at `base`. */
function scriptAt(base) {
  try {
    const folder = new URL(`${base}/`.replace(/\/+$/, "/"), document.baseURI);
    return new URL(`${MOVING}/embed.js`, folder).href;
  } catch {
    throw new TypeError(`embed("${base}"): expected the address of the widget's files, such as https://example.org/trial/`);
  }
}

/**
 * Shows the widget, in a frame that the page cannot read, in every `<div data-trial-prescreen>` that is on the page or
 * comes to it. `base` is the address of the folder with the widget's files. On a server it does nothing.
 */
export function embed(base) {
  if (!globalThis.document) return;
  const src = scriptAt(base);
  if ([...document.scripts].some((script) => script.src === src)) return;
  const script = document.createElement("script");
  script.async = true;
  script.onerror = () => console.error(`trial-prescreen: ${src} cannot be loaded; the page shows its fallback`);
  script.src = src;
  document.head.append(script);
}
