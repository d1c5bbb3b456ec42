// Serves what was built, on this machine alone. node serve.mjs FOLDER PORT, as `cargo xtask serve` calls it; the tests start it
// within themselves.
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What is said with each file: what `src/servers/_headers` says, the settings beside it say to other servers. */
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

/** The headers of a path such as `/v1.0.0/page.js`, each with its values, in a version such as `1.0.0`. All rules that fit add up. */
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

/** The path of the file that an address means, such as `/index.html`, or nothing where it could lead out of the folder. */
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
  // Here every file may change at any time, and nothing is packed on the way: this machine has no slow line.
  const own = { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream", "Cache-Control": "no-cache" };
  return response.writeHead(200, { ...headersOf(path, version), ...own }).end(content);
}

/** Serves a folder until `end()` is called, at `url`, on any free port unless one is named. */
export async function serve(folder, port = 0) {
  const version = readdirSync(folder).find((name) => /^v\d+\.\d+\.\d+$/.test(name))?.slice(1);
  if (!version) throw new Error(`\`${folder}\` holds no version of the page; run \`cargo xtask dist\``);
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
  console.log(`Ready until Ctrl+C, on this machine alone:\n${url}`);
}
