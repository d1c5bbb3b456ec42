// Playwright, for the widget on other people's pages, in Chromium and in Firefox, behind a real nginx.
// `cargo xtask test hosts` sets CHROMIUM, FIREFOX and NGINX; each worker starts its own servers.
import { defineConfig } from "@playwright/test";
import { chromium } from "../browser/support/chromium.mjs";

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
      use: {
        browserName: "firefox",
        // The stock browser, which Playwright drives by WebDriver BiDi.
        channel: "moz-firefox",
        launchOptions: {
          executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
          firefoxUserPrefs: {
            // A page that allows no pictures would be blamed for the one of its tab.
            "browser.chrome.site_icons": false,
            // The catcher of ways-out.spec.mjs is on this machine.
            "media.peerconnection.ice.loopback": true,
            // Firefox calls nobody on its own account.
            "app.normandy.enabled": false,
            "browser.safebrowsing.downloads.remote.enabled": false,
            "browser.safebrowsing.malware.enabled": false,
            "browser.safebrowsing.phishing.enabled": false,
            "datareporting.policy.dataSubmissionEnabled": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "services.settings.server": "data:,",
            // Clicks reach a frame of another site only where it is in the process of the page around it.
            "fission.webContentIsolationStrategy": 0,
          },
        },
      },
    },
  ],
});
