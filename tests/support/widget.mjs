// Playwright's test with a server of the page of its own beside it, which is in the same process and ends with it.
import { test as base } from "@playwright/test";
import { serve } from "../../xtask/pages/serve.mjs";
import { builtIn } from "../browser/support/trial.mjs";

export { expect } from "@playwright/test";

/** For what no engine decides: Firefox passes over it (`playwright.config.mjs`), and Chromium has it. */
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
