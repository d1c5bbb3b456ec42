// The page inside a host's frame: it tells the host its height and its phase, and hears settings.
import "./own-page.js";
import { isSpokenByHand } from "./element.js";
import { SETTINGS, VERSION, read } from "./messages.js";
import { ofSwallowed } from "./swallowed.js";

const widget = document.querySelector("trial-prescreen");

/** Takes on what it knows, and nothing else; `around` says that the language is that of the page around. */
function set(settings, around) {
  for (const name of SETTINGS) {
    if (!(name in settings)) continue;
    if (name === "lang" && around && isSpokenByHand(widget)) continue;
    if (typeof settings[name] === "string" && settings[name]) widget.setAttribute(name, settings[name].slice(0, 100));
    else widget.removeAttribute(name);
  }
}

set(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));

// Whoever the host is may know these: no answer is in them.
const tell = (message) => parent.postMessage({ trialPrescreen: VERSION, ...message }, "*");

for (const phase of ["ready", "step", "done"]) {
  addEventListener(`prescreen:${phase}`, () => tell({ phase }));
}
addEventListener("prescreen:resize", ({ detail }) => tell({ height: detail.height }));

// The first screens are to be seen at once, and not when the program never comes: then the host's own words are.
const { shadowRoot } = widget;
const hasScreens = () => Boolean(shadowRoot) && !shadowRoot.querySelector("slot");
const tellScreens = () => tell({ phase: hasScreens() ? "first" : "failed" });
if (widget.firstScreens?.root.isConnected) {
  tellScreens();
  try {
    const watch = new MutationObserver(() => hasScreens() || tellScreens());
    watch.observe(shadowRoot, { childList: true });
    addEventListener("prescreen:ready", () => watch.disconnect());
  } catch {
    // Then the host shows this page's own fallback.
  }
}

const warned = new Set();

function warn(text) {
  if (!warned.has(text)) console.warn(text);
  warned.add(text);
}

addEventListener("message", ({ data, source }) => {
  if (typeof data?.trialPrescreen === "undefined") return;
  const { settings, around, holds } = (source === parent && read(data)) || {};
  if (typeof settings === "object" && settings) {
    // Somebody minds the height, so there is no need of a scroll bar of its own.
    document.documentElement.classList.add("minded");
    set(settings, around === true);
    // A host whose frame was loaded anew asks whether this page has come, and not the browser's own for errors.
    if (hasScreens()) tellScreens();
    if (typeof holds === "string") warn(ofSwallowed(holds.slice(0, 100)));
  } else {
    warn("trial-prescreen: a message that is not the host's settings is ignored");
  }
});
