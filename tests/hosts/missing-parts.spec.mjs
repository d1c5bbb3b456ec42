// Browsers without an API, or with one that throws or does nothing: within ten seconds there is a working widget,
// or the fallback with the number to call.
import { openMade } from "./support/made.mjs";
import { snippet, script } from "./support/pages.mjs";
import { MOVING, VERSION } from "./support/sites.mjs";
import { expect, ONE_ENGINE, test } from "./support/test.mjs";
import { contact } from "../browser/support/trial.mjs";

/** Each API, and how to remove it. Runs in the page before anything else. */
const PARTS = {
  "no ResizeObserver": () => delete window.ResizeObserver,
  "a ResizeObserver that throws": () => (window.ResizeObserver = class { constructor() { throw new Error("no"); } }),
  "a ResizeObserver that sees nothing": () => (window.ResizeObserver = class { observe() {} disconnect() {} }),
  "no MutationObserver": () => delete window.MutationObserver,
  "a MutationObserver that throws": () => (window.MutationObserver = class { observe() { throw new Error("no"); } disconnect() {} }),
  "no PerformanceObserver": () => delete window.PerformanceObserver,
  "no CSSStyleSheet constructor": () => (window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor"); }),
  "no adopted style sheets": () => {
    delete ShadowRoot.prototype.adoptedStyleSheets;
    delete Document.prototype.adoptedStyleSheets;
  },
  "no matchMedia": () => delete window.matchMedia,
  "a matchMedia that knows nothing": () => (window.matchMedia = () => null),
  "no CSS.supports": () => delete window.CSS,
  "no custom elements": () => {
    delete Window.prototype.customElements;
    delete window.customElements;
  },
  "custom elements that are never defined": () => (CustomElementRegistry.prototype.define = () => {}),
  "no shadow roots": () => delete Element.prototype.attachShadow,
  "shadow roots that are refused": () => (Element.prototype.attachShadow = () => { throw new Error("no"); }),
  "no WebAssembly": () => delete window.WebAssembly,
  "a WebAssembly that never compiles": () => (WebAssembly.compile = () => new Promise(() => {})),
  "a WebAssembly that makes nothing": () => (WebAssembly.Instance = class { exports = {}; }),
  "no fetch": () => delete window.fetch,
  "a fetch that never answers": () => (window.fetch = () => new Promise(() => {})),
  "a fetch that answers with nothing": () => (window.fetch = async () => undefined),
  "no DecompressionStream": () => delete window.DecompressionStream,
  "no queueMicrotask": () => delete window.queueMicrotask,
  "no languages": () => Object.defineProperty(Navigator.prototype, "languages", { get: () => undefined }),
  "an empty list of languages": () => Object.defineProperty(Navigator.prototype, "languages", { get: () => [] }),
  "no Intl": () => delete window.Intl,
  "no structuredClone": () => delete window.structuredClone,
  "no requestAnimationFrame": () => delete window.requestAnimationFrame,
  "no TextDecoder": () => delete window.TextDecoder,
  "no FinalizationRegistry": () => delete window.FinalizationRegistry,
  "no replaceChildren": () => {
    for (const { prototype } of [Element, DocumentFragment, Document]) delete prototype.replaceChildren;
  },
  "no getComputedStyle": () => delete window.getComputedStyle,
};

/** How each way is opened. */
const WAYS = {
  element: (page, servers) => openMade(page, servers, snippet.element() + script.element()),
  frame: (page, servers) => openMade(page, servers, snippet.frame() + script.frame()),
  "page of its own": (page, servers) => page.goto(`${servers.widget}/`),
  "frame's page": (page, servers) => page.goto(`${servers.widget}/${VERSION}/frame.html`),
  "single file": (page, servers) => page.goto(`${servers.widget}/${MOVING}/trial-prescreen.html`),
};

/** What stands in a page or a frame: the program's own screen, the fallback's number that is seen, or neither. */
const standsIn = (frame) =>
  frame.evaluate((tel) => {
    const seen = (element) => {
      if (!element || !element.checkVisibility({ visibilityProperty: true })) return false;
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0;
    };
    const root = document.querySelector("trial-prescreen")?.shadowRoot;
    const screen = root?.querySelector(".root:not([data-first]) [data-screen]");
    if (seen(screen)) return "widget";
    if (seen(root?.querySelector("[data-first]"))) return "first screens";
    return [...document.querySelectorAll(`a[href="tel:${tel}"]`)].some(seen) ? "fallback" : "nothing";
  }, contact.tel);

/** What a visitor sees, wherever it is. */
async function stands(page) {
  const around = await standsIn(page.mainFrame());
  const frame = page.frames().find((frame) => frame !== page.mainFrame());
  if (around !== "nothing" || !frame) return around;
  const open = await page.locator("iframe").evaluate((frame) => {
    const { height } = frame.getBoundingClientRect();
    return frame.checkVisibility({ visibilityProperty: true }) && height > 100;
  });
  return open ? standsIn(frame) : "nothing";
}

for (const [name, takeAway] of Object.entries(PARTS)) {
  test(`with ${name} each host shows a widget or a fallback`, ONE_ENGINE, async ({ page, servers, trouble }) => {
    // The browser, and the program, say what is wrong in words of their own.
    trouble.expected = () => true;
    await page.clock.install();
    await page.addInitScript(takeAway);
    for (const [way, open] of Object.entries(WAYS)) {
      await open(page, servers);
      const settled = async () => ["widget", "fallback"].includes(await stands(page));
      const soon = await expect.poll(settled, { timeout: 1_500 }).toBe(true).then(() => true, () => false);
      if (!soon) await page.clock.fastForward(10_100);
      await expect.poll(() => stands(page), way).toMatch(/^(widget|fallback)$/);
      if ((await stands(page)) !== "widget") continue;
      const frame = page.frames().at(-1);
      await frame.locator(".root:not([data-first]) [data-action=start]").evaluate((button) => button.click());
      await expect(frame.locator("[data-screen=question] [name=age]"), `${way} works`).toBeVisible();
    }
  });
}
