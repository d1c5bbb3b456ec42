// The npm package: imported where there is no page, bundled, and checked against what it says of itself.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv from "ajv";
import { buildSync } from "esbuild";
import { document } from "./support/pages.mjs";
import { DIST, MOVING, VERSION } from "./support/sites.mjs";
import { expect, ONE_ENGINE, ready, test as base } from "./support/test.mjs";

const PACKAGE = join(DIST, "npm");
const WASM = "trial-prescreen_bg.wasm";
/** The program and its packs. */
const FILES = readdirSync(PACKAGE).filter((name) => name.endsWith(".wasm"));
const ELEMENT = `<div><trial-prescreen lang="en" theme="light"><p>The fallback</p></trial-prescreen></div>`;
const FRAME = `<div data-trial-prescreen lang="en" theme="light"><p>The fallback</p></div>`;

const test = base.extend({
  /** A folder of a site on the host's server, which has the package. */
  site: async ({ servers }, use) => {
    mkdirSync(join(servers.folder, "made"), { recursive: true });
    const folder = mkdtempSync(join(servers.folder, "made/site-"));
    const own = join(folder, "node_modules/trial-prescreen");
    cpSync(PACKAGE, own, { recursive: true });
    const { name } = /(?<name>made\/.*)$/.exec(folder).groups;
    await use({
      folder,
      own,
      url: `${servers.host}/${name}/`,
      /** Bundles a script of the site's with esbuild, and puts it on a page with this body. */
      bundle(contents, body) {
        buildSync({
          stdin: { contents, resolveDir: folder },
          bundle: true,
          format: "esm",
          outfile: join(folder, "bundle.js"),
          logLevel: "error",
        });
        writeFileSync(join(folder, "index.html"), document(`${body}<script type="module" src="./bundle.js"></script>`));
        return `${servers.host}/${name}/index.html`;
      },
    });
    rmSync(folder, { recursive: true, force: true });
  },
});

/** What a program prints in a folder, and its complaints. */
function printed(program, args, folder) {
  const { stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  if (error) throw error;
  return { stdout, stderr };
}

test("both entries can be imported where there is no page", ONE_ENGINE, async ({ site }) => {
  const script = `
    import "trial-prescreen";
    import { embed } from "trial-prescreen/frame";
    embed("https://example.org/");
    console.log("imported");`;
  expect(printed(process.execPath, ["--input-type=module", "--eval", script], site.folder)).toEqual({ stdout: "imported\n", stderr: "" });
});

test("bundled by esbuild, the element starts from any folder", async ({ page, site, trouble }) => {
  const url = site.bundle('import "trial-prescreen";', ELEMENT);
  for (const name of FILES) cpSync(join(site.own, name), join(site.folder, name));
  await page.goto(url);
  await ready(page, "element");
  expect(trouble.found).toEqual([]);
});

test("a program that is not there is not called one with a wrong hash", async ({ page, site, trouble }) => {
  trouble.expected = () => true;
  await page.goto(site.bundle('import "trial-prescreen";', ELEMENT));
  await expect.poll(() => trouble.found.join()).toContain(`trial-prescreen cannot start: ${site.url}${WASM} answers 404; the page shows its fallback`);
  expect(trouble.found.join()).not.toMatch(/integrity|digest/i);
});

test("a page in the program's place is told for what it is", async ({ page, site, trouble }) => {
  trouble.expected = () => true;
  const url = site.bundle('import "trial-prescreen";', ELEMENT);
  // As a server does that answers every address with the site's start page.
  await page.route(`**/${WASM}`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(url);
  await expect.poll(() => trouble.found.join()).toContain(`${WASM} (text/html) is not the program that this script was built with`);
});

test("embed puts the frame into elements, also later ones", async ({ page, servers, site, trouble }) => {
  const script = `
    import { embed } from "trial-prescreen/frame";
    embed(${JSON.stringify(servers.widget)});
    embed(new URL("/", ${JSON.stringify(servers.widget)}));`;
  await page.goto(site.bundle(script, FRAME));
  await ready(page, "frame");
  expect(await page.locator(`script[src="${servers.widget}/${MOVING}/embed.js"]`).count()).toBe(1);
  await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), FRAME);
  await ready(page, "frame", 1);
  expect(trouble.found).toEqual([]);
});

test("embed says what is wrong with an address", async ({ page, site, trouble }) => {
  trouble.expected = () => true;
  await page.goto(site.bundle('import { embed } from "trial-prescreen/frame"; embed("https://");', FRAME));
  await expect.poll(() => trouble.found.join()).toContain('embed("https://"): expected the address');
  await page.goto(site.bundle('import { embed } from "trial-prescreen/frame"; embed("./nowhere");', FRAME));
  await expect.poll(() => trouble.found.join()).toContain(`${site.url}nowhere/${MOVING}/embed.js cannot be loaded`);
  await expect(page.getByText("The fallback")).toBeVisible();
});

test("the version's folder may have any name", async ({ page, servers, site, trouble }) => {
  cpSync(join(DIST, VERSION), join(site.folder, "elsewhere"), { recursive: true });
  for (const [way, body, script] of [
    ["element", ELEMENT, '<script type="module" src="./elsewhere/prescreen.js"></script>'],
    ["frame", FRAME, '<script src="./elsewhere/embed.js" async></script>'],
  ]) {
    writeFileSync(join(site.folder, "index.html"), document(body + script));
    if (way === "element") {
      await page.goto(`${site.url}index.html`);
      await ready(page, way);
    } else {
      // The host's server shares no files with a frame that has no origin; that the right one is asked for is enough.
      trouble.expected = () => true;
      const asked = page.waitForRequest(new RegExp(`^${site.url}elsewhere/frame\\.html`));
      await page.goto(`${site.url}index.html`);
      await asked;
    }
  }
  expect(servers.asked("host").some(({ uri }) => uri.endsWith(`elsewhere/${WASM}`))).toBe(true);
});

test("the manifest fits its schema, the types and the events", ONE_ENGINE, () => {
  const read = (file) => readFileSync(join(PACKAGE, file), "utf8");
  const manifest = JSON.parse(read("custom-elements.json"));
  const schema = createRequire(import.meta.url)("custom-elements-manifest/schema.json");
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
  const [{ declarations: [{ attributes, events, tagName }] }] = manifest.modules;
  expect(tagName).toBe("trial-prescreen");
  const types = read("prescreen.d.ts");
  const namesIn = (part) => [...part.matchAll(/^  "?([\w:-]+)"?\??:/gm)].map(([, name]) => name);
  const [, settings] = /interface TrialPrescreenAttributes {(.*?)\n}/s.exec(types);
  const [, told] = /interface TrialPrescreenEventMap {(.*?)\n}/s.exec(types);
  expect(attributes.map(({ name }) => name)).toEqual(namesIn(settings));
  expect(events.map(({ name }) => name)).toEqual(namesIn(told));
});

test("the packed file has all that the package names, and no more", ONE_ENGINE, () => {
  const listed = printed("tar", ["tzf", join(DIST, VERSION, "trial-prescreen.tgz")], DIST).stdout.trim().split("\n");
  const { exports, version, license } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  expect([`v${version}`, license]).toEqual([VERSION, "MIT"]);
  const named = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
  const others = ["LICENSE", "README.md", ...FILES];
  expect(listed.map((name) => name.replace("package/", "")).sort()).toEqual(
    [...new Set([...named.map((name) => name.replace("./", "")), ...others])].sort(),
  );
});

test("the types come first in every entry", ONE_ENGINE, () => {
  const { exports } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  for (const entry of Object.values(exports)) if (typeof entry === "object") expect(Object.keys(entry)[0]).toBe("types");
});

test("the README holds no placeholder", ONE_ENGINE, () => {
  const readme = readFileSync(join(PACKAGE, "README.md"), "utf8");
  expect(readme).not.toMatch(/\{(name|description|frame|element|languages|study|id|registry)\}/);
  expect(readme).toContain("A bundled copy does not correct itself");
});
