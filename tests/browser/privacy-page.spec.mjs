// The privacy page: the same content in both languages, without a script, and accessible.
import { expectAccessibleInLightAndDark } from "./support/axe.mjs";
import { expect, test } from "./support/test.mjs";

test.use({ colorScheme: "light" });

test("axe finds nothing on the privacy page", async ({ page }) => {
  await page.goto("./privacy/");
  await expectAccessibleInLightAndDark(page, "privacy");
});

test("both languages have the same sections and medicine warning", async ({ page }) => {
  await page.goto("./privacy/");
  const [english, chinese] = await page.evaluate(() => {
    const section = document.querySelector("section");
    const count = (within, selector) => [...document.querySelectorAll(selector)].filter(within).length;
    return [(element) => !section.contains(element), (element) => section.contains(element)].map((within) => ({
      headings: count(within, "h1, h2"),
      points: count(within, "li"),
      warnings: count(within, "strong"),
      links: count(within, 'a[href="../"]'),
    }));
  });
  expect(chinese).toEqual(english);
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
