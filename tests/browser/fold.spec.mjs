// A small phone shows Start, and the promise about the answers, without scrolling.
import { expect, test } from "./support/test.mjs";
import { languages } from "./support/trial.mjs";

const PAGES = { "the page of its own": "./", "the frame's page": "v1.0.0/frame.html", "the single file": "v1.0.0/trial-prescreen.html" };

/** The limit for Start: a small phone's window without its browser's bars. */
const FOLD = 600;

for (const language of languages) {
  test.describe(`on a small phone in ${language}`, () => {
    // The frame's page is its own host here, and hears what it tells it.
    test.use({ language, viewport: { width: 360, height: 640 }, expected: /message that is not the host's/ });

    for (const [name, path] of Object.entries(PAGES)) {
      test(`${name} shows Start, and the promise right above it`, async ({ page, interview, words, texts }) => {
        await page.goto(path);
        await interview.onScreen("intro");
        const box = async (what) => {
          const { x, y, width, height } = await what.boundingBox();
          return { left: x, top: y, right: x + width, bottom: y + height };
        };
        const start = await box(interview.action("start"));
        expect(start.bottom).toBeLessThanOrEqual(FOLD);
        const promise = interview.screen.getByText(words.start_privacy_title, { exact: true });
        const lines = await promise.evaluate((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return new Set([...range.getClientRects()].filter(({ width }) => width > 30).map(({ top }) => Math.round(top))).size;
        });
        expect(lines, "lines of the promise").toBe(1);
        const { top, bottom } = await box(promise);
        expect(start.top - bottom).toBeLessThan(24);
        expect(start.top).toBeGreaterThanOrEqual(bottom);
        for (const above of [texts.trial.title, texts.trial.about.join(language === "en" ? " " : ""), words.someone_else_tick]) {
          expect((await box(interview.screen.getByText(above, { exact: true }))).bottom).toBeLessThanOrEqual(top);
        }
        for (const below of [words.start_time, words.start_privacy, words.start_flight, words.start_not_reviewed]) {
          expect((await box(interview.screen.getByText(below, { exact: true }))).top).toBeGreaterThanOrEqual(start.bottom);
        }
      });
    }

    test("no name is broken at its hyphen", async ({ page, interview }) => {
      const broken = () =>
        page.evaluate(() => {
          const { shadowRoot } = document.querySelector("trial-prescreen");
          const walker = document.createTreeWalker(shadowRoot.querySelector(".page"), NodeFilter.SHOW_TEXT);
          const found = [];
          while (walker.nextNode()) {
            const { currentNode: node } = walker;
            // The registry's own text stays as it is, letter by letter.
            if (node.parentElement.closest("blockquote, .facts")) continue;
            for (const { 0: name, index } of node.data.matchAll(/[A-Z0-9]+([-‑][A-Z0-9]+)+/g)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + name.length);
              if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(node.data);
            }
          }
          return found;
        });
      await interview.open();
      for (const screen of ["intro", "criteria"]) {
        if (screen === "criteria") await interview.press("criteria");
        // Wherever a line can break.
        for (let width = 320; width <= 400; width += 8) {
          await page.setViewportSize({ width, height: 640 });
          expect(await broken(), `${screen}, ${width} px wide`).toEqual([]);
        }
      }
    });
  });
}
