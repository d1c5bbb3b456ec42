// The standalone page starts under its own strict policy, and requests nothing from other origins.
import { expect, test } from "../support/widget.mjs";

test("the page starts without an error", async ({ page, baseURL }) => {
  const errors = [];
  const requests = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));

  const wasm = page.waitForResponse((response) => response.url().endsWith(".wasm"));
  await page.goto("./", { waitUntil: "networkidle" });

  await expect(page.locator("trial-prescreen")).toHaveCount(1);
  expect((await wasm).headers()["content-type"]).toBe("application/wasm");
  expect(errors).toEqual([]);
  const elsewhere = (url) => !url.startsWith(baseURL) && !url.startsWith("data:");
  expect(requests.filter(elsewhere)).toEqual([]);
});
