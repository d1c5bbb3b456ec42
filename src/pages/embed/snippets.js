// What a site pastes into its page, and what its server has to allow, for each way of embedding.

/** The ways to show the questions. The frame can also be written by hand, where an editor accepts no script. */
export const WAYS = ["frame", "element", "file"];

/** The frame's freedoms, as `embed.js` gives them. */
export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const written = (attributes) =>
  attributes.map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join("");

/** The settings that differ from what is so without them, as [attribute, value]. */
export function attributes({ lang, theme, accent, level }) {
  return [
    ["lang", lang],
    ["theme", theme === "auto" ? "" : theme],
    ["accent", accent],
    ["heading-level", level === "2" ? "" : level],
  ].filter(([, value]) => value);
}

const script = (kind, src, integrity) =>
  `<script${written([
    ...(kind === "element" ? [["type", "module"]] : []),
    ["src", src],
    ...(integrity ? [["integrity", integrity], ["crossorigin", "anonymous"]] : []),
    ...(kind === "frame" ? [["async", true]] : []),
  ])}></script>`;

const indented = (text) => text.replaceAll(/^/gm, "  ");

/** A frame written by hand. It cannot show the fallback, so the fallback is below it. */
function byHand(chosen, { folder, base, title, fallback }) {
  const settings = new URLSearchParams(chosen).toString();
  const src = `${base}${folder}/frame.html${settings && `#${settings}`}`;
  return `<iframe${written([
    ["src", src],
    ["title", title],
    ["width", "100%"],
    ["height", "900"],
    ["style", "display:block;border:0"],
    ["sandbox", SANDBOX],
    ["referrerpolicy", "no-referrer"],
  ])}></iframe>\n${fallback}`;
}

/**
 * The snippets of a way, as [what it is, its text]. `pinned` stays with one version and has its hash, `moving` takes later
 * versions by itself, and `question` is what an element may also contain; a frame has the first question in its own page.
 */
export function snippets(way, settings, release, { base, fallback, question, title }) {
  const { folder, moving, integrity } = release;
  const chosen = attributes(settings);
  if (way === "file") {
    const link = (from) => `<a href="${escaped(`${base}${from}/trial-prescreen.html`)}">${escaped(title)}</a>`;
    return [
      ["pinned", link(folder)],
      ["moving", link(moving)],
    ];
  }
  const frame = way === "frame";
  const file = frame ? "embed.js" : "prescreen.js";
  // Markdown would put an element without a `<div>` around it into a paragraph, and its fallback outside.
  const widget = frame
    ? `<div data-trial-prescreen${written(chosen)}>\n${indented(fallback)}\n</div>`
    : `<div>\n${indented(`<trial-prescreen${written(chosen)}>\n${indented(fallback)}\n</trial-prescreen>`)}\n</div>`;
  const text = (from, hash) => `${widget}\n${script(way, `${base}${from}/${file}`, hash)}`;
  return [
    ["pinned", text(folder, integrity[file])],
    ["moving", text(moving)],
    frame ? ["hand", byHand(chosen, { folder, base, title, fallback })] : ["question", question],
  ];
}

/** What a page's policy has to allow, as [what for, its lines]. */
export function policyLines(way, origin, { filePolicy }) {
  return {
    frame: [
      ["script", [`script-src ${origin}`, `frame-src ${origin}`]],
      ["hand", [`frame-src ${origin}`]],
    ],
    element: [["element", [`script-src ${origin} 'wasm-unsafe-eval'`, `connect-src ${origin}`]]],
    file: [["file", filePolicy.split(/; */).filter(Boolean)]],
  }[way];
}
