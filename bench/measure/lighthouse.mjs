// Lighthouse's four scores, with its settings for a phone.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { chromium } from "../../tests/support/chromium.mjs";

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** The scores of a page, from 0 to 100, and the audits that took points off. */
export async function scores(url) {
  const browser = await launch({
    chromePath: chromium.executablePath,
    chromeFlags: ["--headless=new", ...chromium.args],
    logLevel: "silent",
  });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, output: "json", logLevel: "error", onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(`Lighthouse cannot judge ${url}: ${lhr.runtimeError.message}`);
    const told = CATEGORIES.map((id) => [id, Math.round(lhr.categories[id].score * 100)]);
    const wanting = CATEGORIES.flatMap((id) =>
      lhr.categories[id].auditRefs
        .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
        .map(({ id }) => id),
    );
    return { ...Object.fromEntries(told), wanting: [...new Set(wanting)], version: lhr.lighthouseVersion };
  } finally {
    await browser.kill();
  }
}
