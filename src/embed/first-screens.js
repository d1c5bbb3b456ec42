// On this project's own pages: the start screen and the first question, which the build has rendered into the page's
// template, for the time until the program is there. What is done on them is kept in `host.firstScreens`, and the program
// begins with it.
//
// This stands in the page itself and has to be small: it runs before anything else is fetched.
import { keepDone } from "./hand-over.js";
import { spoken } from "./language-around.js";
import { guardPresses } from "./presses.js";
import { isDark, themePage } from "./theme.js";

/** How long a script may be on its way before the fallback stands in its place. */
const PATIENCE_MS = 10_000;
/** The first question, where the program is not needed to ask it. */
const QUESTION = "[data-screen=question]";

const host = document.querySelector("trial-prescreen");
const { content, dataset } = host.querySelector("template");
const pages = [...content.querySelectorAll("section")];
const settings = new URLSearchParams(host.dataset.page === "frame" ? location.hash.slice(1) : "");
const dark = isDark(settings.get("theme") ?? host.getAttribute("theme"));
themePage(dark);
const now = new Date();
const today = now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();

function showFallback() {
  host.shadowRoot.textContent = "";
  host.shadowRoot.append(document.createElement("slot"));
}

function begin() {
  if (!("adoptedStyleSheets" in ShadowRoot.prototype)) throw new Error("no adopted style sheets");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(content.querySelector("style").textContent);
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement("div");
  root.className = dark ? "root dark" : "root";
  root.dataset.first = "unseen";
  requestAnimationFrame(() => setTimeout(() => (root.dataset.first = "")));
  shadow.append(root);
  const first = Object.assign(keepDone(root), { sheet });
  const { done } = first;
  // A frame that was loaded anew for a language that the visitor chose.
  const chosen = new URLSearchParams(location.search).get("chosen");
  if (chosen) done.language = spoken([chosen]);
  let lang = spoken([done.language ?? "", settings.get("lang") ?? host.lang, ...(navigator.languages ?? [])]);

  /** Shows the screen that the person has come to, with what is in its fields. */
  const show = () => {
    const isShown = (page) => page.lang === lang && page.querySelector(done.started ? QUESTION : "[data-screen=intro]");
    const page = pages.find(isShown).cloneNode(true);
    for (const field of page.querySelectorAll("input")) {
      const kept = done.fields[field.name];
      if (field.type === "checkbox") field.checked = kept;
      else field.value = kept ?? "";
    }
    done.pressed = "";
    first.composing = false;
    root.replaceChildren(page);
  };

  const speak = (button) => (done.language = lang = button.lang);
  const acts = {
    language: speak,
    "language-more": speak,
    start: () => (done.started = true),
    back: () => (done.started = false),
    restart: () => Object.assign(done, { started: false, fields: {} }),
  };
  if (!content.querySelector(QUESTION)) delete acts.start;
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (!button) return;
    event.preventDefault();
    const { action } = button.dataset;
    if (acts[action]) {
      acts[action](button);
      show();
      root.querySelector(acts[action] === speak ? "[data-action=language]" : ".title").focus();
      return;
    }
    // The rest is the program's to do, when it is there.
    done.pressed = action;
    const said = root.querySelector("[role=status]") ?? document.createElement("p");
    said.role = "status";
    said.className = "hint";
    button.parentNode.after(said);
    said.textContent = WAITING[lang];
  });
  // Typing an answer takes "I'm not sure" back, and the other way round the program reads the tick.
  root.addEventListener("input", ({ target: { name, type } }) => {
    const unsure = type === "text" && root.querySelector(`[name="${name}.unsure"]`);
    if (unsure) unsure.checked = done.fields[unsure.name] = false;
  });
  // Whoever comes back to a page that was kept may be somebody else.
  addEventListener("pagehide", () => {
    acts.restart();
    show();
  });

  // Whatever keeps the program away, its dead first screens do not stay.
  const giveUp = (why) => {
    // The element, once it is there, waits by itself.
    if (!root.isConnected || host.matches(":defined")) return;
    console.error(`trial-prescreen cannot start: ${why}; the page shows its fallback`);
    showFallback();
  };
  addEventListener("error", ({ target }) => {
    if (target instanceof HTMLScriptElement) giveUp(`${target.src} is not there, or is not let through`);
  }, true);
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    if (!/^script/.test(effectiveDirective) || blockedURI !== "inline") return;
    giveUp("a script inside this page is not the one that was published with it; keep tools that change scripts away from this file");
  });
  setTimeout(() => giveUp(`no answer in ${PATIENCE_MS / 1000} s`), PATIENCE_MS);

  show();
  guardPresses(shadow);
  host.firstScreens = first;
}

// Long after the study's planned end the program has a notice to show instead, and before the day on which the record
// was copied a question: that date cannot be right.
const asked = today >= Number(dataset.from) && today <= Number(dataset.until);
if (typeof WebAssembly === "object" && asked) {
  try {
    begin();
  } catch (error) {
    console.error(`trial-prescreen: the first screens cannot be shown: ${error.message}`);
    if (host.shadowRoot) showFallback();
  }
}
