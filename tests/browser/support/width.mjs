// Whether a screen fits the window's width.
import { expect } from "@playwright/test";

/** Asserts that nothing scrolls sideways or overflows the window. */
export async function expectToFit(page, what) {
  const wide = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("trial-prescreen");
    const seen = [...shadowRoot.querySelectorAll(".page *:not(.unseen)")];
    const beyond = seen.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
    return {
      scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      beyond: beyond.map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  expect(wide, what).toEqual({ scrolls: 0, beyond: [] });
}
