// Playwright, for the page of the tests' own trial in a real browser: another disease, and a language written from right
// to left. `cargo xtask test second` builds it, and sets CHROMIUM, PORT, TRIAL and XTASK.
import { defineConfig } from "@playwright/test";

// Before anything reads the trial's files.
process.env.TRIAL ||= "tests/fixtures/second_trial";

const { chromium } = await import("../browser/support/chromium.mjs");
const port = process.env.PORT ?? "8190";
const baseURL = `http://127.0.0.1:${port}/`;
const xtask = process.env.XTASK ?? "target/debug/xtask";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../target/playwright-second",
  fullyParallel: true,
  timeout: 120_000,
  // A machine that has just started a browser may take seconds to read it from its disk.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: "list",
  use: {
    baseURL,
    // Not UTC, so that a day taken from the wrong clock shows.
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "chromium",
      use: { browserName: "chromium", launchOptions: chromium },
    },
  ],
  webServer: {
    // The program itself, since cargo would build it anew with this trial in it.
    command: `"${xtask}" serve --no-build --port ${port}`,
    cwd: "../..",
    url: baseURL,
    timeout: 120_000,
    // Whatever else answers there may show another trial.
    reuseExistingServer: false,
  },
});
