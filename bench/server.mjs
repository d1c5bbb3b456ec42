// Serves the pages on localhost in a thread of its own, as a static server would: precompressed, the widget
// with its own headers.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";

import { headersOf } from "./headers.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * Starts it: `dist` at the root and `peers` under /peers/. Gives the address, and a function that ends it.
 */
export async function serve(folders) {
  const worker = new Worker(new URL(import.meta.url), { workerData: folders });
  const port = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  return { address: `http://127.0.0.1:${port}/`, end: () => worker.terminate() };
}

function answer({ dist, peers }, headers, request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const name = path.endsWith("/") ? `${path}index.html` : path;
  const file = name.startsWith("/peers/") ? join(peers, name.slice("/peers/".length)) : join(dist, name);
  const packed = existsSync(`${file}.br`) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  if (!existsSync(file)) return response.writeHead(404).end();
  const content = readFileSync(packed ? `${file}.br` : file);
  response.writeHead(200, {
    ...headers(name),
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": content.length,
    Vary: "Accept-Encoding",
    ...(packed && { "Content-Encoding": "br" }),
  });
  return response.end(content);
}

if (parentPort) {
  const headers = headersOf(join(workerData.dist, "_headers"));
  const server = createServer((request, response) => answer(workerData, headers, request, response));
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
}
