// A real local nginx: the widget's files under the configuration of `cargo xtask dist`, and
// host pages on another origin. All files are written under `target/hosts`.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, program, start, until } from "../../support/processes.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DIST = join(ROOT, "dist");
const PAGES = join(ROOT, "tests/hosts/pages");

const nginx = program("NGINX", "nginx") ?? "nginx";
// nginx itself uses this variable for sockets inherited from an earlier nginx, so it is not passed on.
const { NGINX: _, ...env } = process.env;

/** Escapes a value for nginx's configuration. */
const quoted = (text) => `"${text.replace(/(["\\])/g, "\\$1").replaceAll("$", "${dollar}")}"`;

/**
 * Starts nginx with the widget's server, the same without our settings, and the host's.
 *
 * `pages` are the host's own pages, as `{ path, body, headers }`; `{widget}`, `{bare}`, `{host}` and the name of each
 * of `sites` in braces stand for its origin, in a body as in a header. `sites` are other folders like `dist`,
 * by name, which the same generated configuration serves on an origin of their own.
 *
 * Gives the origins (`widget`, `host`, and `sites` by name), `asked()`, which reads what the servers were
 * asked for so far, `put(name, html)` for pages that a test makes, and `stop()`.
 */
export async function startServers({ pages = [], sites = {} } = {}) {
  mkdirSync(join(ROOT, "target/hosts"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, "target/hosts/nginx-"));
  const names = Object.keys(sites);
  const ports = await Promise.all(["widget", "host", "bare", ...names].map(freePort));
  const origins = { widget: `http://127.0.0.1:${ports[0]}`, host: `http://localhost:${ports[1]}`, bare: `http://127.0.0.1:${ports[2]}` };
  names.forEach((name, place) => (origins[name] = `http://127.0.0.1:${ports[place + 3]}`));
  const filled = (text) => text.replace(/\{(\w+)\}/g, (all, name) => origins[name] ?? all);

  const served = (name, root, port) => `
  server {
    listen 127.0.0.1:${port};
    root ${quoted(root)};
    access_log ${quoted(join(folder, `${name}.log`))} asked;
    include ${quoted(join(DIST, "servers/nginx.conf"))};
  }`;
  const locations = pages.map(({ path, body, headers = {} }) => {
    const file = join(folder, "pages", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof body === "string" ? filled(body) : body);
    const lines = Object.entries(headers).map(([name, value]) =>
      name.toLowerCase() === "content-type"
        ? `types { } default_type ${quoted(value)};`
        : `add_header ${name} ${quoted(filled(value))} always;`,
    );
    return `
    location = /${path} {
      root ${quoted(join(folder, "pages"))};
      ${lines.join("\n      ")}
    }`;
  });
  const conf = join(folder, "nginx.conf");
  writeFileSync(
    conf,
    `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${quoted(join(folder, "nginx.pid"))};
error_log ${quoted(join(folder, "error.log"))};
events { }
http {
  # A dollar sign cannot be written in any other way.
  geo $dollar { default "$"; }
  log_format asked escape=json '{"method":"$request_method","uri":"$request_uri","status":$status,'
    '"origin":"$http_origin","referer":"$http_referer"}';
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${quoted(join(folder, `temp-${kind}`))};`)
    .join("\n  ")}
  types {
    text/html html;
    text/javascript js mjs;
    text/css css;
    image/svg+xml svg;
    font/woff2 woff2;
  }
  ${served("widget", DIST, ports[0])}
  ${names.map((name, place) => served(name, sites[name], ports[place + 3])).join("")}
  server {
    listen 127.0.0.1:${ports[2]};
    root ${quoted(DIST)};
    access_log ${quoted(join(folder, "bare.log"))} asked;
  }
  server {
    listen 127.0.0.1:${ports[1]};
    server_name localhost;
    access_log ${quoted(join(folder, "host.log"))} asked;
    charset utf-8;
    charset_types text/css text/javascript;
    add_header Cache-Control no-store always;
    location / { root ${quoted(PAGES)}; }
    location /node_modules/ { root ${quoted(ROOT)}; }
    location /made/ { root ${quoted(folder)}; }
    location = /favicon.ico { return 204; }
    ${locations.join("")}
  }
}
`,
  );

  const checked = spawnSync(nginx, ["-t", "-c", conf, "-p", folder], { encoding: "utf8", env });
  if (checked.error || checked.status !== 0) {
    throw new Error(
      `\`${nginx} -t -c ${conf}\` does not accept the configuration: ${checked.error?.message ?? checked.stderr}`,
    );
  }
  const running = start(nginx, ["-c", conf, "-p", folder], env, folder);
  const { end: stop } = running;
  // Any response will do: a 404 also proves that it runs.
  const answers = () => fetch(`${origins.host}/favicon.ico`).then(() => true, () => false);
  try {
    await until(answers, `nginx answers on ${origins.host}`);
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${running.complaints}`);
  }

  const asked = (name = "widget") =>
    readFileSync(join(folder, `${name}.log`), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

  /** Serves a host page, and returns its address. */
  const put = (name, html) => {
    mkdirSync(join(folder, "made"), { recursive: true });
    writeFileSync(join(folder, "made", name), filled(html));
    return `${origins.host}/made/${name}`;
  };

  const own = Object.fromEntries(names.map((name) => [name, origins[name]]));
  return { widget: origins.widget, host: origins.host, sites: own, folder, asked, put, stop };
}
