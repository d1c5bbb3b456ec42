// The proxy between browser and servers: it records each request, whatever its origin, before it
// forwards it, and can change a server's response.
import { once } from "node:events";
import { createServer, request } from "node:http";

const FORWARDED = ["accept", "accept-encoding", "origin", "referer", "range", "if-none-match", "if-modified-since"];

/** A server's complete response. */
async function ask(url, method, headers) {
  const asked = request(url, { method, headers });
  asked.end();
  const [response] = await once(asked, "response");
  const parts = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

/** A proxy to these origins and no other. */
export async function startNetwork(origins) {
  const seen = [];
  const changes = [];

  const server = createServer(async (asked, answer) => {
    const { method, url } = asked;
    seen.push(`${method} ${url}`);
    try {
      if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) {
        answer.writeHead(502).end();
        return;
      }
      const change = changes.find(({ path }) => path.test(new URL(url).pathname))?.change;
      const headers = Object.fromEntries(FORWARDED.flatMap((name) => (asked.headers[name] ? [[name, asked.headers[name]]] : [])));
      if (change) delete headers["accept-encoding"];
      let given = await ask(url, method, headers);
      if (change) given = change(given);
      const { connection, "transfer-encoding": _, ...own } = given.headers;
      answer.writeHead(given.status, { ...own, "content-length": given.body.length });
      answer.end(given.body);
    } catch (error) {
      answer.writeHead(502).end(String(error));
    }
  });
  // Tunnels, for HTTPS and web sockets, are refused.
  server.on("connect", ({ url }, socket) => {
    seen.push(`CONNECT ${url}`);
    socket.destroy();
  });
  server.on("upgrade", ({ url }, socket) => {
    seen.push(`UPGRADE ${url}`);
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    address: `127.0.0.1:${server.address().port}`,
    /** Every request so far, as `GET http://...`. */
    seen,
    /** Those that went to another origin. */
    strangers: () => seen.filter((line) => !origins.some((origin) => line.split(" ")[1].startsWith(`${origin}/`))),
    /** Changes the responses for matching paths, until the next `asItIs`. */
    change: (path, change) => changes.unshift({ path, change }),
    asItIs() {
      changes.length = 0;
      seen.length = 0;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
