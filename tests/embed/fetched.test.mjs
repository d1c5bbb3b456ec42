// How the program is fetched, and what is said where it does not come.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { afterEach, test } from "node:test";
import { bundled } from "./bundled.mjs";

const { fetched } = await bundled("src/embed/fetched.js");

const URL_OF_IT = "https://site.example/program.wasm";
const BYTES = new TextEncoder().encode("the program");
const HASH = `sha384-${createHash("sha384").update(BYTES).digest("base64")}`;
const OTHER = `sha384-${createHash("sha384").update("another").digest("base64")}`;

const own = { fetch: globalThis.fetch, crypto: Object.getOwnPropertyDescriptor(globalThis, "crypto") };

afterEach(() => {
  globalThis.fetch = own.fetch;
  if (own.crypto) Object.defineProperty(globalThis, "crypto", own.crypto);
});

/** Has a server answer so, and returns how it is asked. */
function serve(answer) {
  const asked = [];
  globalThis.fetch = async (url, options) => {
    asked.push(options);
    return answer(options);
  };
  return asked;
}

const right = () => new Response(BYTES, { headers: { "Content-Type": "application/wasm" } });
/** As on a page without HTTPS. */
const withoutHashes = () => Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });

test("the file with the hash is fetched once, without the browser's check", async () => {
  const asked = serve(right);
  assert.deepEqual(new Uint8Array(await fetched(URL_OF_IT, HASH)), BYTES);
  assert.deepEqual(asked, [{ credentials: "same-origin" }]);
});

test("a file with another hash is told with its type", async () => {
  serve(right);
  await assert.rejects(fetched(URL_OF_IT, OTHER), {
    message: `${URL_OF_IT} (application/wasm) is not the program that this script was built with`,
  });
});

test("a missing file is told by its status, whatever its hash", async () => {
  const asked = serve(() => new Response("Not found", { status: 404 }));
  await assert.rejects(fetched(URL_OF_IT, HASH), { message: `${URL_OF_IT} answers 404` });
  assert.equal(asked.length, 1);
});

test("no network is told with the address", async () => {
  serve(() => {
    throw new TypeError("Failed to fetch");
  });
  await assert.rejects(fetched(URL_OF_IT, HASH), { message: `${URL_OF_IT} cannot be fetched: Failed to fetch` });
});

test("without HTTPS the browser checks the hash, from its cache", async () => {
  withoutHashes();
  const asked = serve(right);
  assert.deepEqual(new Uint8Array(await fetched(URL_OF_IT, HASH)), BYTES);
  assert.deepEqual(asked[1], { credentials: "same-origin", integrity: HASH, cache: "force-cache" });
});

test("without HTTPS a wrong hash starts nothing", async () => {
  withoutHashes();
  serve(({ integrity }) => {
    if (integrity) throw new TypeError("Failed to fetch");
    return right();
  });
  await assert.rejects(fetched(URL_OF_IT, OTHER), /cannot be fetched/);
});

test("without a hash any file will do, as in development", async () => {
  const asked = serve(right);
  await fetched(URL_OF_IT, "");
  assert.equal(asked.length, 1);
});
