// Whether a screen fits the window's width.
import { expect } from "@playwright/test";
import { beyondTheWindow } from "../../support/measure.mjs";
import { untilReady } from "./ready.mjs";

/** Asserts that nothing scrolls sideways or overflows the window, once all of the screen is laid out. */
export async function expectToFit(page, what) {
  await page.evaluate(untilReady);
  expect(await beyondTheWindow(page), what).toEqual([]);
}
