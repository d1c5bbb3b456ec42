// What a site pastes into its page, for each kind of site and way of embedding, and what its server has to allow.

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

/** The same as editors let them through that keep only attributes of HTML. */
const asData = (chosen) => chosen.map(([name, value]) => [name === "lang" ? name : `data-${name}`, value]);

const indented = (text) => text.replaceAll(/^/gm, "  ");

const SCRIPTS = { frame: "embed.js", element: "prescreen.js" };

const script = (way, src, integrity) =>
  `<script${written([
    ...(way === "element" ? [["type", "module"]] : []),
    ["src", src],
    ...(integrity ? [["integrity", integrity], ["crossorigin", "anonymous"]] : []),
    ...(way === "frame" ? [["async", true]] : []),
  ])}></script>`;

/** The host's own element, with its fallback. Editors take an unknown element for a word in a line, unless it is in a block. */
function host(way, chosen, fallback) {
  const inside = indented(fallback);
  if (way === "frame") return `<div data-trial-prescreen${written(chosen)}>\n${inside}\n</div>`;
  return `<div>\n  <trial-prescreen${written(chosen)}>\n${indented(inside)}\n  </trial-prescreen>\n</div>`;
}

/** A frame written by hand, with the number to call below it. */
function byHand(chosen, { folder, base, title, fallback }) {
  const settings = new URLSearchParams(chosen).toString();
  const src = `${base}${folder}/frame.html${settings && `#${settings}`}`;
  const frame = `<iframe${written([
    ["src", src],
    ["title", title],
    ["width", "100%"],
    ["height", "900"],
    ["style", "display:block;border:0"],
    ["sandbox", SANDBOX],
    ["referrerpolicy", "no-referrer"],
  ])}></iframe>`;
  return `${frame}\n${fallback}`;
}

/** HTML as a wiki takes it: with its own links, and no spaces that would make a line a listing. */
const asWikitext = (html) => html.replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, "[$1 $2]").replaceAll(/^ +/gm, "");

/** What the snippets below are made of. */
function partsOf(way, settings, release, around) {
  const { folder, moving, integrity } = release;
  const { base, fallback, question, title } = around;
  const file = SCRIPTS[way];
  const chosen = attributes(settings);
  const element = host(way, chosen, fallback);
  const scriptIn = (from, hash) => script(way, `${base}${from}/${file}`, hash);
  return {
    ...{ base, chosen, element, fallback, title },
    pinned: `${element}\n${scriptIn(folder, integrity[file])}`,
    moving: `${element}\n${scriptIn(moving)}`,
    script: scriptIn(moving),
    source: `${base}${moving}/${file}`,
    hand: byHand(chosen, { folder, base, title, fallback }),
    page: `${base}${moving}/trial-prescreen.html`,
    pinnedPage: `${base}${folder}/trial-prescreen.html`,
    package: `${base}${folder}/trial-prescreen.tgz`,
    // The frame has the first question in its own page.
    question: way === "element" && question ? [["question", question]] : [],
  };
}

const link = (page, title) => `<a href="${escaped(page)}">${escaped(title)}</a>`;
const markdownLink = ({ page, title }) => [["link", `[${title}](${page})`]];
const htmlLink = ({ page, title }) => [["link", link(page, title)]];

/** What each kind of site takes, by the way, as [what it is, its text]. docs/embedding.md has the reasons. */
export const SITES = {
  html: {
    frame: ({ pinned, moving, hand }) => [["pinned", pinned], ["moving", moving], ["hand", hand]],
    element: ({ pinned, moving, question }) => [["pinned", pinned], ["moving", moving], ...question],
    file: ({ page, pinnedPage, title }) => [["pinned", link(pinnedPage, title)], ["moving", link(page, title)]],
  },
  wordpress: {
    frame: ({ moving, script, chosen, fallback }) => [
      ["wordpress_block", moving],
      ["wordpress_script", script],
      ["wordpress_authors", host("frame", asData(chosen), fallback)],
    ],
    file: htmlLink,
  },
  ghost: {
    frame: ({ moving }) => [["ghost_card", moving]],
    element: ({ moving, question }) => [["ghost_card", moving], ...question],
    file: htmlLink,
  },
  hugo: {
    frame: ({ moving }) => [["hugo_shortcode", moving], ["hugo_page", "{{< trial-prescreen >}}"]],
    element: ({ moving, question }) => [
      ["hugo_shortcode", moving],
      ["hugo_page", "{{< trial-prescreen >}}"],
      ...question,
    ],
    file: markdownLink,
  },
  mediawiki: {
    frame: ({ source, chosen, fallback }) => [
      ["mediawiki_script", `mw.loader.load(${JSON.stringify(source)});`],
      ["mediawiki_page", asWikitext(host("frame", asData(chosen), fallback))],
    ],
    file: ({ page, title }) => [["link", `[${page} ${title}]`]],
  },
  mkdocs: {
    frame: ({ moving }) => [["mkdocs_page", moving]],
    file: markdownLink,
  },
  npm: {
    frame: (all) => [
      ["npm_install", `npm install ${all.package}`],
      ["npm_script", `import { embed } from "trial-prescreen/frame";\n\nembed(${JSON.stringify(all.base)});`],
      ["npm_page", all.element],
    ],
    element: (all) => [
      ["npm_install", `npm install ${all.package}`],
      ["npm_script", 'import "trial-prescreen";'],
      ["npm_page", all.element],
      ...all.question,
    ],
  },
  other: {
    frame: ({ moving, hand }) => [["moving", moving], ["hand", hand]],
    file: htmlLink,
  },
};

/** The snippets for a kind of site in a way that it takes, as [what it is, its text]. `pinned` stays with one version and
 * has its hash, `moving` takes later versions by itself. */
export const snippets = (site, way, settings, release, around) =>
  SITES[site][way](partsOf(way, settings, release, around));

/** What a page's policy has to allow, as [what for, its lines]. What a site's own build holds is on the site itself. */
export function policyLines(site, way, origin, { filePolicy }) {
  const from = site === "npm" ? "'self'" : origin;
  return {
    frame: [
      ["script", [`script-src ${origin}`, `frame-src ${origin}`]],
      ...(["html", "other"].includes(site) ? [["hand", [`frame-src ${origin}`]]] : []),
    ],
    element: [["element", [`script-src ${from} 'wasm-unsafe-eval'`, `connect-src ${from}`]]],
    file: [["file", filePolicy.split(/; */).filter(Boolean)]],
  }[way];
}
