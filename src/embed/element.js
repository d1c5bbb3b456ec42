// <trial-prescreen>: a custom element whose shadow root holds the widget. Its own children are the
// fallback: they show until the widget is up, and again when anything fails.
import { accentStyle } from "./accent.js";
import { readColour } from "./colour.js";
import { againButton, fillSlot } from "./fallback.js";
import { firstQuestion } from "./first-question.js";
import { whenBroken } from "./guarded.js";
import { handOver } from "./hand-over.js";
import { keepTyping } from "./keys.js";
import { languageAround, spoken } from "./language-around.js";
import { isFetched, isHere, learn, whenLearnt } from "./packs.js";
import { Widget, prepareOnwards, sheetOf, start, useSheet, whenSettled, whenWhole } from "./program.js";
import { guardPresses } from "./presses.js";
import { holdsPage, ofSwallowed } from "./swallowed.js";
import { isDark, themePage, whenSystemChanges } from "./theme.js";

/** How long a visitor looks at the fallback before a way to try again is offered. */
const PATIENCE_MS = 10_000;
/** Heights are told in steps this coarse, in CSS pixels: an exact one could tell which screen is shown. */
const HEIGHT_STEP = 128;
/** No attribute has a use for more letters. */
const LONGEST = 100;

const elements = new Set();
const widgets = new WeakMap();
const spokenByHand = new WeakSet();
let program;

/** The program behind an element, for this project's own pages. */
export const widgetOf = (element) => widgets.get(element);

let openElsewhere;

/** Has `open` called with the language whose button was pressed, where nothing can be fetched for it any more. */
export const whenLocked = (open) => (openElsewhere = open);

/** Whether the visitor has chosen the language of an element, which what is around it then leaves alone. */
export const isSpokenByHand = (element) => spokenByHand.has(element);

const warned = new Set();

/** Says what is wrong, once each: whoever floods it with nonsense is not to flood the console. */
function warn(about, text) {
  if (!warned.has(about)) console.warn(text);
  warned.add(about);
}

/** Says what is wrong with a setting. */
const warnOf = (name, value, instead) => warn(name, `trial-prescreen: ${name}="${value}" is ${instead}`);

/** Does something after what is being done now. */
const soon = (act) => void Promise.resolve().then(act);

function started(languages) {
  program ??= start(languages);
  return program;
}

// Whatever a broken program showed last must not stand.
whenBroken(() => {
  console.error("trial-prescreen has stopped; the page shows its fallback");
  for (const element of elements) element.fallBack();
});
whenLearnt(() => {
  for (const element of elements) element.learn();
});
whenSystemChanges(() => {
  for (const element of elements) element.paint();
});

/** Hears of a changed `lang` wherever an element has one around it. */
const languages = watcher(globalThis, "MutationObserver", () => {
  for (const element of elements) element.follow();
});

/** A window's observer of a kind; one that sees nothing where there is none, since the widget works without. */
function watcher(view, kind, hear) {
  try {
    return new view[kind](hear);
  } catch {
    return { observe() {}, disconnect() {} };
  }
}

/** Leaves nothing in a shadow root but the slot. */
function showSlot(root, slot) {
  root.textContent = "";
  root.append(slot);
}

// A server that renders pages imports this, too, and has no elements.
class TrialPrescreen extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ["lang", "theme", "accent", "heading-level"];
  #slot = document.createElement("slot");
  #accent;
  #container;
  #widget;
  #failed = false;
  #height = 0;
  #sizes;
  /** Whether it is the page around that has it speak another language, and not the visitor. */
  #told = false;
  // What is shown until the program is up, and what was done on it: this project's own pages have the whole first
  // screens, see `first-screens.js`; a host's fallback can hold the first question.
  #first = this.firstScreens;

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.#ownFirst()) showSlot(root, this.#slot);
    // The first screens of a page of this project's own have brought the guard with them.
    if (!this.firstScreens) guardPresses(root);
    keepTyping(root);
  }

  connectedCallback() {
    elements.add(this);
    this.#begin();
    try {
      if (this.#ownFirst()) {
        // The document that they were made in; this element may be in another by now.
        useSheet(document, this.#first.sheet);
        this.#showing(this.#first.root);
        setTimeout(() => this.#tellHeight());
      }
    } catch (error) {
      this.#stop(error);
    }
    for (let at = this; at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
      // A document, or a shadow root on the way to it.
      if (!at.parentNode) languages.observe(at, { attributeFilter: ["lang"], subtree: true });
    }
    this.follow();
  }

  // A document takes no style sheets that were made in another one.
  adoptedCallback() {
    this.#accent = undefined;
    if (!this.#container || !this.ownerDocument.defaultView) return;
    try {
      this.#showing(this.#container);
    } catch (error) {
      this.#stop(error);
    }
  }

  disconnectedCallback() {
    // A move takes the element out and puts it back at once: its answers stay.
    soon(() => {
      if (this.isConnected) return;
      elements.delete(this);
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "theme" || name === "accent") {
      this.paint();
    } else if (this.#widget && name === "lang") {
      spokenByHand.delete(this);
      this.#speak();
    } else {
      this.#widget?.setLevel(this.#level());
    }
  }

  #speak() {
    const language = spoken(this.#languages());
    const speak = () => {
      if (!this.#widget || spokenByHand.has(this)) return;
      this.#told = true;
      this.#widget.speak(language);
      this.#told = false;
    };
    if (isHere(language)) speak();
    // Nothing is fetched from the first answer on.
    else if (isFetched(language) || (!openElsewhere && !this.#widget.hasBegun())) learn(language).then(speak, () => {});
  }

  /** Reads a language whose button was pressed, or fetches it, and speaks it. */
  #want(language) {
    if (openElsewhere && !isFetched(language)) openElsewhere(language);
    else learn(language).then(() => this.#widget?.speakAsWanted(language), () => {});
  }

  // Goes on with what has been read meanwhile.
  learn() {
    try {
      this.#widget?.learn();
    } catch (error) {
      this.#stop(error);
    }
  }

  // Speaks the language of what is around it, unless the visitor has chosen another.
  follow() {
    if (this.#widget && !spokenByHand.has(this)) this.#speak();
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
      warnOf("theme", theme, "none of light, dark, auto; auto is used");
    }
    const dark = isDark(theme);
    this.#container.className = dark ? "root dark" : "root";
    if (this.#isPage()) themePage(dark);

    const property = () => getComputedStyle(this).getPropertyValue("--prescreen-accent").trim().slice(0, LONGEST);
    const wanted = this.#read("accent") || property();
    const colour = wanted && readColour(wanted, this.shadowRoot);
    if (wanted && !colour) warnOf("accent", wanted, "not a CSS colour such as #0b5c6b; the usual one is used");
    this.#accent.replaceSync(colour ? accentStyle(colour) : "");
  }

  #ownFirst() {
    return this.firstScreens?.root.isConnected;
  }

  /** Shows the question in a host's fallback as long as there is a program to take it over. */
  #offerFirst(on) {
    const { root, fields } = this.#first ?? {};
    if (!fields) return;
    root.hidden = !on;
    // It has the question's name only as long as it stands for the program's own field.
    for (const field of fields) {
      if (on) field.name = field.dataset.name;
      else field.removeAttribute("name");
    }
  }

  #begin() {
    // It was only moved, or has nothing but its fallback to show.
    if (this.#widget || this.#failed) return;
    fillSlot(this.#slot, this);
    this.#first ??= firstQuestion(this);
    this.#offerFirst(true);
    // What comes later than that is still welcome: a slow network is no reason to be left out.
    const late = setTimeout(
      () => this.#offerAgain(new Error(`no answer in ${PATIENCE_MS / 1000} s`)),
      PATIENCE_MS,
    );
    started(this.#languages()).then(() => learn(spoken(this.#languages())).catch(() => {})).then(
      () => {
        clearTimeout(late);
        this.#mount();
      },
      (error) => {
        clearTimeout(late);
        this.#offerAgain(error);
      },
    );
  }

  #mount() {
    // Nothing is shown in a document without a window.
    if (!this.isConnected || this.#widget || this.#failed || !this.ownerDocument.defaultView) return;
    const first = this.#first;
    if (first?.composing && first.root.isConnected) {
      // A word that is being composed would be lost with its field.
      first.root.addEventListener("compositionend", () => setTimeout(() => this.#mount()), { once: true });
      return;
    }
    try {
      const container = document.createElement("div");
      this.shadowRoot.prepend(container);
      this.#showing(container);
      this.#widget = new Widget(
        container,
        this.#languages().join(),
        this.#level(),
        this.#isPage("page"),
        first && handOver(first),
        (name) => {
          if (name === "language" && !this.#told) spokenByHand.add(this);
          this.#tell(name);
        },
        (language) => this.#want(language),
      );
      widgets.set(this, this.#widget);
      this.#offerFirst(false);
      if (first) this.#forget(first);
      // The container stays where it is, with the focus in it.
      while (container.nextSibling) container.nextSibling.remove();
      this.#showPage();
      if (this.ownerDocument.readyState === "loading") addEventListener("DOMContentLoaded", () => this.#showPage());
      this.#tellPage();
      const widget = this.#widget;
      whenSettled().then(() => this.#widget === widget && widget.settle());
      whenWhole().catch((error) => this.#widget === widget && this.#goWithoutRest(error));
    } catch (error) {
      this.#stop(error);
    }
  }

  /** Leaves nothing of what was done before but in the program. */
  #forget({ done, fields = [] }) {
    if (done.language) spokenByHand.add(this);
    done.fields = {};
    for (const field of fields) field.value = "";
    this.#first = this.firstScreens = undefined;
  }

  #stop(error) {
    console.error(`trial-prescreen cannot be shown: ${error.message}; the page shows its fallback`);
    this.fallBack();
  }

  /** Leaves what stands in it in sight where that is the rest of the page, which nobody meant for a fallback. */
  #showPage() {
    if (this.#isPage() || !this.#widget || !holdsPage(this)) return;
    warn("/>", ofSwallowed(this.localName));
    this.shadowRoot.append(this.#slot);
  }

  /** Styles and paints what is shown now, and tells its height. */
  #showing(container) {
    const { shadowRoot, ownerDocument } = this;
    const view = ownerDocument.defaultView;
    this.#container = container;
    this.#accent ??= new view.CSSStyleSheet();
    if (!("adoptedStyleSheets" in view.ShadowRoot.prototype)) throw new Error("no adopted style sheets");
    shadowRoot.adoptedStyleSheets = [sheetOf(ownerDocument), this.#accent];
    this.paint();
    this.#sizes?.disconnect();
    this.#sizes = watcher(view, "ResizeObserver", () => this.#tellHeight());
    try {
      this.#sizes.observe(container);
    } catch {}
  }

  #unmount() {
    const widget = this.#widget;
    this.#showSlot();
    spokenByHand.delete(this);
    widget?.free();
  }

  #showSlot() {
    this.#offerFirst(false);
    this.#sizes?.disconnect();
    this.#container = this.#widget = undefined;
    widgets.delete(this);
    this.shadowRoot.adoptedStyleSheets = [];
    showSlot(this.shadowRoot, this.#slot);
  }

  // Whoever has answered goes on, and is told where something is missing; others had better try again than answer in vain.
  #goWithoutRest(error) {
    if (this.#widget.hasBegun()) return;
    this.#unmount();
    this.#offerAgain(error);
  }

  // The program did not come: the fallback stays, with a way to try it once more.
  #offerAgain(error) {
    if (program) console.error(`trial-prescreen cannot start: ${error.message}; the page shows its fallback`);
    program = undefined;
    if (!this.isConnected || this.#widget || this.shadowRoot.children.length > 1) return;
    this.#showSlot();
    const again = againButton(this);
    again.onclick = () => {
      again.remove();
      this.#begin();
    };
    this.shadowRoot.append(again);
  }

  // Says that something happened, and nothing of what.
  #tell(name) {
    soon(() => {
      this.#tellPage();
      // A new widget is laid out in a piece of work of its own, which a person's next tap does not wait for.
      if (name === "ready") setTimeout(() => this.#tellHeight());
      else this.#tellHeight();
      if (name !== "language") this.#fire(name);
      if (name === "step" || name === "done") prepareOnwards();
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
    const around = this.#isPage() ? "" : languageAround(this.assignedSlot ?? this.parentNode).slice(0, LONGEST);
    const wishes = [this.#first?.done.language, this.#read("lang"), around, ...(navigator.languages ?? [])];
    return wishes.filter(Boolean);
  }

  #level() {
    const level = Number.parseInt(this.#read("heading-level"), 10);
    return level >= 1 && level <= 4 ? level : this.#isPage("page") ? 1 : 2;
  }
}

if (globalThis.customElements) {
  if (!customElements.get("trial-prescreen")) customElements.define("trial-prescreen", TrialPrescreen);
} else if (globalThis.document) {
  console.error("trial-prescreen cannot start: this browser has no custom elements");
}
