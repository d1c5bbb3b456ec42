// Reads a Content-Security-Policy as a browser does (https://www.w3.org/TR/CSP3/, read on 2026-11-24), and says
// what of it stands in the way of the widget.

const DIRECTIVES =
  /^(default|script|style|img|font|connect|media|object|frame|child|worker|manifest|prefetch|fenced-frame)-src$|^(script|style)-src-(elem|attr)$|^(base-uri|form-action|frame-ancestors|sandbox|report-uri|report-to|require-trusted-types-for|trusted-types|upgrade-insecure-requests|block-all-mixed-content|navigate-to|plugin-types)$/;

/** What applies to a request, in the order in which a browser looks for it. */
const CHAINS = {
  script: ["script-src-elem", "script-src", "default-src"],
  frame: ["frame-src", "child-src", "default-src"],
  connect: ["connect-src", "default-src"],
  wasm: ["script-src", "default-src"],
};

/** What each way asks of the page's policy; a frame brings a policy of its own for what is in it. */
const NEEDS = {
  frame: ["script", "frame"],
  hand: ["frame"],
  element: ["script", "connect", "wasm"],
  file: [],
};

/** The policy itself out of a header, a `<meta>` tag or a line of a server's settings. */
function bare(text) {
  const content = /<meta\b[^>]*\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/is.exec(text);
  const policy = content ? (content[1] ?? content[2]) : text;
  const named = /content-security-policy(?:-report-only)?["']?\s*[:=]?\s*/i.exec(policy);
  const start = named ? named.index + named[0].length : 0;
  return policy
    .slice(start)
    .replace(/\balways\s*;?\s*$/i, "")
    .trim()
    .replace(/^"|";?$/g, "");
}

/**
 * The policies in a text, each a map from a directive to its sources; all of them hold at once. Without any
 * directive that browsers know there is an `error`.
 */
export function readPolicies(text) {
  const onlyReports = /content-security-policy-report-only/i.test(text);
  const policies = [];
  const unknown = [];
  for (const part of bare(text).split(",")) {
    const policy = new Map();
    for (const line of part.split(";")) {
      const [name, ...sources] = line.trim().split(/\s+/);
      const directive = name.toLowerCase();
      if (!directive) continue;
      if (!DIRECTIVES.test(directive)) unknown.push(name);
      // Of two alike, the first holds.
      else if (!policy.has(directive)) policy.set(directive, sources);
    }
    if (policy.size) policies.push(policy);
  }
  return policies.length ? { policies, unknown, onlyReports } : { error: "policy_none" };
}

const PORTS = { "http:": "80", "https:": "443" };
const port = (url) => url.port || PORTS[url.protocol];

/** Whether a source lets an address through. `page` is the page's own address, if it is known. */
export function lets(source, url, page) {
  const text = source.toLowerCase();
  // A page over HTTP may have what it names over HTTPS as well.
  const upgraded = (scheme) => scheme === url.protocol || (scheme === "http:" && url.protocol === "https:");
  if (text === "*") return url.protocol in PORTS;
  if (text === "'self'") {
    if (!page) return false;
    const standard = port(url) === PORTS[url.protocol] && port(page) === PORTS[page.protocol];
    return page.origin === url.origin || (page.hostname === url.hostname && standard && upgraded(page.protocol));
  }
  if (/^[a-z][a-z\d+.-]*:$/.test(text)) return upgraded(text);
  const parts = /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z\d_.-]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme, host, wantedPort, path] = parts;
  if (!upgraded(scheme?.toLowerCase() ?? page?.protocol ?? "https:")) return false;
  const name = host.toLowerCase();
  const sameHost = name.startsWith("*.")
    ? url.hostname.endsWith(name.slice(1))
    : name === "*" || name === url.hostname;
  const samePort = wantedPort
    ? wantedPort === "*" || wantedPort === port(url) || (wantedPort === "80" && port(url) === "443")
    : port(url) === PORTS[url.protocol];
  const samePath =
    !path || path === "/" || (path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path);
  return sameHost && samePort && samePath;
}

const has = (sources, keyword) => sources.some((source) => source.toLowerCase() === keyword);

/** What a policy says to one need: nothing when it is met, else what is missing and where it belongs. */
function missing(policy, need, { url, integrity, page, origin }) {
  const directive = CHAINS[need].find((name) => policy.has(name));
  if (!directive) return undefined;
  const sources = policy.get(directive);
  // What `default-src` keeps out is let in by a directive of its own, so that nothing else is let in with it.
  const own = need === "wasm" ? "script-src" : `${need}-src`;
  const problem = (key, add) => ({
    key,
    echo: [directive, ...sources].join(" "),
    directive: directive === "default-src" ? own : directive,
    sources,
    add,
  });
  if (need === "wasm") {
    const given = has(sources, "'wasm-unsafe-eval'") || has(sources, "'unsafe-eval'");
    return given ? undefined : problem("policy_wasm", "'wasm-unsafe-eval'");
  }
  const named = sources.some((source) => lets(source, url, page));
  if (need !== "script") return named ? undefined : problem(`policy_${need}`, origin);
  const dynamic = has(sources, "'strict-dynamic'");
  if (named && !dynamic) return undefined;
  if (has(sources, `'${integrity.toLowerCase()}'`)) return problem("policy_hash");
  if (sources.some((source) => /^'nonce-/i.test(source))) return problem("policy_nonce");
  return dynamic ? problem("policy_dynamic", `'${integrity}'`) : problem("policy_script", origin);
}

/**
 * Of each way, what stands in it. A problem with `add` is mended in the policy, and one without in the snippet.
 * `files` has the address of what each way loads, and the hash of its script.
 */
export function judgePolicies({ policies, onlyReports }, files, page) {
  const found = Object.fromEntries(Object.keys(NEEDS).map((way) => [way, []]));
  // Such a policy stops nothing.
  if (onlyReports) return found;
  for (const [way, needs] of Object.entries(NEEDS)) {
    for (const [place, policy] of policies.entries()) {
      const boxed = policy.get("sandbox");
      const problems = needs.map((need) => missing(policy, need, { ...files[way][need], page, origin: files.origin }));
      if (needs.length && boxed && !has(boxed, "allow-scripts")) {
        const echo = ["sandbox", ...boxed].join(" ");
        problems.push({ key: "policy_sandbox", echo, directive: "sandbox", sources: boxed, add: "allow-scripts" });
      }
      found[way].push(...problems.filter(Boolean).map((problem) => ({ ...problem, place })));
    }
  }
  return found;
}

/** The lines of the policy as they have to be, for what was found in one way. */
export function mendedLines(problems) {
  const lines = new Map();
  for (const { place, directive, sources, add } of problems) {
    if (!add) continue;
    const key = `${place} ${directive}`;
    const line = lines.get(key) ?? [directive, ...sources.filter((source) => source.toLowerCase() !== "'none'")];
    if (!line.includes(add)) line.push(add);
    lines.set(key, line);
  }
  return [...lines.values()].map((line) => line.join(" "));
}

/** What in a policy looks as if it mattered and does not. */
export function notesOn({ policies, onlyReports, unknown }) {
  const any = (...names) => policies.some((policy) => names.some((name) => policy.has(name)));
  return [
    onlyReports && ["policy_only_reports", {}],
    unknown.length > 0 && ["policy_unknown", { names: unknown.join(", ") }],
    any("style-src", "style-src-elem", "style-src-attr", "default-src") && ["policy_style", {}],
    any("require-trusted-types-for") && ["policy_types", {}],
  ].filter(Boolean);
}
