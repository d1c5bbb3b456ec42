// What the address of a site's page tells about its needs. Nothing is looked up.

/** Places whose editors limit what can be pasted, with what they take. docs/embedding.md names the sources. */
const PLATFORMS = [
  ["platform_wordpress_com", ["wordpress.com"], ["frame", "hand", "file"]],
  ["platform_wix", ["wixsite.com", "wix.com"], ["hand", "file"]],
  ["platform_squarespace", ["squarespace.com"], ["frame", "hand", "file"]],
  ["platform_github", ["github.io"], ["frame", "hand", "element", "file"]],
];

const LOCAL = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether browsers take what is on this host for safe without HTTPS, since it is their own machine. */
export const isLocal = ({ hostname }) => LOCAL.test(hostname);

const within = (hostname, domain) => hostname === domain || hostname.endsWith(`.${domain}`);

const SPOKEN = /^[^\s/:?#@]+\.[^\s/:?#@.]{2,}(:\d+)?([/?#].*)?$/;

/** The address in a text, or what is wrong with it. */
export function readAddress(text) {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:/i.test(trimmed) && !SPOKEN.test(trimmed);
  if (!whole && !SPOKEN.test(trimmed)) return { error: "address_none" };
  let page;
  try {
    page = new URL(whole ? trimmed : `https://${trimmed}`);
  } catch {
    return { error: "address_none" };
  }
  if (page.protocol === "file:") return { error: "address_file" };
  if (!["http:", "https:"].includes(page.protocol)) return { error: "address_scheme" };
  return { page, assumed: !whole };
}

/**
 * What an address tells, as [key, values] with a tone (`good`, `ask`, `stop`), and what each way then is:
 * `blocked` names the ways that cannot be used, by the finding that says so.
 */
export function judgeAddress({ page, assumed }, base) {
  const findings = [];
  const blocked = {};
  const values = { page: page.origin, host: page.hostname, files: base.origin };
  const find = (tone, key) => findings.push({ tone, key, values });
  const block = (ways, key) => {
    for (const way of ways) blocked[way] ??= key;
  };
  if (assumed) find("ask", "address_assumed");
  if (page.protocol === "https:" && base.protocol === "http:" && !isLocal(base)) {
    find("stop", "address_mixed");
    block(["frame", "hand", "element"], "address_mixed");
  } else if (page.protocol === "http:" && !isLocal(page)) {
    find("ask", "address_http");
  } else {
    find("good", "address_https");
  }
  if (isLocal(base) && !isLocal(page)) {
    find("stop", "address_local");
    block(["frame", "hand", "element", "file"], "address_local");
  }
  find("good", page.origin === base.origin ? "address_same" : "address_other");
  for (const [key, domains, ways] of PLATFORMS) {
    if (!domains.some((domain) => within(page.hostname, domain))) continue;
    find(ways.length < 4 ? "ask" : "good", key);
    block(["frame", "hand", "element", "file"].filter((way) => !ways.includes(way)), key);
  }
  return { findings, blocked };
}
