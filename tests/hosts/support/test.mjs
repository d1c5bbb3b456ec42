// Playwright's test with its servers. Any error or warning in the console fails the test, unless the
// test expects it.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { Interview } from "../../browser/support/interview.mjs";
import { ONE_ENGINE } from "../../support/widget.mjs";
import { pages } from "./pages.mjs";
import { startServers } from "./servers.mjs";
import { makeSites } from "./sites.mjs";

export { expect, ONE_ENGINE };

const HOSTS = fileURLToPath(new URL("../../../target/hosts", import.meta.url));

export const test = base.extend({
  servers: [
    async ({}, use) => {
      mkdirSync(HOSTS, { recursive: true });
      const folder = mkdtempSync(join(HOSTS, "sites-"));
      const servers = await startServers({ pages, sites: makeSites(folder) });
      await use(servers);
      await servers.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],

  baseURL: ({ servers }, use) => use(`${servers.host}/`),

  /** The console's messages as text; one that `expected` does not match fails the test. */
  trouble: async ({ page }, use) => {
    const found = [];
    page.on("pageerror", (error) => found.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) found.push(message.text());
    });
    const trouble = { found, expected: () => false };
    await use(trouble);
    expect(found.filter((text) => !trouble.expected(text)), "what the console says").toEqual([]);
  },

  page: async ({ page, context }, use) => {
    // Every address that any page or frame requested.
    page.requests = [];
    context.on("request", (request) => page.requests.push(request.url()));
    await page.clock.setFixedTime(new Date("2026-11-22T01:00:00+08:00"));
    await use(page);
  },
});

/** The person at a widget: in the page itself, or in the frame that the script has put there. */
export async function atWidget(page, way, place = 0) {
  const where = way === "frame" ? await frameOf(page, place) : page;
  const interview = new Interview(where);
  interview.title = where.locator("[data-screen]").locator("h1, h2, h3, h4").first();
  return interview;
}

/** The widget's frame. */
export async function frameOf(page, place = 0) {
  const frame = page.locator("iframe").nth(place);
  const handle = await frame.elementHandle();
  return handle.contentFrame();
}

/** Waits until the widget shows its first screen. */
export async function ready(page, way, place = 0) {
  if (way === "frame") {
    const frame = page.locator("iframe").nth(place);
    // Fifty at once are slow on a slow machine.
    await expect(frame).toHaveCSS("visibility", "visible", { timeout: 30_000 });
  }
  const interview = await atWidget(page, way, place);
  if (way === "frame") await interview.onScreen("intro");
  else await expect(interview.screen.nth(place)).toHaveAttribute("data-screen", "intro");
  return interview;
}
