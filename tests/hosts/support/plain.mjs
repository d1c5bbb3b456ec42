// A server that has none of our settings, such as a site's own web space.
import { createServer } from "node:http";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { DIST } from "./sites.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/**
 * Serves `dist` in a folder: WebAssembly with the type `wasm`, or 404 without one, and everything with these `headers`.
 * Gives the folder's address `files`, the paths `asked` so far, `put(html)`, which serves a host page beside it, and `stop()`.
 */
export async function startPlain({ wasm, headers = {} }) {
  const types = { ...TYPES, ".wasm": wasm };
  const asked = [];
  let page;
  const server = createServer(async ({ url: path }, response) => {
    asked.push(path);
    const type = path === "/" ? TYPES[".html"] : types[extname(path)];
    const file = () => readFile(join(DIST, path.replace("/uploads", ""))).catch(() => undefined);
    const content = path === "/" ? page : type && (await file());
    if (content) response.writeHead(200, { ...headers, "Content-Type": type }).end(content);
    else response.writeHead(404, headers).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  const files = `${origin}/uploads`;
  return {
    files,
    asked,
    put(html) {
      page = html.replaceAll("{widget}", files);
      return `${origin}/`;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
