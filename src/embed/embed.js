// For host pages: puts the widget, in a frame that cannot reach the page nor be read by it, into every
// <div data-trial-prescreen>. What is in the div is the fallback, until the frame says that it is ready.
import { PHASES, SETTINGS, VERSION, read } from "./messages.js";
import { fillSlot, make } from "./fallback.js";
import { asHeard, languageAround } from "./language-around.js";
import { holdsPage } from "./swallowed.js";

const MARK = "data-trial-prescreen";
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";
const PATIENCE_MS = 10_000;
const LEAST = 128;
const MOST = 100_000;
/** How far below the page's top a new screen begins: a bar that stays there hides nothing of it. */
const BAR = 120;
const WATCHED = [MARK, ...SETTINGS, ...SETTINGS.map((name) => `data-${name}`)];

/** The hosts on the page, and what each does when the page has `changed` or its frame has `said` something. */
const hosts = new Set();
const frames = new WeakMap();

let warned;

function warn() {
  if (!warned) console.warn("trial-prescreen: a strange message is ignored");
  warned = true;
}

function begin(host, page) {
  hosts.add(host);
  // Another copy of this script may have been here.
  if (host.shadowRoot) return;

  const own = (name) => host.getAttribute(name) ?? host.getAttribute(`data-${name}`);
  const setting = (name) => [name, (own(name) ?? (name === "lang" ? languageAround(host) : "")).slice(0, 100)];
  const settings = () => SETTINGS.map(setting);
  const tell = (name, detail) =>
    host.dispatchEvent(new CustomEvent(`prescreen:${name}`, { bubbles: true, composed: true, detail }));

  page.hash = new URLSearchParams(settings().filter(([, value]) => value));
  const frame = make("iframe", { sandbox: SANDBOX, referrerPolicy: "no-referrer", src: page });
  const { style } = frame;
  style.cssText = `display:block;width:100%;height:0;border:0;scroll-margin:${BAR}px`;
  const slot = make("slot");
  fillSlot(slot, host);
  host.attachShadow({ mode: "open" }).append(frame);

  let window;
  let loaded;
  let covering;

  /** Shows the fallback or the frame; or both, where the fallback is the rest of the page. */
  const cover = (covers) => {
    covering = covers;
    window = frame.contentWindow;
    style.visibility = covers ? "hidden" : "";
    style.maxHeight = covers ? 0 : "";
    if (covers) frame.before(slot);
    else if (holdsPage(host)) frame.after(slot);
    else slot.remove();
  };
  // The frame has no origin that could be named; what is sent is no secret.
  const send = () => {
    frame.title = asHeard(FRAME_TITLES, setting("lang")[1]);
    frame.contentWindow?.postMessage({
      trialPrescreen: VERSION,
      settings: Object.fromEntries(settings()),
      // A language of the page around does not take the place of one that the visitor chose.
      around: !own("lang"),
      holds: holdsPage(host) && host.localName,
    }, "*");
  };

  cover(true);
  send();
  frame.onload = () => {
    // What is loaded anew may be the browser's own page for errors; ours answers.
    if (loaded === frame.contentWindow) cover(true);
    loaded = frame.contentWindow;
    send();
  };
  setTimeout(() => {
    // It may still come; until then the fallback is what a visitor sees.
    if (covering && host.isConnected) {
      console.warn(`trial-prescreen: ${page.pathname} is not ready after 10 s`);
    }
  }, PATIENCE_MS);

  frames.set(host, (settingsChanged, message) => {
    if (!message) {
      // Another window than before: the frame was moved, and begins anew.
      if (window !== frame.contentWindow) cover(true);
      else if (settingsChanged) send();
      return;
    }
    let { height, phase } = message;
    const measured = Number.isFinite(height);
    if (measured) {
      height = Math.min(Math.max(Math.ceil(height), LEAST), MOST);
      style.height = `${height}px`;
      tell("resize", { height });
    }
    // Before it is ready, it may have its first screens to show, and may have to take them back.
    const shows = ["failed", "first", "ready"].indexOf(phase);
    if (shows >= 0) cover(!shows);
    if (PHASES.includes(phase)) {
      if (phase === "ready") send();
      // A new screen begins at its top.
      else if (frame.getBoundingClientRect().top < BAR) frame.scrollIntoView();
      tell(phase);
    } else if (shows < 0 && !measured) warn();
  });
}

function start(page) {
  /** Looks for hosts among these, and in the open shadow roots of these. */
  const enter = (elements) => {
    for (const element of elements) {
      if (element.hasAttribute?.(MARK)) begin(element, page);
      else if (element.shadowRoot) watch(element.shadowRoot);
    }
  };
  const watch = (root) => {
    enter(root.querySelectorAll("*"));
    observer?.observe(root, { attributeFilter: WATCHED, childList: true, subtree: true });
  };
  const look = (changes) => {
    let settingsChanged;
    for (const { target, addedNodes, attributeName } of changes) {
      settingsChanged ||= attributeName;
      enter([target]);
      for (const node of addedNodes) enter([node, ...(node.querySelectorAll?.("*") ?? [])]);
    }
    for (const host of hosts) {
      if (!host.isConnected) hosts.delete(host);
      frames.get(host)?.(settingsChanged);
    }
  };
  const observer = globalThis.MutationObserver && new MutationObserver(look);
  // Elements may get their shadow roots later than they are put on the page.
  addEventListener("load", () => watch(document));
  addEventListener("message", ({ data, source }) => {
    // A frame that was taken off the page meanwhile has no source any more.
    const message = read(source && data);
    if (!message) return;
    const host = [...hosts].find((host) => host.shadowRoot.querySelector("iframe")?.contentWindow === source);
    if (!host) warn();
    // Another version of this script may have put that frame there, and hears it too.
    else frames.get(host)?.(false, message);
  });
  watch(document);
}

// An <img name="currentScript"> would be found under that name, too.
const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement && /\/embed\.js\b/.test(currentScript.src)) {
  start(new URL(FRAME_PATH, currentScript.src));
} else {
  console.error("trial-prescreen: embed.js works only as <script src>");
}
