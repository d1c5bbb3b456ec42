// For host pages: puts the widget, in a frame that cannot reach the page nor be read by it, into every
// <div data-trial-prescreen>. What is in the div is the fallback, until the frame says that it is ready.
import { PHASES, SETTINGS, VERSION, read } from "./messages.js";
import { aid } from "./fallback.js";

const MARK = "data-trial-prescreen";
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";
const PATIENCE_MS = 10_000;
const [LEAST, MOST] = [128, 100_000];

const page = new URL(FRAME_PATH, document.currentScript.src);
const frames = new WeakMap();

const settings = (host) =>
  Object.fromEntries(SETTINGS.map((name) => [name, setting(host, name)]));

function setting(host, name) {
  const value = name === "lang" ? host.closest("[lang]")?.lang : host.getAttribute(name);
  return value ? value.slice(0, 100) : null;
}

const title = (host) => (/^zh\b/i.test(setting(host, "lang") ?? "") ? "试验预筛" : "Trial pre-screener");

function begin(host) {
  // Another copy of this script may have been here.
  if (host.shadowRoot || !host.attachShadow) return;
  const shadow = host.attachShadow({ mode: "open" });
  const slot = document.createElement("slot");
  aid(slot, host);
  const frame = document.createElement("iframe");
  frame.title = title(host);
  frame.setAttribute("sandbox", SANDBOX);
  frame.referrerPolicy = "no-referrer";
  const chosen = Object.entries(settings(host)).filter(([, value]) => value);
  page.hash = new URLSearchParams(chosen);
  frame.src = page.href;
  // Loaded, and out of sight, until it is ready.
  // A bar that stays at the page's top hides nothing of what is scrolled to.
  frame.style.cssText = "display:block;width:100%;height:0;border:0;visibility:hidden;scroll-margin:120px";
  shadow.append(slot, frame);
  frames.set(host, { frame, slot });
  setTimeout(() => {
    // It may still come; until then the fallback is what a visitor sees.
    if (slot.isConnected && host.isConnected) {
      console.warn(`trial-prescreen: ${page.pathname} is not ready after 10 s; the page shows its fallback`);
    }
  }, PATIENCE_MS);
}

let warned = false;

function warn() {
  if (!warned) console.warn("trial-prescreen: a message that is not as the frame's should be is ignored");
  warned = true;
}

function hear(host, { frame, slot }, { height, phase }) {
  if (Number.isFinite(height)) {
    height = Math.min(Math.max(Math.ceil(height), LEAST), MOST);
    frame.style.height = `${height}px`;
    tell(host, "resize", { height });
  }
  // Before it is ready, it may have its first screens to show, and may have to take them back.
  const shows = ["failed", "first", "ready"].indexOf(phase);
  if (shows > 0) slot.remove();
  else if (!shows) frame.before(slot);
  frame.style.visibility = slot.isConnected ? "hidden" : "";
  if (!PHASES.includes(phase)) {
    if (shows < 0 && !Number.isFinite(height)) warn();
    return;
  }
  if (phase === "ready") {
    send(host, frame);
  } else if (frame.getBoundingClientRect().top < 120) {
    // A new screen begins at its top.
    frame.scrollIntoView();
  }
  tell(host, phase);
}

const tell = (host, name, detail = null) =>
  host.dispatchEvent(new CustomEvent(`prescreen:${name}`, { bubbles: true, composed: true, detail }));

// The frame has no origin that could be named; what is sent is no secret.
function send(host, frame) {
  frame.title = title(host);
  frame.contentWindow?.postMessage({ trialPrescreen: VERSION, settings: settings(host) }, "*");
}

const hosts = () => document.querySelectorAll(`[${MARK}]`);

addEventListener("message", ({ data, source }) => {
  const message = read(data);
  // A frame that was taken off the page meanwhile has no source any more.
  if (!message || !source) return;
  const host = [...hosts()].find((host) => host.shadowRoot?.querySelector("iframe")?.contentWindow === source);
  if (!host) warn();
  // Another version of this script may have put that frame there, and hears it too.
  else if (frames.has(host)) hear(host, frames.get(host), message);
});

function look(changes) {
  for (const host of hosts()) begin(host);
  for (const { type, target } of changes) {
    if (type !== "attributes") continue;
    for (const host of hosts()) {
      const own = target.contains(host) && frames.get(host);
      if (own && !own.slot.isConnected) send(host, own.frame);
    }
  }
}

new MutationObserver(look).observe(document, {
  attributeFilter: [MARK, ...SETTINGS],
  childList: true,
  subtree: true,
});
look([]);
