// Servers that declare a wrong charset, or none: pages, scripts and styles are still decoded correctly.
import { createServer } from "node:http";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { openMade } from "./support/made.mjs";
import { FALLBACK, script, snippet } from "./support/pages.mjs";
import { DIST, MOVING, VERSION } from "./support/sites.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
const MARK = Buffer.from("\ufeff");

/** A server of `dist` that declares a charset for each file; `bare` removes the byte order mark. */
async function serve(charset, bare) {
  const server = createServer((request, response) => {
    const [path] = request.url.split("?");
    const file = path.endsWith("/") ? `${path}index.html` : path;
    let body;
    try {
      body = readFileSync(join(DIST, file));
    } catch {
      response.writeHead(404).end();
      return;
    }
    if (bare && body.subarray(0, MARK.length).equals(MARK)) body = body.subarray(MARK.length);
    const type = TYPES[extname(file)];
    response.writeHead(200, {
      "Content-Type": charset ? `${type}; charset=${charset}` : type,
      "Access-Control-Allow-Origin": "*",
    });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.closeAllConnections() ?? server.close() };
}

const TITLES = {
  [`${MOVING}/trial-prescreen.html`]: "Trial Prescreen · 临床试验预筛",
  [`${VERSION}/frame.html`]: "Trial Prescreen · 临床试验预筛",
  "": "Trial Prescreen · 临床试验预筛",
};

for (const [charset, bare] of [
  ["gb2312", false],
  ["gb2312", true],
  ["big5", true],
  ["iso-8859-1", true],
  ["utf-16", false],
  ["", false],
  ["", true],
]) {
  test(`served as ${charset || "no charset"}${bare ? " without a mark" : ""}, files decode correctly`, async ({ page, servers, trouble }) => {
    trouble.expected = (text) => /message that is not the host's|character encoding/i.test(text);
    const { origin, stop } = await serve(charset, bare);
    for (const [path, title] of Object.entries(TITLES)) {
      await page.goto(`${origin}/${path}`);
      const person = await atWidget(page, "element");
      await person.onScreen("intro");
      expect(await page.title()).toBe(title);
      await expect(page.locator('[data-action="language"][lang="zh-Hans"]')).toHaveText("简体中文");
      const tel = page.locator('trial-prescreen > p[lang="zh-Hans"]');
      expect(await tel.textContent()).toContain("本页帮您逐条了解临床研究");
    }
    await page.goto(`${origin}/privacy/`);
    await expect(page.locator("h1").nth(1)).toHaveText("您的回答只留在您这里");
    await expect(page.locator("main")).toHaveCSS("max-width", "704px");
    await page.goto(`${origin}/embed/`);
    await page.locator("[data-speak=zh-Hans]").click();
    await expect(page).toHaveTitle("把临床试验预筛放到您的网站 · Trial Prescreen");

    const hosts = `<div lang="zh">${snippet.frame({ fallback: " " })}<trial-prescreen>${FALLBACK}</trial-prescreen></div>`;
    await openMade(page, servers, (hosts + script.frame() + script.element()).replaceAll("{widget}", origin));
    await ready(page, "element");
    await expect(page.locator("iframe")).toHaveAttribute("title", "临床试验预筛");
    await ready(page, "frame");
    stop();
  });
}
