// Servers that have none of our settings: the frame comes up there, and so does the element of a page on the same server.
import { lupus } from "../browser/support/people.mjs";
import { held } from "../support/held.mjs";
import { openMade } from "./support/made.mjs";
import { ZOO, byHand, document, pathOf, script, snippet } from "./support/pages.mjs";
import { startPlain } from "./support/plain.mjs";
import { MOVING, VERSION } from "./support/sites.mjs";
import { atWidget, expect, ready, test as base } from "./support/test.mjs";

const NOSNIFF = { "X-Content-Type-Options": "nosniff" };
/** What such servers do with WebAssembly, and which ways then work. */
const SERVERS = {
  "without headers": { wasm: "application/wasm" },
  "with a wrong type and nosniff": { wasm: "text/plain", headers: NOSNIFF },
  "that shares with one site only": { wasm: "application/wasm", headers: { "Access-Control-Allow-Origin": "https://site.example" } },
  "that refuses the type": { headers: { ...NOSNIFF, "Access-Control-Allow-Origin": "*" }, ways: ["frame", "hand"] },
};
const BODIES = {
  frame: snippet.frame() + script.frame(),
  hand: byHand,
  element: snippet.element() + script.element(),
};

/** What browsers say of a request that they refuse, and of a file that was to be loaded early. */
const REFUSED = /CORS|Cross-Origin|Failed to load|preload|404|integrity/i;
const refused = (text) => REFUSED.test(text);

const test = base.extend({
  /** Starts a server that ends with the test. */
  plain: async ({}, use) => {
    const started = [];
    await use(async (options) => {
      started.push(await startPlain(options));
      return started.at(-1);
    });
    for (const { stop } of started) stop();
  },
});

/** The files of this version that a server was asked for, each once. */
const files = (asked) => [...new Set(asked)].filter((path) => /\/v\d/.test(path)).map((path) => path.split("/").pop());

for (const [name, { ways = Object.keys(BODIES), ...options }] of Object.entries(SERVERS)) {
  for (const way of ways) {
    test(`a server ${name} shows it (${way})`, async ({ page, plain, trouble }) => {
      trouble.expected = refused;
      const server = await plain(options);
      await page.goto(server.put(document(BODIES[way])));
      const person = way === "hand" ? await atWidget(page, "frame") : await ready(page, way);
      await person.onScreen("intro");
      const before = { server: server.asked.length, page: page.requests.length };
      await person.press("start");
      await person.quickCheck(lupus({ cell_therapy: "unsure" }));
      await expect(person.result).toHaveAttribute("data-outcome", "needs-check");
      expect(server.asked.slice(before.server), "the server's log").toEqual([]);
      expect(page.requests.slice(before.page), "the browser's list").toEqual([]);
      expect(files(server.asked).includes("packed.js")).toBe(way !== "element");
      if (way === "element") return;

      expect(trouble.found.filter((text) => !refused(text))).toEqual([]);
      trouble.expected = () => true;
      const directive = await person.page.evaluate(() => new Promise((resolve) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
        // Another script of the page's own origin, in the way that the first one was let in.
        document.head.append(document.querySelector("#packed").content.cloneNode(true));
      }));
      expect(directive, "locked").toBe("script-src-elem");
    });
  }
}

test("a server without headers is asked for one file more", async ({ page, plain, trouble }) => {
  trouble.expected = refused;
  const server = await plain(SERVERS["without headers"]);
  await page.goto(server.put(document(BODIES.frame)));
  await ready(page, "frame");
  const program = ["bg", "rest", "en"].map((name) => `trial-prescreen_${name}.wasm`);
  // Either of the two can be refused first; the script has both, and the rest.
  const asked = files(server.asked).filter((file) => !program.includes(file)).toSorted();
  expect(asked).toEqual(["embed.js", "frame.html", "frame.js", "packed.js"]);
});

test("a server with our settings is asked for four files and four packs", async ({ page, servers }) => {
  const from = servers.asked().length;
  await page.goto(pathOf(ZOO[0], "frame"));
  await ready(page, "frame");
  const asked = servers.asked().slice(from).map(({ uri }) => uri);
  const program = ["bg", "rest", "en", "more", "zh-Hans"].map((name) => `trial-prescreen_${name}.wasm`);
  const own = ["frame.html", "frame.js", ...program].map((file) => `/${VERSION}/${file}`);
  expect(asked.toSorted()).toEqual([`/${MOVING}/embed.js`, ...own].toSorted());
});

test("an early answer is kept until the script is there", async ({ page, plain, servers, trouble }) => {
  trouble.expected = refused;
  const arrive = await held(page, "**/packed.js");
  const { files } = await plain(SERVERS["without headers"]);
  const asked = page.waitForRequest("**/packed.js");
  // The page has not loaded before the frame's script is there.
  const opened = openMade(page, servers, BODIES.frame.replaceAll("{widget}", files));
  await asked;
  const { page: where } = await atWidget(page, "frame");
  await where.locator("[data-action=start]").click();
  await where.locator("[name=age]").fill("34");
  await expect(where.locator("[data-screen][data-ready]")).toBeVisible();
  await where.locator("[data-action=continue]").click();
  arrive();
  await opened;
  await expect(where.locator("[data-question=diagnosis]")).toBeVisible();
  await expect(where.locator("[data-screen][data-ready]")).toBeVisible();
  await where.locator("[data-action=back]").click();
  await expect(where.locator("[data-question=age] [name=age]")).toHaveValue("34");
});

test("an element from another server needs its header", async ({ page, plain, servers, trouble }) => {
  trouble.expected = refused;
  const { files } = await plain(SERVERS["without headers"]);
  await openMade(page, servers, BODIES.element.replaceAll("{widget}", files));
  await expect.poll(() => trouble.found.join()).toMatch(REFUSED);
  await expect(page.locator(".own-fallback")).toBeVisible();
  await expect(page.locator("[data-screen]")).toHaveCount(0);
});
