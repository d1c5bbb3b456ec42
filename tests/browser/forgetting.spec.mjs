// A browser may keep a page in its back/forward cache. The answers must be gone
// all the same. Playwright disables that cache by default, and Chromium has it only as a browser.
import { chromium } from "../support/chromium.mjs";
import { lupus } from "./support/people.mjs";
import { expect, test as base } from "./support/test.mjs";

const test = base.extend({
  launchOptions: [
    ({}, use) => use({ ...chromium, ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
    { scope: "worker" },
  ],
});

test("leaving the page and coming back forgets every answer", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await page.evaluate(() => {
    window.alive = false;
    window.addEventListener("pageshow", ({ persisted }) => (window.alive = persisted));
  });
  await page.goto("about:blank");
  await page.goBack({ waitUntil: "commit" });
  expect(await page.evaluate(() => window.alive), "the page was kept alive").toBe(true);
  await interview.onScreen("intro");
  await interview.press("start");
  await expect(interview.field("age")).toHaveValue("");
});
