// <trial-prescreen>: a custom element whose shadow root holds the widget. Its own children are the
// fallback: they show until the widget is up, and again when anything fails.
import { accentStyle } from "./accent.js";
import { readColour } from "./colour.js";
import { aid } from "./fallback.js";
import { whenBroken } from "./guarded.js";
import { Widget, sheet, start } from "./program.js";
import { guardPresses } from "./presses.js";
import { firstQuestion, takeOver } from "./take-over.js";

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
  // What is shown until the program is up, and what was done on it: this project's own pages have the whole first
  // screens, see `first-screens.js`; a host's fallback can hold the first question.
  #first = this.firstScreens;

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.#ownFirst()) root.replaceChildren(this.#slot);
    // The first screens of a page of this project's own have brought the guard with them.
    if (!this.firstScreens) guardPresses(root);
  }

  connectedCallback() {
    elements.add(this);
    if (this.#ownFirst()) {
      this.shadowRoot.adoptedStyleSheets = [sheet, this.#accent];
      this.#showing(this.#first.root);
    }
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

  #ownFirst() {
    return this.#first?.root?.isConnected;
  }

  /** Shows the question in a host's fallback as long as there is a program to take it over. */
  #offerFirst(on) {
    if (!this.#first || this.#first.root) return;
    const { question, fields } = this.#first;
    question.hidden = !on;
    // It has the question's name only as long as it stands for the program's own field.
    for (const field of fields) field.name = on ? field.dataset.name : "";
  }

  #begin() {
    aid(this.#slot, this);
    this.#first ??= firstQuestion(this);
    this.#offerFirst(true);
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
      const container = document.createElement("div");
      this.shadowRoot.append(container);
      this.#showing(container);
      this.#widget = new Widget(
        container,
        this.#languages(),
        this.#level(),
        this.#isPage("page"),
        (name) => this.#tell(name),
      );
      widgets.set(this, this.#widget);
      if (this.#first) takeOver(this.#first, container);
      this.#offerFirst(false);
      this.#first = undefined;
      // The container stays where it is, with the focus in it.
      while (this.shadowRoot.firstChild !== container) this.shadowRoot.firstChild.remove();
      this.#tellPage();
    } catch (error) {
      console.error(`trial-prescreen cannot be shown: ${error.message}; the page shows its fallback`);
      this.fallBack();
    }
  }

  /** Paints what is shown now, and tells its height. */
  #showing(container) {
    this.#sizes.disconnect();
    this.#container = container;
    this.paint();
    this.#sizes.observe(container);
  }

  #unmount() {
    const widget = this.#widget;
    this.#showSlot();
    widget?.free();
  }

  #showSlot() {
    this.#offerFirst(false);
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
    if (!this.isConnected || this.#widget || this.shadowRoot.children.length > 1) return;
    this.#showSlot();
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
      // A new widget is laid out in a piece of work of its own, which a person's next tap does not wait for.
      if (name === "ready") setTimeout(() => this.#tellHeight());
      else this.#tellHeight();
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
    const language = this.#widget.language();
    // Even the same language said again has the browser work the style of the whole page out again.
    if (page.lang !== language) page.lang = language;
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
    const wishes = [this.#first?.spoken, this.#read("lang"), around, ...navigator.languages];
    return wishes.filter(Boolean).join();
  }

  #level() {
    const level = Number.parseInt(this.#read("heading-level"), 10);
    return level >= 1 && level <= 4 ? level : this.#isPage("page") ? 1 : 2;
  }
}

if (!customElements.get("trial-prescreen")) customElements.define("trial-prescreen", TrialPrescreen);
