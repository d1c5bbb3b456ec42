// The browser tests' `test`, on the page of the second trial.
import { test as base } from "../../browser/support/test.mjs";
import { second } from "./trial.mjs";

export { expect } from "@playwright/test";

export const test = base.extend({
  trial: [second, { scope: "worker", option: true }],
});
