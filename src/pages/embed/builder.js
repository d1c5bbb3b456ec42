// The builder page: the real widget beside its settings, what to paste, and what a site's page needs.
import { toHex } from "../../embed/accent.js";
import { readColour } from "../../embed/colour.js";
import { inLanguage } from "../../embed/language-around.js";
import { judgeColour, refusedText, said } from "./accent-choice.js";
import { askServer, judgeServer } from "./own-server.js";
import { isLocal, judgeAddress, readAddress } from "./page-address.js";
import { judgePolicies, mendedLines, notesOn, readPolicies } from "./policy.js";
import { SITES, WAYS, attributes, policyLines, snippets } from "./snippets.js";

// The build fills in the version, its folders and its files' hashes, and the words.
const release = RELEASE;
const texts = BUILDER;
/** What is pasted, in each of the widget's languages; this page may speak fewer. */
const pasted = SNIPPETS;
/** What a text that was typed is cut to when it is said again. */
const ECHO = 80;

const find = (selector) => document.querySelector(selector);
const settingsForm = find("#settings");
const field = (name) => settingsForm.elements[name];
const live = find("#live");
/** Where the widget's files lie. */
const base = new URL("../", location.href);
base.search = base.hash = "";

let language = inLanguage(BUILDER_LANGUAGES, navigator.language) ?? Object.keys(texts)[0];
/** The colour that is shown and pasted, as it was typed; none while what is typed is refused. */
let accent = "";
/** Whether a refused colour is being said. */
let refusing = false;
/** What this server lacks; nothing until it has answered. */
let lacking;

const words = () => texts[language];
const fill = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name]);
const say = (key, values = {}) => fill(words()[key], values);
const echoed = (text) => (text.length > ECHO ? `${text.slice(0, ECHO)}…` : text);

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const settings = () => ({
  site: field("site").value,
  way: field("way").value,
  lang: field("lang").value,
  theme: field("theme").value,
  level: field("level").value,
  accent,
});

// The site

/** Offers the ways that the site takes, and leaves one that it does not take. */
function offerWays() {
  const { site, way } = settings();
  for (const name of WAYS) find(`#way-${name}`).parentNode.hidden = !SITES[site][name];
  if (!SITES[site][way]) find("#way-frame").checked = true;
  find("#site-hint").textContent = words()[`site_${site}_hint`] ?? "";
}

// The widget

/** The widgets that were shown so far: another way hides one and keeps its answers. */
const shown = new Map();

const WIDGETS = {
  frame: () => {
    const host = make("div");
    host.dataset.trialPrescreen = "";
    return host;
  },
  element: () => document.createElement("trial-prescreen"),
  file: () => {
    const link = make("a", { className: "button primary", target: "_blank", rel: "noopener" });
    link.href = `${base.href}${release.folder}/trial-prescreen.html`;
    return link;
  },
};

const SETTINGS = ["lang", "theme", "accent", "heading-level"];

function showWidget() {
  const now = settings();
  const { way } = now;
  if (!shown.has(way)) shown.set(way, WIDGETS[way]());
  const widget = shown.get(way);
  if (way === "file") {
    widget.textContent = say("preview_open");
  } else {
    const chosen = new Map(attributes(now));
    for (const name of SETTINGS) {
      if (!chosen.has(name)) widget.removeAttribute(name);
      else if (widget.getAttribute(name) !== chosen.get(name)) widget.setAttribute(name, chosen.get(name));
    }
  }
  for (const [name, other] of shown) other.hidden = name !== way;
  if (!widget.isConnected) live.append(widget);
  live.classList.toggle("bare", way === "file");
  find("#preview-hint").textContent = say(way === "file" ? "preview_file" : "preview_live");
}

// The colour

/** Whether the browser lets through what is behind a colour. */
function seesThrough(text) {
  const probe = make("i");
  probe.style.color = text;
  probe.style.color = `color-mix(in srgb,${text},${text})`;
  live.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  const alpha = /(?:\/ |^rgba\(.*, )([\d.e-]+)\)$/.exec(computed);
  return alpha !== null && Number(alpha[1]) < 1;
}

/** A typed colour: nothing typed, one that holds, or one that is refused with what to say. */
function judged(text) {
  if (!text) return {};
  const values = { text: echoed(text) };
  const refusal = (key, more) => ({ refusal: say(key, { ...values, ...more }) });
  const wrong = refusedText(text);
  if (wrong) return refusal(wrong);
  const colour = readColour(text, live);
  if (!colour) return refusal("colour_none");
  if (seesThrough(text)) return refusal("colour_see_through", { solid: toHex(colour) });
  return { colour, ...judgeColour(colour, field("theme").value) };
}

const valuesOf = ({ theme, wanted, shown, before, after }) => ({
  page: say(`${theme}_page`),
  wanted,
  shown,
  before: said(before),
  after: said(after),
});

function contrastRow(report) {
  const { wanted, shown, theme } = report;
  const swatch = (colour) => {
    const dot = make("span", { className: "dot" });
    dot.style.backgroundColor = colour;
    return make("span", { className: `swatch ${theme}` }, dot);
  };
  const kept = wanted === shown;
  const text = say(kept ? "colour_kept" : "colour_moved", valuesOf(report));
  const swatches = make("span", { className: "swatches" }, swatch(wanted), ...(kept ? [] : [swatch(shown)]));
  return make("li", {}, swatches, make("span", { textContent: text }));
}

function mendButton(near) {
  const button = make("button", { type: "button", className: "button", textContent: say("colour_use", { near }) });
  button.addEventListener("click", () => {
    field("accent").value = near;
    takeColour(true);
    show();
    field("accent").focus();
  });
  return button;
}

/** Takes the colour as it is typed; a wrong one is said once the typing is `done`, and until it is mended. */
function takeColour(done) {
  const text = field("accent").value.trim();
  const { colour, reports = [], refused, near, other, refusal } = judged(text);
  accent = colour && !refused ? text : "";
  refusing = Boolean(refused || refusal) && (done || refusing);

  const says = [];
  if (refused) {
    says.push(say("colour_far", { ...valuesOf(refused), near }));
    if (other) says.push(say("colour_far_other", { wanted: refused.wanted, theme: say(other) }));
  }
  if (refusal) says.push(refusal);
  const error = find("#accent-error");
  const message = refusing ? says.join(words().sentence_gap) : "";
  if (error.textContent !== message) error.textContent = message;
  if (refusing) field("accent").setAttribute("aria-invalid", "true");
  else field("accent").removeAttribute("aria-invalid");
  find("#accent-mend").replaceChildren(...(refusing && refused ? [mendButton(near)] : []));
  find("#contrasts").replaceChildren(...reports.map(contrastRow));
  if (colour) find("#picker").value = toHex(colour);
}

// What to paste

async function copy(area, status) {
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(area.value);
    status.textContent = say("copied");
  } catch {
    area.focus();
    area.select();
    status.textContent = say("copy_by_hand");
  }
}

/** As high as its text. */
function stretch(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 4}px`;
}

const HINTS = {
  file: { pinned: "pinned_file_hint", moving: "moving_file_hint" },
  frame: { npm_script: "npm_script_frame_hint" },
};

/** The plugin to install, where the files have one. */
function pluginBlock() {
  const file = make("a", { href: new URL(release.plugin, base).href, className: "button", textContent: say("download") });
  file.download = "";
  file.dataset.plugin = "";
  file.ariaLabel = `${say("download")}: ${say("wordpress_plugin")}`;
  return make(
    "div",
    { className: "snippet" },
    make("h3", { textContent: say("wordpress_plugin") }),
    make("p", { className: "hint", textContent: say("wordpress_plugin_hint") }),
    make("p", { className: "actions" }, file),
  );
}

function snippetBlock(way, [name, code]) {
  const major = release.moving.slice(1);
  const what = say(name, { major });
  const hash = release.integrity["trial-prescreen.html"];
  const hint = say(HINTS[way]?.[name] ?? `${name}_hint`, { hash });
  const area = make("textarea", { readOnly: true, rows: 1, value: code, spellcheck: false });
  area.ariaLabel = say("code", { what });
  area.dataset.snippet = name;
  const status = make("span", { className: "said" });
  status.role = "status";
  const button = make("button", { type: "button", className: "button", textContent: say("copy") });
  button.ariaLabel = `${say("copy")}: ${what}`;
  button.addEventListener("click", () => copy(area, status));
  return make(
    "div",
    { className: "snippet" },
    make("h3", { textContent: what }),
    make("p", { className: "hint", textContent: hint }),
    area,
    make("p", { className: "actions" }, button, status),
  );
}

function showSnippets() {
  const now = settings();
  const { site, way } = now;
  const around = { base: base.href, ...(pasted[now.lang] ?? pasted[language]) };
  const blocks = snippets(site, way, now, release, around).map((snippet) => snippetBlock(way, snippet));
  const plugin = site === "wordpress" && way === "frame" && release.plugin ? [pluginBlock()] : [];
  find("#snippets").replaceChildren(...plugin, ...blocks);
  find("#snippets").querySelectorAll("textarea").forEach(stretch);
  const warning = find("#not-online");
  warning.hidden = base.protocol === "https:" && !isLocal(base);
  warning.textContent = say("not_online", { files: base.origin });
}

const listed = (lines, what) => {
  const list = make("pre", { textContent: lines.join("\n"), tabIndex: 0, className: "lines" });
  list.role = "region";
  list.ariaLabel = what;
  return list;
};

const findings = (found) =>
  found.map(([tone, text]) => make("li", { className: `finding ${tone}`, textContent: text }));

/** Says what this server lacks, or that it lacks nothing. */
function showServer() {
  const found = (lacking ?? []).map(([tone, key, values]) => [
    tone,
    say(key, { ...release, ...values, files: base.origin, text: echoed(values.text ?? ""), echo: echoed(values.echo ?? "") }),
  ]);
  find("#own-server").replaceChildren(...findings(found));
  find("#own-server").hidden = !found.length;
  find("#own-server-good").hidden = !lacking || found.length > 0;
}

function showNeeds() {
  const { site, way } = settings();
  const policy = say("needs_policy");
  const parts = [make("h3", { textContent: policy })];
  for (const [key, lines] of policyLines(site, way, base.origin, release)) {
    parts.push(make("p", { textContent: say(`needs_${key}`) }));
    const list = listed(lines, key === "hand" ? `${policy}, ${say("hand")}` : policy);
    list.dataset.needs = key;
    parts.push(list);
  }
  // A site's own build has its files on the site's own server.
  if (site !== "npm" || way !== "element") {
    const cors = say("needs_cors");
    const folders = { folder: release.folder, moving: release.moving };
    parts.push(make("h3", { textContent: cors }), make("p", { textContent: say(`cors_${way}`, folders) }));
    if (way !== "file") {
      parts.push(listed(["Access-Control-Allow-Origin: *"], cors), make("p", { textContent: say("cors_ready") }));
    }
  }
  find("#needs").replaceChildren(...parts);
}

// The check

/** What each way loads. */
function files() {
  const at = (file) => ({ url: new URL(`${release.folder}/${file}`, base), integrity: release.integrity[file] });
  const program = at("trial-prescreen_bg.wasm");
  return {
    origin: base.origin,
    frame: { script: at("embed.js"), frame: at("frame.html") },
    hand: { frame: at("frame.html") },
    element: { script: at("prescreen.js"), connect: program, wasm: program },
  };
}

function complain(name, message) {
  const input = find(`#${name}`);
  find(`#${name}-error`).textContent = message;
  if (message) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/** What one way needs; where the page's place `blocks` it, nothing in its policy matters. */
function verdict(way, blocks, found) {
  const problems = blocks ? [] : found;
  const lines = mendedLines(problems);
  const inPolicy = problems.some(({ add }) => add);
  const state = blocks || inPolicy ? "blocked" : problems.length ? "works_snippet" : "works";
  const item = make("li", { className: `verdict ${state}` });
  item.dataset.way = way;
  item.dataset.state = state;
  item.append(
    make("h4", { textContent: say(`ways_${way}`) }),
    make("p", { className: "state", textContent: say(`check_${state}`) }),
    ...(blocks ? [make("p", { textContent: say(blocks.key, blocks.values) })] : []),
    ...problems.map(({ key, echo }) => make("p", { textContent: say(key, { echo: echoed(echo) }) })),
  );
  if (lines.length) {
    const title = say("check_lines");
    item.append(make("p", { textContent: title }), listed(lines, `${say(`ways_${way}`)}: ${title}`));
  }
  return item;
}

let checkedOnce = false;

function check(focus) {
  const [address, policy] = ["address", "policy"].map((name) => find(`#${name}`).value.trim());
  const place = address ? readAddress(address) : {};
  const read = policy ? readPolicies(policy) : undefined;
  const empty = !address && !policy;
  complain("address", empty ? say("check_empty") : place.error ? say(place.error, { text: echoed(address) }) : "");
  complain("policy", read?.error ? say(read.error, { text: echoed(policy) }) : "");
  const wrong = empty || place.error ? "#address" : read?.error ? "#policy" : undefined;
  checkedOnce = true;
  if (wrong) {
    find("#checked").replaceChildren();
    if (focus) find(wrong).focus();
    return;
  }

  const { findings: found, blocked } = place.page ? judgeAddress(place, base) : { findings: [], blocked: {} };
  const problems = read ? judgePolicies(read, files(), place.page) : {};
  const notes = read ? notesOn(read) : [];
  const title = make("h3", { textContent: say("check_result"), tabIndex: -1 });
  const told = [
    ...found.map(({ tone, key, values }) => [tone, say(key, values)]),
    ...notes.map(([key, values]) => ["good", say(key, values)]),
  ];
  const ways = ["frame", "hand", "element", "file"].map((way) =>
    verdict(way, found.find(({ key }) => key === blocked[way]), problems[way] ?? []),
  );
  const list = (items) => {
    const made = make("ul", { className: "plain" }, ...items);
    made.role = "list";
    return made;
  };
  find("#checked").replaceChildren(
    title,
    ...(told.length ? [list(findings(told))] : []),
    make("h3", { textContent: say("check_ways") }),
    list(ways),
  );
  if (focus) title.focus();
}

// All of it

function show() {
  offerWays();
  const file = settings().way === "file";
  find("#looks").disabled = file;
  find("#no-looks").hidden = !file;
  showWidget();
  showSnippets();
  showNeeds();
}

function speak(wanted) {
  language = wanted;
  document.documentElement.lang = wanted;
  document.title = `${say("title")} · ${NAME}`;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = say(element.dataset.text);
  }
  for (const button of document.querySelectorAll("[data-speak]")) {
    button.ariaPressed = String(button.dataset.speak === wanted);
  }
  find("#picker").ariaLabel = say("accent_picker");
  takeColour(false);
  show();
  showServer();
  if (checkedOnce) check(false);
}

for (const button of document.querySelectorAll("[data-speak]")) {
  button.addEventListener("click", () => speak(button.dataset.speak));
}
settingsForm.addEventListener("submit", (event) => event.preventDefault());
settingsForm.addEventListener("input", ({ target }) => {
  if (target.id === "picker") field("accent").value = target.value;
  takeColour(target.id === "picker" || target.name === "theme");
  show();
});
field("accent").addEventListener("change", () => {
  takeColour(true);
  show();
});
find("#check").addEventListener("submit", (event) => {
  event.preventDefault();
  check(true);
});
addEventListener("resize", () => find("#snippets").querySelectorAll("textarea").forEach(stretch));

// What a browser kept from an earlier visit, or saved with the page, is not what is shown.
live.replaceChildren();
find("#checked").replaceChildren();
settingsForm.reset();
find("#check").reset();
speak(language);
lacking = judgeServer(await askServer(base, release), isLocal(base));
showServer();
