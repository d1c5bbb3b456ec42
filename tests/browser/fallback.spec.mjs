// Where the widget cannot run, or crashes, the page's own text is shown, with the number to call.
import { expect, test } from "../support/widget.mjs";
import { held } from "../support/held.mjs";
import { Interview } from "./support/interview.mjs";
import { lupus } from "./support/people.mjs";
import { contact } from "./support/trial.mjs";

/** Asserts that the study's audience, the contact and the record are shown, and nothing else. */
async function expectFallback(page) {
  const call = page.locator(`trial-prescreen > p > a[href="tel:${contact.tel}"]`);
  await expect(call).toBeVisible();
  await expect(call).toHaveText(contact.phone);
  await expect(page.locator("trial-prescreen > h1")).toBeVisible();
  await expect(page.locator('trial-prescreen a[href*="NCT06822881"]')).toBeVisible();
  await expect(page.locator("[data-screen]")).toHaveCount(0);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByText(/loading|please wait/i)).toHaveCount(0);
}

/** The expected console output: one line of ours, without an answer. */
function listen(page) {
  const said = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  return said;
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the fallback is shown", async ({ page }) => {
    await page.goto("./");
    await expectFallback(page);
  });
});

for (const [name, file, response] of [
  ["a WebAssembly file that is missing", "**/*.wasm", { status: 404, body: "" }],
  ["a WebAssembly file that is broken", "**/*.wasm", { contentType: "application/wasm", body: "broken" }],
  ["a WebAssembly file that never arrives", "**/*.wasm", null],
]) {
  test(`with ${name} the fallback is shown`, async ({ page }) => {
    const said = listen(page);
    await page.route(file, (route) => (response ? route.fulfill(response) : route.abort()));
    await page.goto("./");
    await expect.poll(() => said.join("\n")).toContain("the page shows its fallback");
    await expectFallback(page);
  });
}

test("with a missing script the fallback is shown", async ({ page }) => {
  await page.route("**/page.js", (route) => route.fulfill({ status: 404, body: "" }));
  const missing = page.waitForResponse("**/page.js");
  await page.goto("./");
  expect((await missing).status()).toBe(404);
  await expectFallback(page);
});

test("a failed load can be retried", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  const again = page.getByRole("button", { name: /try again/i });
  await expect(again).toBeVisible();
  await expectFallback(page);
  await page.unroute("**/*.wasm");
  await again.click();
  await new Interview(page).onScreen("intro");
  await expect(again).toHaveCount(0);
});

test("a program with another hash is not started", async ({ page }) => {
  const said = listen(page);
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto("./");
  await expect.poll(() => said.join("\n")).toContain("the page shows its fallback");
  await expectFallback(page);
});

test("a load over ten seconds can be retried, or still arrive", async ({ page }) => {
  const said = listen(page);
  await page.clock.install();
  const arrive = await held(page);
  await page.goto("./");
  // The clock goes on by itself too, by as long as the machine takes.
  await page.clock.fastForward(9_000);
  expect(said).toEqual([]);
  await page.clock.fastForward(1_000);
  await expect.poll(() => said.join("\n")).toContain("no answer in 10 s");
  await expectFallback(page);
  await expect(page.getByRole("button", { name: /try again/i })).toBeVisible();
  arrive();
  await new Interview(page).onScreen("intro");
});

test("a policy that blocks WebAssembly leaves the fallback", async ({ page, baseURL }) => {
  const said = listen(page);
  await page.route(baseURL, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": "script-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await page.goto("./");
  await expect.poll(() => said.join("\n")).toContain("the page shows its fallback");
  await expectFallback(page);
});

test("the fallback is hidden once the widget is ready", async ({ page }) => {
  await page.goto("./");
  await new Interview(page).onScreen("intro");
  await expect(page.locator("trial-prescreen > h1")).toBeHidden();
});

test("a broken widget leaves no verdict on the screen", async ({ page }) => {
  const said = listen(page);
  const interview = new Interview(page);
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await page.evaluate(() => {
    Document.prototype.createTextNode = () => {
      throw new Error("no texts today");
    };
  });
  await interview.push("language");
  await expectFallback(page);
  expect(said.join("\n")).toContain("the page shows its fallback");
});

test("a program that traps leaves no verdict on the screen", async ({ page }) => {
  const said = listen(page);
  await page.addInitScript(() => {
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...given) {
      const { exports } = new Instance(...given);
      const own = Object.entries(exports).map(([name, value]) => [name, typeof value === "function" ? orTrap(value) : value]);
      // A trap as after a panic: an `unreachable` instruction.
      const trap = () => exports.__wbindgen_malloc(2 ** 32 - 1, 1);
      function orTrap(call) {
        return (...values) => (window.broken ? trap() : call(...values));
      }
      return { exports: Object.fromEntries(own) };
    };
  });
  const interview = new Interview(page);
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  const trapped = page.waitForEvent("pageerror");
  await page.evaluate(() => (window.broken = true));
  await interview.push("language");
  expect((await trapped).message).toContain("unreachable");
  await expectFallback(page);
  expect(said.join("\n")).toContain("the page shows its fallback");
});
