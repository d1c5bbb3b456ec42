// Puts the lines that `/embed/` gives on real Hugo, MkDocs, MediaWiki and Ghost, each as its hint says, and looks at the page as
// a visitor with a dark device: `node tests/hosts/sites/sites.mjs [NAME...]`, after `cargo xtask dist`. README.md beside this
// file says what has to be installed. It prints a table, and leaves pictures in `target/sites/`.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as browsers } from "@playwright/test";
import { serve } from "../../../xtask/pages/serve.mjs";
import { chromium } from "../../support/chromium.mjs";
import { freePort, program, start, until } from "../../support/processes.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const OUT = "target/sites";
const DIST = join(OUT, "dist");
const PATIENCE_MS = 20_000;
/** A press so soon after a new screen is not taken. */
const GUARD_MS = 700;
const TITLE = "A study";
const around = (lines) => `Some text before it.\n\n${lines}\n\nSome text after it.\n`;

const HUGO = program("HUGO", "hugo");
const MKDOCS = program("MKDOCS", "mkdocs");
const PHP = program("PHP", "php");
const { MEDIAWIKI = "/usr/share/mediawiki", MOBILEFRONTEND, GHOST } = process.env;

process.chdir(ROOT);
const run = (name, args, options = {}) => execFileSync(name, args, { encoding: "utf8", stdio: ["pipe", "pipe", "pipe"], ...options });

/** Writes files, named by their paths in a folder. */
function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Starts a server, and waits until it answers. */
async function startServer(name, args, { port, path = "/", env = {} }) {
  const url = `http://127.0.0.1:${port}${path}`;
  const { end } = start(name, args, { ...process.env, ...env }, mkdtempSync(join(tmpdir(), "site-")));
  await until(() => fetch(url).then(({ ok }) => ok, () => false), `${name} answers`, 300_000);
  return { url, end };
}

/** Serves a folder as plain web space does, with no header of ours. */
async function plainServer(folder, path) {
  const port = await freePort();
  return startServer("python3", ["-m", "http.server", port, "--bind", "127.0.0.1", "--directory", folder], { port, path });
}

const LAYOUT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head>
  <body style="max-width: 45rem; margin: auto; padding: 1rem"><h1>{{ .Title }}</h1>{{ .Content }}</body>
</html>
`;

/** Each software: whether it is `there`, its `version`, the kinds of site that are tried, and how a page gets these lines. */
const SITES = {
  hugo: {
    there: HUGO,
    version: () => /hugo v([\d.]+)/.exec(run(HUGO, ["version"]))[1],
    kinds: { "no theme": [], "--minify": ["--minify"] },
    async page(lines, folder, flags) {
      write(folder, {
        "config.toml": `title = "${TITLE}"\n`,
        "layouts/_default/single.html": LAYOUT,
        "content/study.md": `---\ntitle: ${TITLE}\n---\n${around(lines.hugo_page ?? lines.link)}`,
      });
      if (lines.hugo_shortcode) write(folder, { "layouts/shortcodes/trial-prescreen.html": lines.hugo_shortcode });
      run(HUGO, ["--source", folder, ...flags]);
      return plainServer(join(folder, "public"), "/study/");
    },
  },

  mkdocs: {
    there: MKDOCS,
    version: () => /version ([\d.]+)/.exec(run(MKDOCS, ["--version"]))[1],
    kinds: { mkdocs: "mkdocs", readthedocs: "readthedocs", material: "material" },
    async page(lines, folder, theme) {
      write(folder, {
        "mkdocs.yml": `site_name: ${TITLE}\ntheme:\n  name: ${theme}\n`,
        "docs/index.md": "# Start\n",
        "docs/study.md": `# ${TITLE}\n\n${around(lines.mkdocs_page ?? lines.link)}`,
      });
      run(MKDOCS, ["build", "--quiet", "--config-file", join(folder, "mkdocs.yml")]);
      return plainServer(join(folder, "site"), "/study/");
    },
  },

  mediawiki: {
    there: PHP && existsSync(join(MEDIAWIKI, "index.php")),
    version: () => /MW_VERSION', '(.*?)'/.exec(run("cat", [join(MEDIAWIKI, "includes/Defines.php")]))[1],
    kinds: {
      ...Object.fromEntries(["vector", "vector-2022", "minerva", "monobook", "timeless"].map((skin) => [skin, `useskin=${skin}`])),
      ...(MOBILEFRONTEND && { MobileFrontend: "mobileaction=toggle_view_mobile" }),
    },
    async page(lines, folder, query) {
      const port = await freePort();
      const confpath = join(ROOT, folder);
      mkdirSync(join(folder, "data"), { recursive: true });
      const maintain = (script, args, options) => run(PHP, [join(MEDIAWIKI, "maintenance", script), ...args], options);
      maintain("install.php", [
        ...["--dbtype=sqlite", `--dbpath=${join(confpath, "data")}`, `--server=http://127.0.0.1:${port}`, "--scriptpath="],
        ...[`--confpath=${confpath}`, "--skins=Vector,MinervaNeue,MonoBook,Timeless", "--pass=a long password", TITLE, "Admin"],
      ]);
      const settings = join(confpath, "LocalSettings.php");
      if (query.startsWith("mobile")) {
        writeFileSync(settings, `wfLoadExtension( 'MobileFrontend', '${MOBILEFRONTEND}/extension.json' );\n$wgDefaultMobileSkin = 'minerva';\n`, { flag: "a" });
      }
      const env = { ...process.env, MW_CONFIG_FILE: settings, PHP_CLI_SERVER_WORKERS: "4" };
      const edit = (title, input) => maintain("edit.php", ["--user=Admin", title], { env, input });
      if (lines.mediawiki_script) {
        edit("MediaWiki:Common.js", lines.mediawiki_script);
        edit("MediaWiki:Mobile.js", lines.mediawiki_script);
      }
      edit(TITLE, around(lines.mediawiki_page ?? lines.link));
      return startServer(PHP, ["-S", `127.0.0.1:${port}`, "-t", MEDIAWIKI], { port, env, path: `/index.php?title=A_study&${query}` });
    },
  },

  ghost: {
    there: GHOST,
    address: true,
    version: () => JSON.parse(run("cat", [join(GHOST, "package.json")])).version,
    kinds: { source: undefined },
    async page(lines, folder) {
      const { context, site, api } = await (ghostSite ??= ghostWithAdmin());
      const page = await context.newPage();
      await page.goto(`${site}/ghost/#/editor/post`);
      await page.getByPlaceholder("Post title").fill(TITLE);
      await page.locator("[data-lexical-editor=true]").first().click();
      await page.waitForTimeout(1000);
      if (lines.ghost_card) {
        await page.keyboard.type("/html", { delay: 60 });
        await page.waitForTimeout(1000);
        await page.keyboard.press("Enter");
        await page.locator(".cm-content").waitFor();
      }
      await page.evaluate((text) => navigator.clipboard.writeText(text), lines.ghost_card ?? lines.link ?? lines.address);
      await page.keyboard.press("Control+V");
      const draft = async () => {
        const { posts } = await api("get", "posts/?formats=html&filter=status:draft");
        return posts.find(({ html }) => /pre-?screen/i.test(html));
      };
      await until(draft, "Ghost has saved the post", 60_000);
      await page.screenshot({ path: `${folder}-editor.png` });
      await page.close();
      const { id, updated_at } = await draft();
      const { posts } = await api("put", `posts/${id}/`, { posts: [{ updated_at, status: "published" }] });
      return { url: posts[0].url, end() {} };
    },
  },
};

/** The one Ghost for all its pages: it takes long to start. */
let ghostSite;

/** Starts a Ghost, and gives its address, a browser where its administrator is signed in, and `api(method, path, data)`. */
async function ghostWithAdmin() {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const folder = join(ROOT, OUT, "ghost");
  cpSync(join(GHOST, "content"), join(folder, "content"), { recursive: true });
  const env = {
    ...{ NODE_ENV: "development", url: site, server__port: port, server__host: "127.0.0.1" },
    ...{ database__client: "sqlite3", database__connection__filename: join(folder, "ghost.db"), database__useNullAsDefault: "true" },
    ...{ paths__contentPath: join(folder, "content"), security__staffDeviceVerification: "false", privacy__useUpdateCheck: "false" },
  };
  // It finds its parts from the folder that it is started in.
  const { end } = await startServer("env", ["-C", GHOST, process.execPath, "index.js"], { port, env });
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: "en-US", permissions: ["clipboard-read", "clipboard-write"] });
  const ask = async (method, path, data) => {
    const headers = { Origin: site, "Accept-Version": "v5.0" };
    const response = await context.request[method](`${site}/ghost/api/admin/${path}`, { headers, data });
    if (!response.ok()) throw new Error(`Ghost answers ${response.status()}: ${await response.text()}`);
    return response;
  };
  const [email, password] = ["admin@example.org", "Horse-Battery-42-Staple"];
  await ask("post", "authentication/setup/", { setup: [{ name: "Admin", email, password, blogTitle: "A site" }] });
  await ask("post", "session/", { username: email, password });
  return { site, context, end, api: async (...request) => (await ask(...request)).json() };
}

/** The lines that `/embed/` of these files has for a site and a way, by what they are; `undefined` where it does not offer the way. */
async function linesOf(builder, { url }, name, way) {
  if (way === "address") return SITES[name].address && { address: url };
  await builder.goto(`${url}embed/`);
  await builder.selectOption("#site", name);
  const choice = builder.locator(`#way-${way === "question" ? "element" : way}`);
  if (!(await choice.isVisible())) return undefined;
  await choice.check();
  const areas = builder.locator("textarea[data-snippet]");
  const lines = Object.fromEntries(await areas.evaluateAll((all) => all.map(({ dataset, value }) => [dataset.snippet, value])));
  if (way !== "question") return lines;
  // It goes inside the element, below its words.
  const [where] = Object.keys(lines).filter((one) => lines[one].includes("</trial-prescreen>"));
  return { ...lines, [where]: lines[where].replace("</trial-prescreen>", `${lines.question}\n</trial-prescreen>`) };
}

/** What a visitor with a dark device meets, in short. */
async function visit(url, way, { width = 1280, scripts = true, picture }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-US", colorScheme: "dark", javaScriptEnabled: scripts });
  try {
    const page = await context.newPage();
    const said = new Set();
    const telling = (text) => /trial-prescreen|Content.Security/.test(text) && !/CORS policy/.test(text);
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && telling(message.text()) && said.add(message.text()));
    let arrive;
    const arrival = new Promise((resolve) => (arrive = resolve));
    if (way === "question") await page.route(/\.wasm$/, (route) => arrival.then(() => route.continue()));
    await page.goto(url);
    if (!scripts) {
      await page.screenshot({ path: picture });
      const call = page.locator('a[href="tel:+861050847588"]');
      const dead = (await page.locator("[data-first-question]:visible").count()) ? ", A QUESTION THAT DOES NOTHING" : "";
      return ((await call.count()) === 1 && (await call.isVisible()) ? "fallback" : "NOTHING") + dead;
    }
    if (way === "file") {
      await page.getByRole("link", { name: "Trial pre-screener" }).click();
      await page.waitForURL(/trial-prescreen\.html/);
    }
    const frame = { frame: "[data-trial-prescreen] iframe", address: "iframe[src*='card.html']" }[way];
    const widget = frame ? page.frameLocator(frame) : page;
    const comes = widget.locator(way === "question" ? "[data-first-question]" : "[data-screen=intro][data-ready]");
    await comes.waitFor({ timeout: PATIENCE_MS }).catch(() => undefined);
    await page.waitForTimeout(GUARD_MS);
    await page.screenshot({ path: picture });
    if (!(await comes.isVisible())) return ["NOT THERE", ...said].join(", ");
    const wrong = await judged(page, frame);
    if (way !== "question") await widget.locator("[data-action=start]").click();
    await widget.locator("[name=age]").fill("34");
    await page.waitForTimeout(GUARD_MS);
    await widget.locator(way === "question" ? "[data-first-question] button" : "[data-action=continue]").click();
    arrive();
    const next = widget.locator("[data-screen=question]:not(:has([name=age]))");
    const answered = await next.waitFor({ timeout: PATIENCE_MS }).then(() => "answered", () => "NOT ANSWERED");
    await page.waitForTimeout(GUARD_MS);
    await page.screenshot({ path: picture.replace(".png", "-answered.png") });
    return [...new Set([answered, ...wrong, ...(await judged(page, frame)), ...said])].join(", ");
  } finally {
    await context.close();
  }
}

/** What looks wrong: a page that scrolls sideways, a rim around the frame, a scroll bar of its own, a narrow frame. */
async function judged(page, frame) {
  const wrong = [];
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wrong.push("page scrolls sideways");
  if (!frame) return wrong;
  const element = await page.locator(frame).elementHandle();
  if (await element.evaluate(({ offsetWidth, clientWidth }) => offsetWidth !== clientWidth)) wrong.push("rim");
  const inside = await element.contentFrame();
  if (await inside.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1)) wrong.push("scrolls inside");
  const share = await element.evaluate((one) => one.clientWidth / (one.getRootNode().host ?? one.parentElement).clientWidth);
  if (share < 0.8) wrong.push(`${Math.round(share * 100)} % of its place`);
  return wrong;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });
const plain = await plainServer(DIST);
// A pasted address needs files that have it, so they are packed again, once it is known.
const [folder] = readdirSync("dist").filter((name) => /^v\d+\.\d+\.\d+$/.test(name));
run("node", ["xtask/pages/dist.mjs"], { env: { ...process.env, TRUNK: "target/trunk", DIST, VERSION: folder.slice(1), ADDRESS: plain.url } });
// The element of a page elsewhere needs a header.
const settings = await serve(DIST);
const WAYS = { frame: plain, element: settings, question: settings, file: plain, address: plain };

const browser = await browsers.launch(chromium);
const builder = await browser.newPage({ locale: "en-US" });
const chosen = process.argv.slice(2);
console.log("site | way | 1280 pixels | 360 pixels | without scripts");
for (const [name, { there, version, kinds, page }] of Object.entries(SITES)) {
  if (chosen.length && !chosen.includes(name)) continue;
  if (!there) console.log(`${name} is not installed`);
  for (const [way, files] of there ? Object.entries(WAYS) : []) {
    const lines = await linesOf(builder, files, name, way);
    for (const [kind, option] of lines ? Object.entries(kinds) : []) {
      const label = join(OUT, `${name} ${kind} ${way}`.replaceAll(/\W+/g, "-"));
      let site;
      try {
        site = await page(lines, label, option);
        const wide = await visit(site.url, way, { picture: `${label}-1280.png` });
        const narrow = await visit(site.url, way, { width: 360, picture: `${label}-360.png` });
        const bare = way === "file" ? "the link" : await visit(site.url, way, { scripts: false, picture: `${label}-no-scripts.png` });
        console.log([`${name} ${version()}, ${kind}`, way, wide, narrow, bare].join(" | "));
      } catch (error) {
        console.log(`${name}, ${kind} | ${way} | FAILED: ${error.message.slice(0, 1000)}`);
      }
      await site?.end();
    }
  }
}
await (await ghostSite?.catch(() => undefined))?.end();
await browser.close();
settings.end();
await plain.end();
