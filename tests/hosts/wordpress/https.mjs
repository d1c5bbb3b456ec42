// The widget's own site over HTTPS, by a certificate made for one run: the block editor embeds no other pasted address.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:https";
import { join } from "node:path";

/** Serves what `url` serves, at the returned `url`, until `end()` is called. */
export async function overHttps(url, folder) {
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", key, "-out", cert];
  execFileSync("openssl", made, { stdio: "ignore" });
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, ({ url: path, method }, response) => {
    const asked = request(new URL(path, url), { method }, (answer) => answer.pipe(response.writeHead(answer.statusCode, answer.headers)));
    asked.on("error", () => response.destroy()).end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `https://127.0.0.1:${server.address().port}/`,
    end() {
      server.close();
      server.closeAllConnections();
    },
  };
}
