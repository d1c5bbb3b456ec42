// A host page in an older charset, whose server declares none for scripts.
import { expect, test } from "./support/test.mjs";

test("embed.js shows correct Chinese on a page in GBK", async ({ page, baseURL }) => {
  await page.route(`${baseURL}site`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=gbk",
      body: `<!doctype html><html lang="zh-CN"><title>A site</title><link rel="icon" href="data:,">
        <body><div data-trial-prescreen></div><script src="./v1/embed.js"></script></body></html>`,
    }),
  );
  await page.route("**/embed.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/javascript" } });
  });
  await page.goto("./site");
  expect(await page.evaluate(() => document.characterSet)).toBe("GBK");
  await expect(page.locator("iframe")).toHaveAttribute("title", "临床试验预筛");
});
