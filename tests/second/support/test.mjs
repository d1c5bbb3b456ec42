// The test of the present trial's page, on the page of the tests' own trial.
import { test as base } from "../../browser/support/test.mjs";
import { second } from "./trial.mjs";

export { expect } from "@playwright/test";

export const test = base.extend({
  trial: [second, { scope: "worker", option: true }],
});
