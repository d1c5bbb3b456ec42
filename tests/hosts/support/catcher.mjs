// A server that stands for an attacker's: records whatever arrives, by HTTP and by UDP.
import { createServer } from "node:http";
import { createSocket } from "node:dgram";
import { once } from "node:events";

export async function startCatcher() {
  const arrived = new Set();
  const server = createServer((request, response) => {
    arrived.add(decodeURIComponent(request.url.slice(1).split(/[/?]/)[0]));
    // 204, so that a form or a navigation leaves the page where it is.
    response.writeHead(204, { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" }).end();
  });
  server.on("upgrade", (request, socket) => {
    arrived.add(decodeURIComponent(request.url.slice(1)));
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  const datagrams = createSocket("udp4");
  datagrams.on("message", () => arrived.add("WebRTC"));
  datagrams.bind(0, "127.0.0.1");
  await Promise.all([once(server, "listening"), once(datagrams, "listening")]);
  return {
    arrived,
    url: `http://127.0.0.1:${server.address().port}/`,
    stun: `stun:127.0.0.1:${datagrams.address().port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      datagrams.close();
    },
  };
}
