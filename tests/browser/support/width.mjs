// Whether a screen fits the window's width.
import { expect } from "@playwright/test";
import { beyondTheWindow } from "../../support/measure.mjs";

/** Asserts that nothing scrolls sideways or overflows the window. */
export async function expectToFit(page, what) {
  expect(await beyondTheWindow(page), what).toEqual([]);
}
