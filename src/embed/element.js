// <trial-prescreen>: a custom element whose shadow root holds the widget. Its own children are the
// fallback: they show until the widget is up, and again when anything fails.
import { accentStyle } from "./accent.js";
import { readColour } from "./colour.js";
import { aid } from "./fallback.js";
import { whenBroken } from "./guarded.js";
import { Widget, sheet, start } from "./program.js";

/** How long a visitor looks at the fallback before a way to try again is offered. */
const PATIENCE_MS = 10_000;
/** Heights are told in steps this coarse, in CSS pixels: an exact one could tell which screen is shown. */
const HEIGHT_STEP = 128;
/** No attribute has a use for more letters. */
const LONGEST = 100;

const elements = new Set();
const widgets = new WeakMap();
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
let program;

/** The program behind an element, for this project's own pages. */
export const widgetOf = (element) => widgets.get(element);

const warned = new Set();

/** Says what is wrong with a setting, once each: whoever floods it with nonsense is not to flood the console. */
function warn(name, value, instead) {
  if (warned.has(name)) return;
  warned.add(name);
  console.warn(`trial-prescreen: ${name}="${value}" is ${instead}`);
}

function started() {
  program ??= start();
  return program;
}

// Whatever a broken program showed last must not stand.
whenBroken(() => {
  console.error("trial-prescreen has stopped; the page shows its fallback");
  for (const element of elements) element.fallBack();
});
prefersDark.addEventListener("change", () => {
  for (const element of elements) element.paint();
});

class TrialPrescreen extends HTMLElement {
  static observedAttributes = ["lang", "theme", "accent", "heading-level"];
  #slot = document.createElement("slot");
  #accent = new CSSStyleSheet();
  #container;
  #widget;
  #failed = false;
  #height = 0;
  #sizes = new ResizeObserver(() => this.#tellHeight());

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#slot);
  }

  connectedCallback() {
    elements.add(this);
    this.#begin();
  }

  disconnectedCallback() {
    // A move takes the element out and puts it back at once: its answers stay.
    queueMicrotask(() => {
      if (this.isConnected) return;
      elements.delete(this);
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#widget || before === after) return;
    if (name === "lang") this.#widget.speak(this.#languages());
    else if (name === "heading-level") this.#widget.setLevel(this.#level());
    else this.paint();
  }

  // Shows the fallback for good. The program may be dead, so nothing of it is called.
  fallBack() {
    this.#failed = true;
    this.#showSlot();
    this.#tellHeight();
  }

  // Takes on the theme and the accent as they are now.
  paint() {
    if (!this.#container) return;
    const theme = this.#read("theme") || "auto";
    if (!["light", "dark", "auto"].includes(theme)) {
      warn("theme", theme, "none of light, dark, auto; auto is used");
    }
    const dark = theme === "dark" || (theme !== "light" && prefersDark.matches);
    this.#container.className = dark ? "root dark" : "root";

    const property = () => getComputedStyle(this).getPropertyValue("--prescreen-accent").trim().slice(0, LONGEST);
    const wanted = this.#read("accent") || property();
    const colour = wanted && readColour(wanted, this.shadowRoot);
    if (wanted && !colour) warn("accent", wanted, "not a CSS colour such as #0b5c6b; the usual one is used");
    this.#accent.replaceSync(colour ? accentStyle(colour) : "");
  }

  #begin() {
    aid(this.#slot, this);
    // What comes later than that is still welcome: a slow network is no reason to be left out.
    const late = setTimeout(
      () => this.#offerAgain(new Error(`no answer in ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    );
    started()
      .then(
        () => this.isConnected && this.#mount(),
        (error) => this.#offerAgain(error),
      )
      .finally(() => clearTimeout(late));
  }

  #mount() {
    if (this.#widget || this.#failed) return;
    try {
      this.shadowRoot.adoptedStyleSheets = [sheet, this.#accent];
      this.#container = document.createElement("div");
      this.shadowRoot.append(this.#container);
      this.paint();
      this.#widget = new Widget(
        this.#container,
        this.#languages(),
        this.#level(),
        this.#isPage("page"),
        (name) => this.#tell(name),
      );
      widgets.set(this, this.#widget);
      this.shadowRoot.replaceChildren(this.#container);
      this.#sizes.observe(this.#container);
      this.#tellPage();
    } catch (error) {
      console.error(`trial-prescreen cannot be shown: ${error.message}; the page shows its fallback`);
      this.fallBack();
    }
  }

  #unmount() {
    const widget = this.#widget;
    this.#showSlot();
    widget?.free();
  }

  #showSlot() {
    this.#sizes.disconnect();
    this.#container = this.#widget = undefined;
    widgets.delete(this);
    this.shadowRoot.adoptedStyleSheets = [];
    this.shadowRoot.replaceChildren(this.#slot);
  }

  // The program did not come: the fallback stays, with a way to try it once more.
  #offerAgain(error) {
    if (program) console.error(`trial-prescreen cannot start: ${error.message}; the page shows its fallback`);
    program = undefined;
    if (!this.isConnected || this.shadowRoot.children.length > 1) return;
    const { again } = aid(this.#slot, this);
    again.onclick = () => {
      again.remove();
      this.#begin();
    };
    this.shadowRoot.append(again);
  }

  // Says that something happened, and nothing of what.
  #tell(name) {
    queueMicrotask(() => {
      this.#tellPage();
      this.#tellHeight();
      if (name !== "language") this.#fire(name);
    });
  }

  #tellHeight() {
    const exact = (this.#container ?? this).getBoundingClientRect().height;
    const height = Math.ceil(exact / HEIGHT_STEP) * HEIGHT_STEP;
    if (!height || height === this.#height) return;
    this.#height = height;
    this.#fire("resize", { height });
  }

  #fire(name, detail = null) {
    this.dispatchEvent(new CustomEvent(`prescreen:${name}`, { bubbles: true, composed: true, detail }));
  }

  // A page of its own speaks the widget's language.
  #tellPage() {
    if (!this.#isPage() || !this.#widget) return;
    const page = document.documentElement;
    page.lang = this.#widget.language();
    // Filled in by the build, so that no other page carries it along.
    if (RIGHT_TO_LEFT) page.dir = this.#container.firstElementChild.dir;
  }

  // Whether the page around is this project's own: any of its pages, or the one named.
  #isPage(which) {
    return which ? this.dataset.page === which : "page" in this.dataset;
  }

  #read(name) {
    return (this.getAttribute(name) ?? "").slice(0, LONGEST).trim();
  }

  #languages() {
    const around = this.#isPage() ? "" : (this.parentElement?.closest("[lang]")?.lang.slice(0, LONGEST) ?? "");
    return [this.#read("lang"), around, ...navigator.languages].filter(Boolean).join();
  }

  #level() {
    const level = Number.parseInt(this.#read("heading-level"), 10);
    return level >= 1 && level <= 4 ? level : this.#isPage("page") ? 1 : 2;
  }
}

if (!customElements.get("trial-prescreen")) customElements.define("trial-prescreen", TrialPrescreen);
