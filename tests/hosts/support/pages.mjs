// The host pages: each a row of the table below, with the widget in every way that makes sense on it.
import { EARLIER, MOVING, VERSION } from "./sites.mjs";

/** The host's fallback, as in docs/embedding.md. */
export const FALLBACK = `
  <p class="own-fallback">Study NCT06822881: ask Jing Pan, Beijing GoBroad Hospital,
    <a href="tel:+861050847588">010-50847588</a> (from outside mainland China +86 10 5084 7588), or read
    <a href="https://clinicaltrials.gov/study/NCT06822881">the registry's record</a>.</p>
`;

/** The optional first question beside the element's fallback. */
export const FIRST_QUESTION = `
  <p data-first-question hidden>
    <label>How old are you? <input data-name="age" form="" inputmode="numeric" autocomplete="off" maxlength="24"></label>
    <button type="button" form="">Continue</button>
  </p>
`;

/** The policies that docs/embedding.md has hosts add, here on pages that allow nothing else. */
const POLICY = {
  frame: "script-src {widget}; frame-src {widget}",
  element: "script-src {widget} 'wasm-unsafe-eval'; connect-src {widget}",
};
const strict = (more = "") =>
  Object.fromEntries(
    Object.entries(POLICY).map(([way, needed]) => [way, `default-src 'none'; ${needed}${more && `; ${more}`}`]),
  );

const style = (text) => `<style>${text}</style>`;
const sheet = (path) => `<link rel="stylesheet" href="{host}/node_modules/${path}">`;

/**
 * `name`, and what differs from a plain page: `csp` by way, `head`, `html` (attributes of the root),
 * `doctype`, `charset`, `tag` (the frame's element), `count` (widgets on it), `from` (the site and the folders
 * the scripts are loaded from), `shows` by way where it is the fallback.
 */
export const ZOO = [
  { name: "a plain page" },
  { name: "a policy that allows nothing else", csp: strict() },
  {
    name: "a policy with style-src 'self'",
    csp: { frame: `${POLICY.frame}; style-src 'self'`, element: `${POLICY.element}; style-src 'self'` },
  },
  {
    name: "enforced Trusted Types",
    csp: strict("require-trusted-types-for 'script'; trusted-types 'none'"),
    enforcesTypes: true,
  },
  {
    name: "a policy without 'wasm-unsafe-eval'",
    csp: { frame: POLICY.frame, element: "script-src {widget}; connect-src {widget}" },
    shows: { element: "fallback" },
  },
  { name: "quirks mode", doctype: "", quirks: true },
  { name: "Bootstrap", head: sheet("bootstrap/dist/css/bootstrap.min.css") },
  { name: "a WordPress theme", head: sheet("undescores-for-npm/style.css") },
  { name: "* { all: unset }", head: style("* { all: unset }") },
  { name: "* { all: unset !important }", head: style("* { all: unset !important }") },
  // A host that hides every div also hides the snippet's own; any other element works.
  { name: "div { display: none !important }", head: style("div { display: none !important }"), tag: "section" },
  { name: "right to left", html: 'dir="rtl" lang="ar"' },
  { name: "fonts at 200 %", head: style("html { font-size: 200% }") },
  { name: "another encoding", charset: "gb18030", html: 'lang="zh-CN"', speaks: "zh-Hans" },
  {
    name: "two versions at once",
    from: { site: "upgraded", folders: [EARLIER, MOVING] },
    count: 2,
  },
  { name: "fifty widgets", count: 50 },
];

export const WAYS = ["frame", "element"];

const slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "page";
const place = ({ name }) => `${ZOO.findIndex((page) => page.name === name)}-${slug(name)}`;

/** The path of a page of the table on the host. */
export const pathOf = (page, way) => `zoo/${place(page)}-${way}.html`;

/** The widget's snippet. */
export const snippet = {
  frame: ({ attributes = "", tag = "div", fallback = FALLBACK } = {}) =>
    `<${tag} data-trial-prescreen ${attributes}>${fallback}</${tag}>`,
  element: ({ attributes = "", fallback = FALLBACK + FIRST_QUESTION } = {}) =>
    `<trial-prescreen ${attributes}>${fallback}</trial-prescreen>`,
};
export const script = {
  frame: (site = "widget", folder = MOVING) => `<script src="{${site}}/${folder}/embed.js" async></script>`,
  element: (site = "widget", folder = MOVING) =>
    `<script type="module" src="{${site}}/${folder}/prescreen.js"></script>`,
};

/** A host page with this body. */
export const document = (body, { head = "", html = 'lang="en"', doctype = "<!doctype html>" } = {}) =>
  `${doctype}<html ${html}><head><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>A host's page</title>${head}</head><body>${body}</body></html>`;

function zooPage(page, way) {
  const { count = 1, from = { site: "widget", folders: [MOVING] }, charset = "utf-8" } = page;
  const widgets = Array.from({ length: count }, () => snippet[way](page)).join("\n");
  const scripts = from.folders.map((folder) => script[way](from.site, folder)).join("\n");
  return {
    path: pathOf(page, way),
    body: document(`<p class="beside">Our group meets on Mondays.</p>\n${widgets}\n${scripts}`, page),
    headers: {
      "Content-Type": `text/html; charset=${charset}`,
      ...(page.csp && { "Content-Security-Policy": page.csp[way] }),
    },
  };
}

const HTML = { "Content-Type": "text/html; charset=utf-8" };

/** Pages for single tests: the widget in a way, from a site. */
const single = (path, body, options) => ({ path, body: document(body, options), headers: HTML });

/** Headers by which a page isolates itself from other origins. */
export const ISOLATIONS = ["require-corp", "credentialless"];

/** A frame written by hand. */
export const byHand =
  `<iframe src="{widget}/${VERSION}/frame.html#lang=en" title="Trial pre-screener" width="100%" height="900" ` +
  'style="display:block;border:0" ' +
  'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"></iframe>';

const isolated = (isolation) => [
  ...WAYS.map((way) => [way, snippet[way]() + script[way]()]),
  ["hand", byHand],
].map(([way, body]) => ({
  path: `isolated/${isolation}-${way}.html`,
  body: document(body),
  headers: {
    ...HTML,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": isolation,
  },
}));

export const pages = [
  ...ISOLATIONS.flatMap(isolated),
  ...ZOO.flatMap((page) => WAYS.map((way) => zooPage(page, way))),
  ...WAYS.flatMap((way) => [
    ...["missing", "wrong"].map((site) =>
      single(`fallback/${site}-${way}.html`, snippet[way]() + script[way](site)),
    ),
    single(`fallback/plain-${way}.html`, snippet[way]() + script[way]()),
    single(`fallback/empty-${way}.html`, snippet[way]({ fallback: "\n" }) + script[way]("missing")),
    single(`fallback/no-script-${way}.html`, snippet[way]() + script[way]("widget", "nowhere")),
    {
      path: `fallback/no-scripts-${way}.html`,
      body: document(snippet[way]() + script[way]()),
      headers: { ...HTML, "Content-Security-Policy": "script-src 'none'" },
    },
    single(`empty-${way}.html`, `<main></main>${script[way]()}`),
    single(
      `long-${way}.html`,
      `<p style="height: 40rem">Before.</p>${snippet[way]()}<p id="after">After.</p>${script[way]()}`,
    ),
  ]),
];
