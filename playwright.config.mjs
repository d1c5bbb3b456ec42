// Playwright, for every test in a real browser: `npx playwright test keyboard`, or all of them part by part by
// `cargo xtask test`. Each worker starts the servers that its tests need, so that none is started for others.
import { defineConfig } from "@playwright/test";
import { chromium } from "./tests/support/chromium.mjs";
import { firefox } from "./tests/support/firefox.mjs";

/** What Chromium takes. */
const inChromium = { browserName: "chromium", launchOptions: chromium };

/** What no engine decides. */
const ONE_ENGINE = /@one-engine/;

/** The tests in a folder, in an engine; `more` is what differs from the others. */
const project = (name, folder, use, more) => ({
  name,
  testDir: `tests/${folder}`,
  // What one project leaves behind goes only when it runs again.
  outputDir: `target/playwright/${name}`,
  use,
  ...more,
});

export default defineConfig({
  testMatch: "*.spec.mjs",
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
    locale: "en-US",
    // Not UTC, so that a day taken from the wrong clock shows.
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
  },
  projects: [
    project("browser-chromium", "browser", inChromium),
    project("browser-firefox", "browser", firefox, {
      // What an engine can do in a way of its own: the focus and its keys, widths, the clipboard; and a handful of people's ways.
      grepInvert: ONE_ENGINE,
      testMatch: [
        "scenarios.spec.mjs",
        "keyboard.spec.mjs",
        "asides.spec.mjs",
        "pasted.spec.mjs",
        "sharing.spec.mjs",
        "fold.spec.mjs",
        "larger-letters.spec.mjs",
        "presses.spec.mjs",
        "composing.spec.mjs",
        "today.spec.mjs",
        "freshness.spec.mjs",
      ],
    }),
    project("hosts-chromium", "hosts", inChromium, { timeout: 60_000 }),
    // See download.spec.mjs for why it is left out.
    project("hosts-firefox", "hosts", firefox, { timeout: 60_000, testIgnore: "download.spec.mjs", grepInvert: ONE_ENGINE }),
    project("second", "second", inChromium),
    project("lhc-forms", "fhir", inChromium),
  ],
});
