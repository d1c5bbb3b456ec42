// Scripts and tags written in ways that the documents do not show: they work, or the console names the mistake and the
// fallback is shown.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openMade } from "./support/made.mjs";
import { FALLBACK, WAYS, script, snippet } from "./support/pages.mjs";
import { DIST, MOVING } from "./support/sites.mjs";
import { expect, ready, test } from "./support/test.mjs";
import { contact } from "../browser/support/trial.mjs";

const HOST = snippet.frame();
const embed = () => readFileSync(join(DIST, MOVING, "embed.js"), "utf8");

/** How `embed.js` may run without being a script of its own. */
const NOT_ITS_OWN = {
  "as a module": { body: `${HOST}<script type="module" src="{widget}/v1/embed.js"></script>` },
  "inline": { body: () => `${HOST}<script>${embed()}</script>` },
  "from a script that a script made": {
    body: () => `${HOST}<script>document.body.append(Object.assign(document.createElement("script"), {text: ${JSON.stringify(embed())}}))</script>`,
  },
  "beside a picture named currentScript": {
    body: `<img name="currentScript" src="https://stranger.example/v1/embed.js" alt="">${HOST}${script.frame()}`,
  },
};

for (const [how, { body }] of Object.entries(NOT_ITS_OWN)) {
  test(`embed.js ${how} says how to load it, and the fallback stays`, async ({ page, servers, trouble }) => {
    trouble.expected = (text) => /trial-prescreen: embed.js works only as <script src>|stranger|ERR_/.test(text);
    await openMade(page, servers, typeof body === "function" ? body() : body);
    await expect.poll(() => trouble.found.join()).toContain("embed.js works only as <script src>");
    await expect(page.locator(".own-fallback a").first()).toHaveText(contact.phone);
    await expect(page.locator("iframe")).toHaveCount(0);
  });
}

test("embed.js added by a script works", async ({ page, servers }) => {
  await openMade(page, servers, HOST);
  await page.evaluate((src) => document.body.append(Object.assign(document.createElement("script"), { src })), `${servers.widget}/v1/embed.js?2`);
  await ready(page, "frame");
});

test("a div in an open shadow root gets its frame at any time", async ({ page, servers, trouble }) => {
  await openMade(page, servers, `<site-card></site-card>${script.frame()}`);
  await page.evaluate((host) => {
    // After the script has looked: the page's own components come late, and write what is in them later still.
    const root = document.querySelector("site-card").attachShadow({ mode: "open" });
    document.body.append(document.createElement("p"));
    const inner = root.appendChild(document.createElement("site-inner"));
    inner.attachShadow({ mode: "open" });
    setTimeout(() => (inner.shadowRoot.innerHTML = host), 20);
    document.body.append(document.querySelector("site-card"));
  }, HOST);
  const person = await ready(page, "frame");
  await person.press("start");
  expect(trouble.found).toEqual([]);
});

const SWALLOWED = '<main><h2>Our group</h2><form id="hosts"><input name="q"></form></main><footer id="after">Imprint</footer>';

for (const way of WAYS) {
  const tag = { frame: "div data-trial-prescreen", element: "trial-prescreen" }[way];
  const name = tag.split(" ")[0];

  test(`a self-closed tag hides nothing and warns (${way})`, async ({ page, servers, trouble }) => {
    trouble.expected = (text) => text.startsWith("trial-prescreen: the rest of the page stands inside");
    await openMade(page, servers, `<${tag}/>${SWALLOWED}${script[way]()}`);
    const person = await ready(page, way);
    await expect(page.locator("#after")).toBeVisible();
    await expect(page.locator("#hosts")).toBeVisible();
    await expect.poll(() => trouble.found.join()).toContain(`</${name}> after the fallback`);
    expect(trouble.found).toHaveLength(1);
    await person.press("start");
    await expect(person.field("age")).toBeVisible();
    await expect(page.locator("#after")).toBeVisible();
  });
}

test("a rich fallback is hidden once the widget is ready", async ({ page, servers, trouble }) => {
  const rich = `<section><h2>A study</h2><ul><li>One</li></ul><img alt="" src="data:,">${FALLBACK}</section>`;
  await openMade(page, servers, WAYS.map((way) => snippet[way]({ fallback: rich }) + script[way]()).join(""));
  await ready(page, "element");
  await ready(page, "frame");
  for (const words of await page.locator(".own-fallback").all()) await expect(words).toBeHidden();
  expect(trouble.found).toEqual([]);
});

/** What a minifier may do to one of the two scripts in the single file. */
const CHANGED = {
  "both scripts": (html) => html.replaceAll("</script>", ";</script>"),
  "the program's script": (html) => html.replace(/;?<\/script>(\s*<\/body>)/, ";;</script>$1"),
  "the first screens' script": (html) => html.replace("</script>", ";;</script>"),
};

for (const [what, change] of Object.entries(CHANGED)) {
  test(`with ${what} minified, the single file starts or falls back`, async ({ page, servers, trouble }) => {
    trouble.expected = () => true;
    const html = readFileSync(join(DIST, MOVING, "trial-prescreen.html"), "utf8");
    expect(change(html)).not.toBe(html);
    writeFileSync(join(servers.folder, "changed.html"), change(html));
    await page.goto(pathToFileURL(join(servers.folder, "changed.html")).href);
    if (what === "the first screens' script") {
      await expect(page.locator(".root:not([data-first]) [data-action=start]")).toBeVisible();
      return;
    }
    await expect(page.locator(`trial-prescreen > p > a[href="tel:${contact.tel}"]`)).toBeVisible();
    await expect(page.locator("[data-screen]")).toHaveCount(0);
    if (what === "the program's script") {
      await expect.poll(() => trouble.found.join()).toContain("keep tools that change scripts away from this file");
    }
  });
}
