// The page of its own as `cargo xtask serve` serves it, and Playwright's test with that server beside it.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";
import { builtIn } from "../browser/support/trial.mjs";
import { start, until } from "./processes.mjs";

export { expect } from "@playwright/test";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The program that `cargo xtask test` names, or the one that cargo has built. */
const XTASK = process.env.XTASK || join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/xtask");

/** Serves what was built of a trial, until `end()` is called, at `url`. */
export async function serve(trial) {
  const TRIAL = trial === builtIn.folder ? "" : trial;
  // Of the command that cargo has called; the program would look for its own folder by it.
  const { CARGO_MANIFEST_DIR: _, ...env } = process.env;
  const server = start(XTASK, ["serve", "--no-build", "--port", "0"], { ...env, TRIAL });
  const address = () => /^http:.*$/m.exec(server.printed)?.[0];
  try {
    return { url: await until(address, `\`${XTASK} serve\` says where it serves`), end: server.end };
  } catch (error) {
    await server.end();
    throw new Error(`${error.message}\n${server.complaints}\nRun \`cargo xtask dist\`, which builds the page`);
  }
}

export const test = base.extend({
  /** The trial that the page was built with. */
  trial: [builtIn, { scope: "worker", option: true }],

  served: [
    async ({ trial }, use) => {
      const { url, end } = await serve(trial.folder);
      await use(url);
      await end();
    },
    { scope: "worker" },
  ],

  baseURL: ({ served }, use) => use(served),
});
