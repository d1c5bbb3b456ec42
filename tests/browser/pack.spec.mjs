// The review pack as a document to read on a screen: by axe, in each language. Its screens are looked at in the
// gallery, each as a page of its own.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expectAccessible } from "./support/axe.mjs";
import { expect, test } from "./support/test.mjs";
import { languages, titleOf } from "./support/trial.mjs";
import { review } from "./support/review.mjs";

test("axe finds nothing on the review pack", async ({ page }, info) => {
  test.slow();
  const folder = info.outputPath("pack");
  review(["pack", "--no-pdf", "--no-screens", "--to", folder]);
  for (const language of languages) {
    await page.goto(pathToFileURL(join(folder, `review-${language}.html`)).href);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("#questions")).toContainText(titleOf("age", language));
    await expectAccessible(page, `review-${language}.html`);
  }
});
