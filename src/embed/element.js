// <trial-prescreen>: a custom element whose shadow root holds the widget. Its own children are the
// fallback: they show until the widget is up, and again when anything fails.

const script = [...document.scripts].find((element) => element.src === import.meta.url);
const beside = (named, usual) =>
  named ? new URL(named, document.baseURI).href : new URL(usual, import.meta.url).href;

// Both files are on their way before either is waited for.
const wasm = fetch(beside(script?.dataset.wasm, "trial-prescreen_bg.wasm"));
const glueUrl = beside(script?.dataset.glue, "trial-prescreen.js");
const glue = import(glueUrl);

const elements = new Set();
let sheet;

const program = glue.then(async (glue) => {
  await glue.default({ module_or_path: wasm });
  sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.style());
  return glue;
});
program.catch((error) => {
  console.error(`trial-prescreen cannot start: ${error.message}; the page shows its fallback`);
});

// A program that breaks ends in a trap, or in an error of the browser's that came up through it.
// Whatever it showed last must not stand. Another program's trap on the same page looks alike; then
// the fallback is the safe side.
const broken = ({ error, reason }) => {
  const cause = error ?? reason;
  const ours = cause instanceof WebAssembly.RuntimeError || cause?.stack?.includes(glueUrl);
  if (!ours) return;
  console.error("trial-prescreen has stopped; the page shows its fallback");
  for (const element of elements) element.fallBack();
};
addEventListener("error", broken);
addEventListener("unhandledrejection", broken);

class TrialPrescreen extends HTMLElement {
  static observedAttributes = ["lang", "heading-level"];
  #slot = document.createElement("slot");
  #container;
  #widget;
  #failed = false;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#slot);
  }

  connectedCallback() {
    elements.add(this);
    program.then((glue) => this.isConnected && this.#mount(glue), () => {});
  }

  disconnectedCallback() {
    // A move takes the element out and puts it back at once: its answers stay.
    queueMicrotask(() => {
      if (this.isConnected) return;
      elements.delete(this);
      this.#unmount();
    });
  }

  attributeChangedCallback(name) {
    if (!this.#widget) return;
    if (name === "lang") this.#widget.speak(this.#languages());
    else this.#widget.setLevel(this.#level());
  }

  // Shows the fallback for good. The program may be dead, so nothing of it is called.
  fallBack() {
    this.#failed = true;
    this.#container?.remove();
    this.#container = this.#widget = undefined;
    this.shadowRoot.append(this.#slot);
  }

  #mount(glue) {
    if (this.#widget || this.#failed) return;
    try {
      this.shadowRoot.adoptedStyleSheets = [sheet];
      this.#container = document.createElement("div");
      this.shadowRoot.append(this.#container);
      this.#widget = new glue.Widget(
        this.#container,
        this.#languages(),
        this.#level(),
        this.#isPage(),
        (name) => this.#tell(name),
      );
      this.#slot.remove();
      this.#tellPage();
    } catch (error) {
      console.error(`trial-prescreen cannot be shown: ${error.message}; the page shows its fallback`);
      this.fallBack();
    }
  }

  #unmount() {
    if (!this.#widget) return;
    this.#widget.free();
    this.#widget = undefined;
    this.#container.remove();
    this.#container = undefined;
    this.shadowRoot.append(this.#slot);
  }

  // Says that something happened, and nothing of what.
  #tell(name) {
    queueMicrotask(() => {
      this.#tellPage();
      if (name === "language") return;
      this.dispatchEvent(new CustomEvent(`prescreen:${name}`, { bubbles: true, composed: true }));
    });
  }

  // A page of its own speaks the widget's language.
  #tellPage() {
    if (this.#isPage() && this.#widget) document.documentElement.lang = this.#widget.language();
  }

  #isPage() {
    return this.hasAttribute("data-page");
  }

  #languages() {
    const own = this.getAttribute("lang");
    const around = this.#isPage() ? null : this.parentElement?.closest("[lang]")?.lang;
    return [own, around, ...navigator.languages].filter(Boolean).join();
  }

  #level() {
    const level = Number.parseInt(this.getAttribute("heading-level") ?? "", 10);
    return level >= 1 && level <= 4 ? level : this.#isPage() ? 1 : 2;
  }
}

if (!customElements.get("trial-prescreen")) customElements.define("trial-prescreen", TrialPrescreen);
