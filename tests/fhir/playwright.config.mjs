// Playwright, for LHC-Forms in a real browser. `cargo xtask test fhir` makes what it reads and sets CHROMIUM.
import { defineConfig } from "@playwright/test";

import browser from "../browser/playwright.config.mjs";

export default defineConfig({
  ...browser,
  testDir: ".",
  outputDir: "../../target/playwright-fhir",
  // Nothing is served: the page and the library come from the disk.
  webServer: undefined,
  use: { ...browser.use, baseURL: undefined },
});
