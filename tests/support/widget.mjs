// Playwright's test with a server of the standalone page, in the same process.
import { test as base } from "@playwright/test";
import { serve } from "../../xtask/pages/serve.mjs";
import { builtIn } from "../browser/support/trial.mjs";

export { expect } from "@playwright/test";

/** Marks a test whose result does not depend on the engine: it runs in Chromium only (`playwright.config.mjs`). */
export const ONE_ENGINE = { tag: "@one-engine" };

export const test = base.extend({
  /** The trial that the page was built with. */
  trial: [builtIn, { scope: "worker", option: true }],

  served: [
    async ({ trial }, use) => {
      const { url, end } = await serve(trial.dist);
      await use(url);
      end();
    },
    { scope: "worker" },
  ],

  baseURL: ({ served }, use) => use(served),
});
