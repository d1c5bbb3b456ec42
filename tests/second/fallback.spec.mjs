// What the page of another trial shows while its program is not up: that trial's own words.
import { expect, test } from "./support/test.mjs";
import { contact, texts } from "./support/trial.mjs";

test.use({ expected: /Failed to load resource|the page shows its fallback/ });

test("without the program the page says whom to ask about this trial, and nothing of another", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("button")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts("en").trial.title);
  await expect(page.locator(`a[href="tel:${contact.tel}"]`)).toBeVisible();
  const arabic = page.locator('p[lang="ar"]');
  expect(await arabic.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
  const said = await page.locator("html").evaluate((html) => `${document.title} ${html.innerText}`);
  expect(said).toContain("TEST0001");
  expect(said).not.toMatch(/NCT06822881|Beijing|[Ll]upus|5084|[\u4e00-\u9fff]/);
});
