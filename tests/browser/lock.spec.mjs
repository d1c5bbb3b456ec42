// Once ready, the page locks itself: it blocks every way out, and counts its requests.
import { expect, test } from "../support/widget.mjs";
import { Interview } from "./support/interview.mjs";
import { fill, words } from "./support/trial.mjs";

const said = (count) => fill(words("en").requests_made, { count: String(count) });

test("once ready, the page blocks every way out", async ({ page }) => {
  await new Interview(page).open();
  // Requests are counted from then on.
  await expect(page.locator(".requests")).toHaveText(said(0));
  const refused = await page.evaluate(async () => {
    const found = [];
    addEventListener("securitypolicyviolation", ({ effectiveDirective }) => found.push(effectiveDirective));
    await fetch("./elsewhere").catch(() => {});
    new Image().src = "./elsewhere.png";
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.src = "./elsewhere.html";
    const form = document.body.appendChild(document.createElement("form"));
    form.action = "./elsewhere";
    form.submit();
    while (new Set(found).size < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    return found;
  });
  expect(new Set(refused)).toEqual(new Set(["connect-src", "img-src", "frame-src", "form-action"]));
});

test("the page counts its requests since it was ready", async ({ page }) => {
  await new Interview(page).open();
  const shown = page.locator(".requests");
  await expect(shown).toHaveText(said(0));
  // An attempt counts even though the page's policy blocks it: here one, by an image's address.
  const tried = await page.evaluate(async () => {
    new Image().src = "./elsewhere.png";
    await new Promise((resolve) => setTimeout(resolve, 200));
    return performance.getEntriesByType("resource").filter(({ name }) => name.includes("elsewhere")).length;
  });
  await expect(shown).toHaveText(said(tried));
});
