// A download from inside the frame. Chromium only: Playwright gets no download event from Firefox by WebDriver BiDi,
// not even on a page without any frame (1.64.1 with 153.7, checked on 2026-11-24).
import { ZOO, pathOf } from "./support/pages.mjs";
import { expect, ready, test } from "./support/test.mjs";

test("the sandbox lets the frame save a file", async ({ page }) => {
  await page.goto(pathOf(ZOO[0], "frame"));
  const person = await ready(page, "frame");
  const download = page.waitForEvent("download");
  await person.page.evaluate(() => {
    const link = document.createElement("a");
    link.download = "answers.txt";
    link.href = URL.createObjectURL(new Blob(["mine"]));
    link.click();
  });
  expect((await download).suggestedFilename()).toBe("answers.txt");
});
