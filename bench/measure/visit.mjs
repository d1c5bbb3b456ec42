// One visit in a new browser context: nothing is cached; network and processor are throttled as given.
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";
import { buildSync } from "esbuild";

import { chromium as options } from "../../tests/support/chromium.mjs";
import { ANSWERS, TODAY } from "../person.mjs";

/** A computer on a good line; and an old phone on a slow one, by the browser's own means. */
export const CONDITIONS = {
  fast: { context: { viewport: { width: 1280, height: 800 } } },
  slow: {
    context: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    latency: 150,
    kilobits: 1600,
    cpu: 4,
  },
};

/** A resource's kind, as the tables name it. */
const KINDS = { Document: "html", Script: "js", Stylesheet: "css", Image: "image", Font: "font" };

const entryPoints = [fileURLToPath(new URL("./inside/main.js", import.meta.url))];
const inside = buildSync({ entryPoints, bundle: true, write: false, format: "iife" }).outputFiles[0].text;

export const launch = () => chromium.launch(options);

/** Opens an address under these conditions and returns `{ page, cdp, loaded }`; `close` ends it. */
export async function visit(browser, { name, url, condition, order, memory = false }) {
  const { context: settings, latency, kilobits, cpu } = CONDITIONS[condition];
  const context = await browser.newContext({ locale: "en-US", timezoneId: "Asia/Shanghai", ...settings });
  const page = await context.newPage();
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  const told = JSON.stringify({ page: name, answers: ANSWERS, order, today: TODAY, memory });
  await page.addInitScript({ content: `globalThis.benchVisit = ${told};\n${inside}` });
  const cdp = await context.newCDPSession(page);
  const resources = new Map();
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await cdp.send("Network.enable");
  cdp.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (!response.url.startsWith("http")) return;
    const kind = response.mimeType === "application/wasm" ? "wasm" : (KINDS[type] ?? "data");
    // The compressed bodies; headers differ from server to server.
    const bytes = Number(Object.entries(response.headers).find(([name]) => name.toLowerCase() === "content-length")?.[1]);
    resources.set(requestId, { kind, bytes, url: response.url });
  });
  if (latency) {
    const throughput = (kilobits * 1000) / 8;
    const line = { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput / 2 };
    await cdp.send("Network.emulateNetworkConditions", line);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  }
  await page.goto(url, { waitUntil: "commit" });
  return { name, page, cdp, resources, trouble, condition, close: () => context.close() };
}

/** Waits until the page is live and idle. */
export async function settle({ name, page, trouble }) {
  try {
    await page.waitForFunction(() => globalThis.bench?.seen.usable > 0 && globalThis.bench.seen.live > 0, null, {
      timeout: 120_000,
      polling: 100,
    });
  } catch (error) {
    const state = await page.evaluate(() => JSON.stringify({ ...globalThis.bench?.seen, text: document.body.innerText.slice(0, 300) }));
    throw new Error(`${name} did not become usable: ${error.message} ${trouble.join("; ")}; it has ${state}`, { cause: error });
  }
  await page.evaluate(() => globalThis.bench.quiet());
  if (trouble.length > 0) throw new Error(`${name} has errors: ${trouble.join("; ")}`);
}
