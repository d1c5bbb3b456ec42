// Playwright, for the built widget in real browsers. `cargo xtask test browser` sets CHROMIUM, FIREFOX and PORT.
// `cargo xtask serve --port 8180` in another terminal serves repeated runs of `npx playwright test` here.
import { defineConfig } from "@playwright/test";
import { chromium } from "./support/chromium.mjs";
import { firefox } from "./support/firefox.mjs";

const port = process.env.PORT ?? "8180";
const baseURL = `http://127.0.0.1:${port}/`;
const xtask = process.env.XTASK ? `"${process.env.XTASK}"` : "cargo xtask";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../target/playwright",
  fullyParallel: true,
  // A path through every question takes its time on a slow machine; what is expected on it has its own limits.
  timeout: 120_000,
  // A machine that has just started a browser may take seconds to read it from its disk; a wait that is long
  // enough for that fails as surely where a thing never comes.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: "list",
  use: {
    baseURL,
    locale: "en-US",
    // Not UTC, so that a day taken from the wrong clock shows.
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "chromium",
      use: { browserName: "chromium", launchOptions: chromium },
    },
    {
      name: "firefox",
      // What an engine can do in a way of its own: the focus and its keys, widths, colours, the clipboard, speech; and people's whole ways.
      testMatch: [
        "scenarios.spec.mjs",
        "keyboard.spec.mjs",
        "asides.spec.mjs",
        "pasted.spec.mjs",
        "sharing.spec.mjs",
        "speech.spec.mjs",
        "fold.spec.mjs",
        "larger-letters.spec.mjs",
        "presses.spec.mjs",
        "composing.spec.mjs",
        "today.spec.mjs",
        "freshness.spec.mjs",
      ],
      use: firefox,
    },
  ],
  webServer: {
    command: `${xtask} serve --no-build --port ${port}`,
    cwd: "../..",
    url: baseURL,
    timeout: 120_000,
    reuseExistingServer: !process.env.CI,
  },
});
