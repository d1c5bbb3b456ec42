// Playwright, for the widget on other people's pages, in Chromium and in Firefox, behind a real nginx.
// `cargo xtask test hosts` sets CHROMIUM, FIREFOX and NGINX; each worker starts its own servers.
import { defineConfig } from "@playwright/test";
import { chromium } from "../browser/support/chromium.mjs";
import { firefox } from "../browser/support/firefox.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../target/playwright-hosts",
  fullyParallel: true,
  timeout: 60_000,
  // A machine that has just started a browser may take seconds to read it from its disk; a wait that is long
  // enough for that fails as surely where a thing never comes.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: "list",
  use: {
    locale: "en-US",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "chromium", use: { browserName: "chromium", launchOptions: chromium } },
    {
      name: "firefox",
      // See there.
      testIgnore: "download.spec.mjs",
      use: firefox,
    },
  ],
});
