// Serves a built folder on localhost: `node serve.mjs FOLDER PORT`, as `cargo xtask serve` calls it. Tests import `serve`.
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The headers of each path, in the `_headers` format. The settings beside this file repeat them for other servers. */
const RULES = join(ROOT, "src/servers/_headers");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
};

/** The headers of a path such as `/v1.0.0/page.js`, each with its values, in a version such as `1.0.0`: those of all rules that match. */
export function headersOf(path, version) {
  const rules = readFileSync(RULES, "utf8").replaceAll("{folder}", `v${version}`).replaceAll("{moving}", `v${version.split(".")[0]}`);
  const headers = {};
  let fits = false;
  for (const line of rules.split("\n")) {
    if (line.startsWith("/")) {
      fits = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : path === line;
    } else if (fits && line.includes(": ")) {
      const [name, ...value] = line.trim().split(": ");
      (headers[name] ??= []).push(value.join(": "));
    }
  }
  return headers;
}

/** The file path of a request URL, such as `/index.html`; `undefined` if it is malformed or could leave the folder. */
export function pathOf(address) {
  const [path] = address.split(/[?#]/);
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.endsWith("/")) decoded += "index.html";
  const [start, ...parts] = decoded.split("/");
  const inside = parts.length > 0 && parts.every((part) => part && part !== "." && part !== ".." && !/[\\\0]/.test(part));
  return start === "" && inside ? decoded : undefined;
}

async function answer({ method, url }, response, folder, version) {
  const plain = (status, text) => response.writeHead(status, { "Content-Type": TYPES[".txt"] }).end(text);
  if (method !== "GET" && method !== "HEAD") return plain(405, "Only GET and HEAD are answered here.\n");
  const path = pathOf(url);
  const content = path && (await readFile(join(folder, path)).catch(() => undefined));
  if (!content) return plain(404, "There is no such file.\n");
  // Never cached, since a rebuild may change any file, and not compressed: localhost is fast.
  const own = { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream", "Cache-Control": "no-cache" };
  return response.writeHead(200, { ...headersOf(path, version), ...own }).end(content);
}

/** Serves a folder at the returned `url` until `end()` is called; on any free port by default. */
export async function serve(folder, port = 0) {
  const version = readdirSync(folder).find((name) => /^v\d+\.\d+\.\d+$/.test(name))?.slice(1);
  if (!version) throw new Error(`\`${folder}\` has no version's folder such as v1.0.0; run \`cargo xtask dist\``);
  const server = createServer((request, response) => answer(request, response, folder, version));
  await new Promise((listening, failed) => server.once("error", failed).listen(port, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    end() {
      server.close();
      server.closeAllConnections();
    },
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [, , folder, port] = process.argv;
  const { url } = await serve(folder, Number(port));
  console.log(`Ready until Ctrl+C, on this machine only:\n${url}`);
}
