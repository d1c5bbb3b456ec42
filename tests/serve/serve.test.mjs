// The server of `cargo xtask serve` and of the tests: one folder's files, with the headers that every server should send.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { headersOf, pathOf, serve } from "../../xtask/pages/serve.mjs";

test("a URL names only files inside the folder", () => {
  assert.equal(pathOf("/?lang=en"), "/index.html");
  assert.equal(pathOf("/a%20b/c.js?x#y"), "/a b/c.js");
  assert.equal(pathOf("/a/"), "/a/index.html");
  for (const address of [
    "/../Cargo.toml",
    "/a/../../Cargo.toml",
    "/%2e%2e/Cargo.toml",
    "/..%2fCargo.toml",
    "//etc/passwd",
    "/%2fetc/passwd",
    "/..\\Cargo.toml",
    "/a%00.js",
    "/%ff",
    "/./a",
    "http://elsewhere/",
    "",
  ]) {
    assert.equal(pathOf(address), undefined, address);
  }
});

test("what a frame loads is shared, and a page is not framed", () => {
  const policy = "Content-Security-Policy";
  const frame = headersOf("/v1.2.3/frame.html", "1.2.3");
  assert.deepEqual(frame["Access-Control-Allow-Origin"], ["*"]);
  assert.ok(!frame[policy]?.includes("frame-ancestors 'none'"));
  for (const page of ["/", "/index.html", "/privacy/index.html", "/embed/"]) {
    const headers = headersOf(page, "1.2.3");
    assert.ok(headers[policy].includes("frame-ancestors 'none'"), page);
    assert.ok(headers["Cache-Control"].includes("no-cache"), page);
  }
});

test("every server's settings have every header", () => {
  const read = (name) => readFileSync(new URL(`../../src/servers/${name}`, import.meta.url), "utf8");
  const said = read("_headers").split("\n").filter((line) => line.startsWith(" ") && line.includes(": "));
  assert.ok(said.length > 5);
  for (const line of said) {
    const [name, ...value] = line.trim().split(": ");
    for (const server of ["nginx.conf", "Caddyfile", "htaccess"]) {
      assert.ok(read(server).includes(`${name} "${value.join(": ")}"`), `${server}: ${line}`);
    }
  }
});

test("only files are served, with their type and headers", async () => {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  mkdirSync(join(folder, "v1.2.3"));
  writeFileSync(join(folder, "v1.2.3/program.wasm"), "wasm");
  const { url, end } = await serve(folder);
  try {
    const found = await fetch(`${url}v1.2.3/program.wasm`);
    assert.equal(await found.text(), "wasm");
    assert.equal(found.headers.get("content-type"), "application/wasm");
    assert.equal(found.headers.get("access-control-allow-origin"), "*");
    assert.equal(found.headers.get("cache-control"), "no-cache");
    assert.equal((await fetch(`${url}v1.2.3/program.wasm`, { method: "HEAD" })).status, 200);
    assert.equal((await fetch(`${url}v1.2.3/missing.js`)).status, 404);
    assert.equal((await fetch(`${url}v1.2.3`)).status, 404);
    assert.equal((await fetch(url, { method: "POST" })).status, 405);
  } finally {
    end();
    rmSync(folder, { recursive: true });
  }
});

test("a folder without a version or a port in use is an error", async () => {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  await assert.rejects(serve(folder), /run `cargo xtask dist`/);
  mkdirSync(join(folder, "v1.2.3"));
  const { url, end } = await serve(folder);
  await assert.rejects(serve(folder, Number(new URL(url).port)), /EADDRINUSE/);
  end();
  rmSync(folder, { recursive: true });
});
