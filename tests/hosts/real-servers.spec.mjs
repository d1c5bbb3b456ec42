// Real servers without our settings, and Apache with `.htaccess`, in a site's folder for uploads.
import { openMade } from "./support/made.mjs";
import { script, snippet } from "./support/pages.mjs";
import { startApache } from "./support/apache.mjs";
import { MOVING, VERSION } from "./support/sites.mjs";
import { expect, ONE_ENGINE, ready, test as base } from "./support/test.mjs";

const BOTH = ["headers", "rewrite"];

const test = base.extend({
  /** Starts a server that ends with the test. */
  apache: async ({}, use) => {
    const started = [];
    await use(async (options) => {
      started.push(await startApache(options));
      return started.at(-1);
    });
    for (const { stop } of started) await stop();
  },
});

const PATHS = [
  "",
  "embed/",
  "privacy/index.html",
  "integrity.txt",
  `${MOVING}/embed.js`,
  `${MOVING}/trial-prescreen.html`,
  `${VERSION}/frame.html`,
  `${VERSION}/frame.js`,
  `${VERSION}/prescreen.d.ts`,
  `${VERSION}/page.css`,
  `${VERSION}/sbom.cdx.json`,
  `${VERSION}/trial-prescreen_bg.wasm`,
];
/** The headers that depend on nothing but the settings. */
const OURS =
  /^(content-(type|encoding|security-policy)|cache-control|vary|referrer-policy|permissions-policy|x-content-type-options|access-control-.*|cross-origin-.*)$/;

const headersOf = async (url, encoding) => {
  const answer = await fetch(url, { headers: { "Accept-Encoding": encoding } });
  expect(answer.status, url).toBe(200);
  return Object.fromEntries([...answer.headers].filter(([name]) => OURS.test(name)));
};

for (const override of ["All", "FileInfo"]) {
  test(`Apache sends nginx's headers where ${override} may be set`, ONE_ENGINE, async ({ servers, apache }) => {
    const { files } = await apache({ override, modules: BOTH });
    for (const path of PATHS) {
      for (const encoding of ["gzip", "identity"]) {
        const wanted = await headersOf(`${servers.widget}/${path}`, encoding);
        expect(await headersOf(`${files}/${path}`, encoding), `${path} as ${encoding}`).toEqual({ vary: "Accept-Encoding", ...wanted });
      }
      expect(await headersOf(`${files}/${path}`, "gzip, br"), path).toMatchObject({ "content-encoding": "br" });
    }
    for (const path of ["servers/nginx.conf", "_headers"]) {
      expect((await fetch(`${files}/${path}`)).status, path).toBe(404);
    }
  });
}

test("a header that the site sends too is sent once", ONE_ENGINE, async ({ apache }) => {
  const { files } = await apache({ override: "All", modules: BOTH, more: 'Header always set Access-Control-Allow-Origin "*"' });
  expect(await headersOf(`${files}/${VERSION}/frame.js`, "br")).toMatchObject({ "access-control-allow-origin": "*" });
});

/** Apache with and without what `.htaccess` asks for, and whether the frame can then fetch its program. */
for (const [name, options, fetched] of [
  ["as installed", { override: "None" }, false],
  ["that ignores .htaccess", { override: "None", modules: BOTH }, false],
  ["without mod_headers", { override: "All", modules: ["rewrite"] }, false],
  ["without mod_rewrite", { override: "All", modules: ["headers"] }, true],
  ["with both modules", { override: "All", modules: BOTH }, true],
]) {
  test(`Apache ${name} shows the frame`, async ({ page, servers, apache, trouble }) => {
    trouble.expected = (text) => !fetched && /CORS|Cross-Origin|Failed to load|preload/i.test(text);
    const { files, asked } = await apache(options);
    await openMade(page, servers, (snippet.frame() + script.frame()).replaceAll("{widget}", files));
    const person = await ready(page, "frame");
    await person.press("start");
    expect(asked().some((path) => path.endsWith("/packed.js"))).toBe(!fetched);
  });
}

test("nginx without our settings shows the frame", async ({ page, servers, trouble }) => {
  trouble.expected = (text) => /CORS|Cross-Origin|Failed to load|preload/i.test(text);
  await openMade(page, servers, (snippet.frame() + script.frame()).replaceAll("{widget}", "{bare}"));
  const person = await ready(page, "frame");
  await person.press("start");
  expect(servers.asked("bare").map(({ uri }) => uri)).toContain(`/${VERSION}/packed.js`);
});
