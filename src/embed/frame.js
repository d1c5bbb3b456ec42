// The page inside a host's frame: it tells the host its height and its phase, and hears settings.
import "./own-page.js";
import { SETTINGS, VERSION, read } from "./messages.js";

const widget = document.querySelector("trial-prescreen");

/** Takes on what it knows, and nothing else. */
function set(settings) {
  for (const name of SETTINGS) {
    if (!(name in settings)) continue;
    if (typeof settings[name] === "string") widget.setAttribute(name, settings[name].slice(0, 100));
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
if (widget.firstScreens?.root.isConnected) {
  tell({ phase: "first" });
  const watch = new MutationObserver(() => shadowRoot.querySelector("slot") && tell({ phase: "failed" }));
  watch.observe(shadowRoot, { childList: true });
  addEventListener("prescreen:ready", () => watch.disconnect());
}

let warned = false;

addEventListener("message", ({ data, source }) => {
  if (typeof data?.trialPrescreen === "undefined") return;
  const settings = source === parent ? read(data)?.settings : undefined;
  if (typeof settings === "object" && settings) {
    // Somebody minds the height, so there is no need of a scroll bar of its own.
    document.documentElement.classList.add("minded");
    set(settings);
  } else if (!warned) {
    warned = true;
    console.warn("trial-prescreen: a message that is not the host's settings is ignored");
  }
});
