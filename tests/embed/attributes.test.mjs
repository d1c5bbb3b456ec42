// Any attributes of <trial-prescreen>: the program gets only valid settings, and nothing throws.
import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";
import { SEED, TIMES, odd, random } from "./odd.mjs";
import { run } from "./sandbox.mjs";

const KNOWN = [
  "en", "zh-Hans", "zh", "fr", "light", "dark", "auto", "1", "2", "4", "0", "5", "-1", "1e9", "2.5", " 3", "0x2",
  "#0b5c6b", "red", "transparent", "rgb(1 2 3)", "var(--x)", "inherit", "url(x)", "color(srgb none 0 0)",
];
const NAMES = ["lang", "theme", "accent", "heading-level"];
// As browsers write a computed colour.
const COMPUTED = [
  "rgb(11, 92, 107)", "rgba(0, 0, 0, 0)", "rgba(255, 255, 255, 0.5)", "color(srgb 0.2 0.4 1)",
  "color(srgb 1.5 -0.25 1e-07)", "color(srgb none 0 0)", "color(srgb 0 0 0 / none)", "lab(50 20 -30)", "",
];

/** Fakes of a page with one element on it; `draw` returns the colour that the browser would compute. */
function page(draw) {
  const seen = { widget: {}, styles: [], warnings: [], classes: [] };
  class CSSStyleSheet {
    replaceSync(text) {
      seen.styles.push(text);
    }
  }
  class ShadowRoot {
    adoptedStyleSheets = [];
    addEventListener() {}
    // The last element added is the only one visible.
    append(part) {
      this.firstChild = part;
    }
    prepend(part) {
      this.firstChild = part;
    }
  }
  ShadowRoot.prototype.adoptedStyleSheets = [];
  class HTMLElement {
    attributes = new Map();
    dataset = {};
    ownerDocument = { defaultView: { CSSStyleSheet, ShadowRoot }, readyState: "complete" };
    isConnected = true;
    children = [1];
    textContent = "";
    parentElement = null;
    attachShadow() {
      this.shadowRoot = new ShadowRoot();
      return this.shadowRoot;
    }
    querySelector() {
      return null;
    }
    getAttribute(name) {
      return this.attributes.get(name) ?? null;
    }
    querySelectorAll() {
      return [];
    }
    getBoundingClientRect() {
      return { height: 100 };
    }
    dispatchEvent() {}
  }
  const part = () => ({
    style: {},
    append() {},
    remove() {},
    replaceChildren() {},
    getBoundingClientRect: () => ({ height: 300 }),
    set className(name) {
      seen.classes.push(name);
    },
  });
  const globals = {
    seen,
    HTMLElement,
    CSS: { supports: () => draw.below(3) > 0 },
    console: { warn: (text) => seen.warnings.push(text), error: (text) => assert.fail(text) },
    customElements: { get: () => undefined, define: (_, defined) => (seen.element = defined) },
    document: { createElement: part, documentElement: {} },
    getComputedStyle: () => ({ color: draw.pick(COMPUTED), getPropertyValue: () => (draw.below(4) ? "" : draw.text()) }),
    matchMedia: () => ({ matches: false, addEventListener() {} }),
    navigator: { languages: ["fr", "en"], language: "fr" },
  };
  const program = `
    export const sheetOf = () => ({});
    export const useSheet = () => {};
    export const start = () => Promise.resolve();
    export const prepareOnwards = () => {};
    export const whenSettled = () => Promise.resolve();
    export const whenWhole = () => Promise.resolve();
    export class Widget {
      constructor(_, languages, level) { Object.assign(seen.widget, { languages, level }); }
      speak(language) { seen.widget.language = language; }
      setLevel(level) { seen.widget.level = level; }
      settle() {}
      free() {}
    }`;
  const packs = `
    export const isHere = () => true;
    export const isFetched = () => true;
    export const learn = () => Promise.resolve();
    export const whenLearnt = () => {};`;
  return { seen, globals, instead: { "./program.js": program, "./packs.js": packs } };
}

test("any attributes give a level of 1 to 4 and valid settings", async () => {
  const draw = odd(random(SEED), KNOWN);
  const { seen, globals, instead } = page(draw);
  await run("src/embed/element.js", globals, instead);
  const element = new seen.element();
  element.connectedCallback();
  // Once it is ready, each attribute is applied as it changes.
  await new Promise(setImmediate);
  assert.deepEqual(seen.widget, { languages: "fr,en", level: 2 });
  let taken = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const [name, before] = [draw.pick(NAMES), draw.text()];
    const value = draw.below(8) ? draw.text() : null;
    element.attributes.set(name, value);
    Object.assign(seen, { styles: [], classes: [] });
    const told = `seed ${SEED}, attribute ${time}: ${name}=${inspect(value)}`;
    try {
      element.attributeChangedCallback(name, before, value);
    } catch (error) {
      throw new Error(`${told}: ${error.message}`, { cause: error });
    }
    const { language, level } = seen.widget;
    assert.ok([1, 2, 3, 4].includes(level), `${told}: level ${level}`);
    assert.ok([undefined, "en", "zh-Hans"].includes(language), `${told}: ${language}`);
    for (const name of seen.classes) assert.match(name, /^root( dark)?$/, told);
    for (const style of seen.styles) {
      if (!style) continue;
      taken += 1;
      const colours = [...style.matchAll(/--[a-z-]+:([^;}]*)/g)].map(([, colour]) => colour);
      assert.equal(colours.length, 8, told);
      for (const colour of colours) assert.match(colour, /^#[0-9a-f]{6}$/, told);
    }
    assert.ok(seen.warnings.length <= 2, `${told}: the console is flooded`);
  }
  console.log(`attributes: ${TIMES} inputs, ${taken} of them a colour, seed ${SEED}`);
  assert.ok(taken > 0, "no colour is taken");
});
