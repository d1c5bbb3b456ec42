// What the server that keeps the widget's files leaves out, judged by how it answers for a few of them.

/** The files that are asked for. */
export const asked = ({ folder, moving }) => [
  `${folder}/frame.html`,
  `${folder}/frame.js`,
  `${folder}/prescreen.js`,
  `${folder}/trial-prescreen_bg.wasm`,
  `${moving}/embed.js`,
  `${moving}/prescreen.js`,
];

/** What a browser starts as a module. */
const SCRIPT = /^(text|application)\/(x-)?(java|ecma)script\b/i;
/** The directives of a policy that keep nothing of ours from loading. */
const HARMLESS = /^(frame-ancestors|report-uri|report-to|upgrade-insecure-requests|block-all-mixed-content)$/i;

const directives = (policy) => policy.split(/[;,]/).map((part) => part.trim()).filter(Boolean);

/** Whether a page may stand in a frame anywhere. */
function isFramed(header) {
  const ancestors = directives(header("Content-Security-Policy")).find((part) => /^frame-ancestors\b/i.test(part));
  return ancestors ? /\s\*(\s|$)/.test(ancestors) : !header("X-Frame-Options");
}

/** What one answer lacks, as [tone, key, values]. */
function lacks({ file, status, headers }, isNear) {
  const header = (name) => headers?.get(name) ?? "";
  if (!headers) return [["stop", "server_silent", { file }]];
  if (status !== 200) return [["stop", "server_missing", { file, status }]];
  const found = [];
  const find = (tone, key, values = {}) => found.push([tone, key, values]);
  if (header("Access-Control-Allow-Origin") !== "*") find("stop", "server_cors");
  if (file.endsWith(".js") && !SCRIPT.test(header("Content-Type"))) {
    find("stop", "server_type", { file, text: header("Content-Type") });
  }
  if (file.endsWith(".html")) {
    if (!isFramed(header)) find("stop", "server_framed");
    const echo = directives(header("Content-Security-Policy")).filter((part) => !HARMLESS.test(part.split(/\s/)[0]));
    if (echo.length) find("stop", "server_policy", { echo: echo.join("; ") });
  }
  if (header("Cross-Origin-Resource-Policy") !== "cross-origin") find("ask", "server_isolated");
  // From a device's own server nothing is slow.
  if (file.endsWith(".wasm") && !isNear && !header("Content-Encoding")) find("ask", "server_packed");
  return found;
}

/**
 * What the answers lack, each said once, the gravest first, as [tone, key, values]. `isNear` says that the server is on
 * this device.
 */
export function judgeServer(answers, isNear) {
  const all = new Map();
  for (const found of answers.flatMap((answer) => lacks(answer, isNear))) all.set(JSON.stringify(found), found);
  return [...all.values()].sort(([one], [other]) => Number(one === "ask") - Number(other === "ask"));
}

/** Asks for the headers of the widget's files under `base`. */
export const askServer = (base, release) =>
  Promise.all(
    asked(release).map(async (file) => {
      try {
        const { status, headers } = await fetch(new URL(file, base), { method: "HEAD", cache: "no-store" });
        return { file, status, headers };
      } catch {
        return { file };
      }
    }),
  );
