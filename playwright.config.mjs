// The configuration of every browser test: `npx playwright test keyboard` runs one spec, `cargo xtask test` all. There is no
// global server: each worker starts those that its tests need.
import { defineConfig } from "@playwright/test";
import { shell } from "./tests/support/chromium.mjs";
import { firefox } from "./tests/support/firefox.mjs";

const inChromium = { browserName: "chromium", launchOptions: shell };

/** The tag of tests whose result does not depend on the engine. */
const ONE_ENGINE = /@one-engine/;

/** A project for the specs in a folder, in one engine; `more` overrides its options. */
const project = (name, folder, use, more) => ({
  name,
  testDir: `tests/${folder}`,
  // Separate folders, since a run deletes the traces of the last run in its folder.
  outputDir: `target/playwright/${name}`,
  use,
  ...more,
});

export default defineConfig({
  testMatch: "*.spec.mjs",
  fullyParallel: true,
  // A walk through every question is long on a slow machine; its expectations have a shorter timeout.
  timeout: 120_000,
  // Reading a browser from a cold disk may take seconds. A long timeout still fails where nothing comes.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // More than a small machine has cores: a test waits most of its time, half a second at each screen.
  workers: 4,
  reporter: "list",
  use: {
    locale: "en-US",
    // Not UTC, so that a date taken from the wrong clock fails a test.
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
  },
  projects: [
    project("browser-chromium", "browser", inChromium),
    project("browser-firefox", "browser", firefox, {
      // The specs of what differs between engines: focus and keys, widths, the clipboard; and a few scenarios.
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
        "saved.spec.mjs",
      ],
    }),
    // Pages with fifty widgets keep every core busy.
    project("hosts-chromium", "hosts", inChromium, { timeout: 60_000, workers: 2 }),
    // download.spec.mjs says why it is ignored.
    project("hosts-firefox", "hosts", firefox, {
      timeout: 60_000,
      workers: 2,
      testIgnore: "download.spec.mjs",
      grepInvert: ONE_ENGINE,
    }),
    project("gallery", "gallery", inChromium),
    project("second", "second", inChromium),
    project("lhc-forms", "fhir", inChromium),
  ],
});
