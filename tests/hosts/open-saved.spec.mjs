// A file of saved answers is chosen and read in the sandboxed frame, and in the element on a host page.
import { lupus } from "../browser/support/people.mjs";
import { facts } from "../browser/support/trial.mjs";
import { ZOO, pathOf } from "./support/pages.mjs";
import { expect, ONE_ENGINE, ready, test } from "./support/test.mjs";

const saved = { trial: facts.id, form: 1, today: "2026-11-22", answers: lupus() };
const FILE = { name: "trial-prescreen.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(saved)) };

for (const way of ["frame", "element"]) {
  test(`a saved file opens in the ${way}`, async ({ page }) => {
    await page.goto(pathOf(ZOO[0], way));
    const person = await ready(page, way);
    const asked = page.requests.length;
    await person.page.locator("[type=file]").setInputFiles(FILE);
    await expect(person.result).toHaveAttribute("data-outcome", "possible-match");
    expect(page.requests.slice(asked)).toEqual([]);
  });
}

// Firefox tells Playwright of no window for files.
test("the sandbox lets a file be chosen", ONE_ENGINE, async ({ page }) => {
  await page.goto(pathOf(ZOO[0], "frame"));
  const person = await ready(page, "frame");
  await person.ready();
  const window = page.waitForEvent("filechooser");
  await person.action("open-saved").click();
  await (await window).setFiles(FILE);
  await expect(person.result).toBeVisible();
});
