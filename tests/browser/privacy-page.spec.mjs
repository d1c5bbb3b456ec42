// The privacy page: the same content in every language, without a script, and accessible.
import { expectAccessibleInLightAndDark } from "./support/axe.mjs";
import { expect, test } from "./support/test.mjs";
import { everyLanguage } from "./support/trial.mjs";

test.use({ colorScheme: "light" });

test("axe finds nothing on the privacy page", async ({ page }) => {
  await page.goto("./privacy/");
  await expectAccessibleInLightAndDark(page, "privacy");
});

test("every language has the same sections and medicine warning", async ({ page }) => {
  await page.goto("./privacy/");
  const [english, ...others] = await page.evaluate(() => {
    const count = (section, selector) =>
      [...document.querySelectorAll(selector)].filter((element) => element.closest("section") === section).length;
    return [null, ...document.querySelectorAll("section")].map((section) => ({
      headings: count(section, "h1, h2"),
      points: count(section, "li"),
      warnings: count(section, "strong"),
      links: count(section, 'a[href="../"]'),
    }));
  });
  expect(others).toEqual(everyLanguage.slice(1).map(() => english));
  expect(english).toMatchObject({ headings: 6, warnings: 1, links: 1 });
});

test("it runs no script and requests only its style sheet", async ({ page, baseURL }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto("./privacy/", { waitUntil: "networkidle" });
  expect(requests.filter((url) => !url.startsWith("data:")).map((url) => url.replace(baseURL, ""))).toEqual([
    "privacy/",
    expect.stringMatching(/^v[\d.]+\/page\.css$/),
  ]);
  await expect(page.locator("script")).toHaveCount(0);
});

test("it does not scroll sideways at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("./privacy/");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
