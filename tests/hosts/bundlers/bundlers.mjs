// Tries the npm package with the bundlers and frameworks of package.json, in headless Chromium, and prints a table:
// `node tests/hosts/bundlers/bundlers.mjs [NAME...]`, after `cargo xtask dist`. It installs them in `target/bundlers`, half a
// gigabyte, and is no part of `cargo xtask test`, which tries esbuild and Node's own `import`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as browsers } from "@playwright/test";
import { serve } from "../../../xtask/pages/serve.mjs";
import { chromium } from "../../support/chromium.mjs";
import { freePort, start, until } from "../../support/processes.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const HERE = join(ROOT, "tests/hosts/bundlers");
const FOLDER = join(ROOT, "target/bundlers");
const DIST = join(ROOT, "dist");
const PACKAGE = "trial-prescreen";
const WASM = `${PACKAGE}_bg.wasm`;

const ENV = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const bin = (name) => join(FOLDER, "node_modules/.bin", name);

function run(program, args, env = {}) {
  const options = { encoding: "utf8", env: { ...ENV, ...env } };
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error ?? stdout + stderr}`);
}

function install() {
  mkdirSync(FOLDER, { recursive: true });
  process.chdir(FOLDER);
  cpSync(join(HERE, "package.json"), join(FOLDER, "package.json"));
  cpSync(join(HERE, "sites"), FOLDER, { recursive: true });
  rmSync(join(FOLDER, "out"), { recursive: true, force: true });
  const [version] = readdirSync(DIST).filter((name) => /^v\d+\.\d+\.\d+$/.test(name));
  run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]);
  // As a site does, from the packed file.
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", join(DIST, version, `${PACKAGE}.tgz`)]);
}

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".css": "text/css" };

/** Serves a built site as a plain server does: with no header of ours, and 404 for what is not there. */
async function plainServer(folder) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url, "http://site").pathname;
    try {
      const content = readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
      response.writeHead(200, { "Content-Type": TYPES[extname(path) || ".html"] ?? "text/plain" }).end(content);
    } catch {
      response.writeHead(404).end("Not found");
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() };
}

/** Starts a development server, or one of a framework's own. */
async function startServer(program, args, env = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  // Deleted with the server.
  const own = mkdtempSync(join(tmpdir(), "bundler-"));
  const { end } = start(program, args.map((arg) => arg.replace("PORT", port)), { ...ENV, ...env }, own);
  try {
    await until(() => fetch(url).then(({ ok }) => ok, () => false), `${program} answers`, 120_000);
  } catch (error) {
    await end();
    throw error;
  }
  return { url, end };
}

/** Builds a site with Vite, and serves it. */
const viteBuild = (site) => () => {
  run(bin("vite"), ["build", "--outDir", join(FOLDER, "out", site), "--logLevel", "error"], { SITE: site });
  return plainServer(join(FOLDER, "out", site));
};
const viteServer = (site, env) => () =>
  startServer(bin("vite"), ["--port", "PORT", "--strictPort", "--host", "127.0.0.1", "--force"], { SITE: site, ...env });

/** The earlier Vite's development server. */
const vite7Server = (env) => () => {
  const config = ["--config", "vite-plain.config.js"];
  const args = ["node_modules/vite-7/bin/vite.js", ...config, "--port", "PORT", "--strictPort", "--host", "127.0.0.1", "--force"];
  return startServer(process.execPath, args, { SITE: "element", ...env });
};

const webpack = () => {
  run(bin("webpack"), ["--config", "webpack.config.js"]);
  cpSync(join(FOLDER, "element/index.html"), join(FOLDER, "out/webpack/index.html"));
  return plainServer(join(FOLDER, "out/webpack"));
};

/** A bundle by esbuild, which copies no file by itself. */
const esbuild = (copies) => () => {
  const out = join(FOLDER, "out/esbuild");
  rmSync(out, { recursive: true, force: true });
  run(bin("esbuild"), ["element/main.js", "--bundle", "--minify", "--format=esm", `--outdir=${out}`, "--log-level=warning"]);
  cpSync(join(FOLDER, "element/index.html"), join(out, "index.html"));
  if (copies) cpSync(join(FOLDER, "node_modules", PACKAGE, WASM), join(out, WASM));
  return plainServer(out);
};

const nextBuild = (flags) => () => {
  rmSync(join(FOLDER, "next/.next"), { recursive: true, force: true });
  run(bin("next"), ["build", "next", ...flags]);
  return startServer(bin("next"), ["start", "next", "--port", "PORT", "--hostname", "127.0.0.1"]);
};
const nextServer = (flags) => () => {
  rmSync(join(FOLDER, "next/.next"), { recursive: true, force: true });
  return startServer(bin("next"), ["dev", "next", "--port", "PORT", "--hostname", "127.0.0.1", ...flags]);
};

/** What is tried: how it is served, and whether the widget is in a frame. */
const CASES = {
  "vite build": { serves: viteBuild("element") },
  "vite build, frame": { serves: viteBuild("frame"), frame: true },
  "vite build, React": { serves: viteBuild("react") },
  "vite build, Vue": { serves: viteBuild("vue") },
  "vite build, Svelte": { serves: viteBuild("svelte") },
  "vite dev, excluded": { serves: viteServer("element", { EXCLUDE: "1" }) },
  "vite dev, no setting": { serves: viteServer("element") },
  "vite 7 dev, excluded": { serves: vite7Server({ EXCLUDE: "1" }) },
  "vite 7 dev, no setting": { serves: vite7Server() },
  webpack: { serves: webpack },
  "esbuild, file copied": { serves: esbuild(true) },
  "esbuild, no file": { serves: esbuild(false) },
  "next build": { serves: nextBuild([]) },
  "next build, webpack": { serves: nextBuild(["--webpack"]) },
  "next dev": { serves: nextServer([]) },
  "next dev, webpack": { serves: nextServer(["--webpack"]) },
};

/** What a visitor meets: whether the widget comes up, is answered and heard, what was loaded for it, and what the console says. */
async function visit(browser, url, frame) {
  const page = await browser.newPage({ locale: "en-US" });
  const said = [];
  const loaded = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", ({ message }) => said.push(message));
  page.on("requestfinished", async (request) => {
    const sizes = await request.sizes().catch(() => undefined);
    if (sizes && !request.url().startsWith("data:")) loaded.push(sizes.responseBodySize);
  });
  await page.goto(url);
  const widget = frame ? page.frameLocator("[data-trial-prescreen] iframe") : page;
  const comes = await widget.locator("[data-action=start]").waitFor({ timeout: 20_000 }).then(() => true, () => false);
  let works = false;
  if (comes) {
    await widget.locator("[data-screen=intro][data-ready]").waitFor();
    await page.waitForTimeout(600);
    await widget.locator("[data-action=start]").click();
    works = await widget.locator("input[name=age]").waitFor({ timeout: 5_000 }).then(() => true, () => false);
    works &&= (await page.locator("html").getAttribute("data-heard")) === "step";
  }
  const requests = { count: loaded.length, bytes: loaded.reduce((sum, size) => sum + size, 0) };
  await page.close();
  return { comes, works, requests, said };
}

install();
const versionOf = (name) => JSON.parse(readFileSync(join(FOLDER, "node_modules", name, "package.json"), "utf8")).version;
const names = ["vite", "vite-7", "webpack", "esbuild", "next", "react", "vue", "svelte", "typescript", "vue-tsc", "svelte-check"];
console.log(`${names.map((name) => `${name} ${versionOf(name)}`).join(", ")}, Node ${process.version}`);

const chosen = process.argv.slice(2);
const files = await serve(DIST);
const browser = await browsers.launch(chromium);
console.log("case | comes up | answered and heard | requests | kB | console");
for (const [name, { serves, frame }] of Object.entries(CASES)) {
  if (chosen.length && !chosen.some((part) => name.startsWith(part))) continue;
  try {
    const { url, end } = await serves();
    try {
      const { comes, works, requests, said } = await visit(browser, frame ? `${url}?base=${files.url}` : url, frame);
      const kilobytes = Math.round(requests.bytes / 1000);
      console.log([name, comes, works, requests.count, kilobytes, [...new Set(said)].join(" / ") || "nothing"].join(" | "));
    } finally {
      await end();
    }
  } catch (error) {
    console.log(`${name} | FAILED: ${error.message.slice(0, 2000)}`);
  }
}
await browser.close();
files.end();

/** Each framework's own type checker, and the file with the element. */
const CHECKERS = {
  React: ["react/site.tsx", "tsc", "--project", "react"],
  Vue: ["vue/Site.vue", "vue-tsc", "--project", "vue"],
  Svelte: ["svelte/Site.svelte", "svelte-check", "--workspace", "svelte", "--tsconfig", "./tsconfig.json"],
};

/** What a checker finds wrong, or nothing. */
function foundBy([, name, ...args]) {
  try {
    run(bin(name), args);
    return "nothing";
  } catch (error) {
    return error.message;
  }
}

for (const [name, checker] of Object.entries(CHECKERS)) {
  if (chosen.length && !chosen.includes("types")) continue;
  const found = foundBy(checker);
  const right = readFileSync(checker[0], "utf8");
  writeFileSync(checker[0], right.replace('theme="light"', 'theme="pink"'));
  const refused = /pink/.test(foundBy(checker));
  writeFileSync(checker[0], right);
  console.log(`types in ${name} | ${found.slice(0, 3000)} | theme="pink" is ${refused ? "refused" : "taken"}`);
}
