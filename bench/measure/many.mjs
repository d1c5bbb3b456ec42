// The time until every widget on a host page is live: one, and fifty.
export async function many(browser, { address, count }) {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript((count) => {
      let ready = 0;
      document.addEventListener("prescreen:ready", () => {
        ready += 1;
        if (ready === count) globalThis.allLive = performance.now();
      });
    }, count);
    await page.goto(`${address}peers/ours/${count}.html`, { waitUntil: "commit" });
    const handle = await page.waitForFunction(() => globalThis.allLive, null, { timeout: 60_000, polling: 50 });
    return await handle.jsonValue();
  } finally {
    await context.close();
  }
}
