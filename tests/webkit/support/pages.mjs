// The host pages; `{widget}` is the base address of the widget's files.

import { contact } from "../../browser/support/trial.mjs";

const FALLBACK = `<p class="fallback">Ask the study team: ${contact.phone}</p>`;

const page = (head, body, html = 'lang="en"') =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>A site for patients</title>${head}</head><body>${body}</body></html>`;

const SCRIPT = '<script type="module" crossorigin src="{widget}/v1/prescreen.js"></script>';
const ELEMENT = `<trial-prescreen>${FALLBACK}</trial-prescreen>`;
const EMBED = '<script defer src="{widget}/v1/embed.js"></script>';
const FRAME = `<div data-trial-prescreen>${FALLBACK}</div>`;

/** The policy that a strict host needs for the element, and for the frame. */
const STRICT = {
  element: "default-src 'none'; script-src {widget} 'wasm-unsafe-eval'; connect-src {widget}; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  frame: "default-src 'none'; script-src {widget}; frame-src {widget}; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

export const PAGES = [
  { path: "webkit/element.html", body: page(SCRIPT, ELEMENT) },
  { path: "webkit/frame.html", body: page(EMBED, FRAME) },
  {
    path: "webkit/element-strict.html",
    body: page(SCRIPT, ELEMENT),
    headers: { "Content-Security-Policy": STRICT.element },
  },
  {
    path: "webkit/frame-strict.html",
    body: page(EMBED, FRAME),
    headers: { "Content-Security-Policy": STRICT.frame },
  },
  { path: "webkit/element-right-to-left.html", body: page(SCRIPT, ELEMENT, 'lang="ar" dir="rtl"') },
  { path: "webkit/frame-right-to-left.html", body: page(EMBED, FRAME, 'lang="ar" dir="rtl"') },
  {
    path: "webkit/element-unset.html",
    body: page(`<style>* { all: unset }</style>${SCRIPT}`, ELEMENT),
  },
  { path: "webkit/frame-unset.html", body: page(`<style>* { all: unset }</style>${EMBED}`, FRAME) },
  {
    path: "webkit/several.html",
    body: page(
      `${SCRIPT}${EMBED}`,
      `<trial-prescreen lang="en"></trial-prescreen><trial-prescreen lang="zh-Hans"></trial-prescreen>
       <div data-trial-prescreen lang="en">${FALLBACK}</div><div data-trial-prescreen lang="zh-Hans">${FALLBACK}</div>`,
    ),
  },
  { path: "webkit/bare.html", body: page("", "<p>Nothing is forbidden here.</p>") },
].map((page) => ({ ...page, headers: { "Content-Type": "text/html; charset=utf-8", ...page.headers } }));
