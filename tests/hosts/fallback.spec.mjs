// Where the widget cannot run on a host page, or crashes there, the host's fallback is shown.
import { lupus } from "../browser/support/people.mjs";
import { contact } from "../browser/support/trial.mjs";
import { held } from "../support/held.mjs";
import { noteMemories } from "../support/memories.mjs";
import { WAYS, ZOO, pathOf } from "./support/pages.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

/** The host's fallback is shown, with the number to call, and nothing else. */
async function expectHostsFallback(page) {
  const call = page.locator(`.own-fallback a[href="tel:${contact.tel}"]`);
  await expect(call).toBeVisible();
  await expect(call).toHaveText(contact.phone);
  await expect(page.locator('.own-fallback a[href*="NCT06822881"]')).toBeVisible();
  await expect(page.locator("[data-screen]")).toHaveCount(0);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  const frame = page.locator("iframe");
  if (await frame.count()) await expect(frame).toBeHidden();
}

/** What can be used while the program is loading. */
const FIRST = { frame: "[data-action=start]", element: "[data-first-question] input" };

const failure = (text) => /trial-prescreen|integrity|404|Failed to load|preload|packed/i.test(text);

for (const way of WAYS) {
  test.describe(`as ${way === "frame" ? "a frame" : "an element"}`, () => {
    for (const [site, what] of [
      ["missing", "the program is not there (404)"],
      ["wrong", "the program is not the one with the hash"],
    ]) {
      test(`where ${what} the host's fallback is shown`, async ({ page, servers, trouble }) => {
        trouble.expected = failure;
        await page.goto(`fallback/${site}-${way}.html`);
        await expect.poll(() => trouble.found.join()).toContain("trial-prescreen cannot start");
        await expectHostsFallback(page);
        const answers = servers.asked(site).filter(({ uri }) => uri.endsWith("_bg.wasm"));
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([site === "missing" ? 404 : 200]));
      });
    }

    test("where the script is missing the host's fallback is shown", async ({ page, servers, trouble }) => {
      trouble.expected = (text) => /404|nowhere|Loading (module|failed)|Failed to load|MIME/i.test(text);
      const missing = () => servers.asked().filter(({ uri }) => uri.startsWith("/nowhere/"));
      const before = missing().length;
      await page.goto(`fallback/no-script-${way}.html`);
      await expect.poll(() => missing().length).toBeGreaterThan(before);
      expect(missing().at(-1).status).toBe(404);
      await expectHostsFallback(page);
    });

    test("an empty host element shows study, number and record", async ({ page, trouble }) => {
      trouble.expected = failure;
      await page.goto(`fallback/empty-${way}.html`);
      await expect.poll(() => trouble.found.join()).toContain("trial-prescreen cannot start");
      await expect(page.locator(`a[href="tel:${contact.tel}"]`).first()).toBeVisible();
      await expect(page.locator('a[href*="NCT06822881"]').first()).toBeVisible();
    });

    test("a load over ten seconds shows the fallback, then may arrive", async ({
      page,
      trouble,
    }) => {
      trouble.expected = (text) => text.includes("10 s");
      await page.clock.install();
      const arrive = await held(page);
      const asked = page.waitForRequest("**/*.wasm");
      await page.goto(`fallback/plain-${way}.html`);
      await asked;
      const { page: where } = await atWidget(page, way);
      await expect(where.locator(FIRST[way])).toBeVisible();
      await page.clock.fastForward(4_000);
      await expect(where.locator(FIRST[way])).toBeVisible();
      expect(trouble.found).toEqual([]);
      await page.clock.fastForward(6_500);
      await expect.poll(() => trouble.found.join()).toContain("10 s");
      await expectHostsFallback(page);
      arrive();
      await ready(page, way);
      await expect(page.locator(".own-fallback")).toBeHidden();
    });

    test("corrupted memory traps, and leaves no verdict", async ({ page, trouble }) => {
      trouble.expected = (text) => /has stopped|RuntimeError|unreachable|out of bounds|index out/i.test(text);
      await page.addInitScript(noteMemories);
      await page.goto(pathOf(ZOO[0], way));
      const person = await ready(page, way);
      await person.press("start");
      await person.quickCheck(lupus());
      await person.ready();
      // In one task: what is built in idle time would trap first, and take the button away.
      await person.action("language").first().evaluate((button) => {
        new Uint8Array(window.memories[0].buffer).fill(0xff);
        button.click();
      });
      await expect(person.screen).toHaveCount(0);
      expect(trouble.found.join()).toContain("trial-prescreen has stopped");
      await expect(person.page.locator(`a[href="tel:${contact.tel}"]`).first()).toBeVisible();
      if (way === "element") await expectHostsFallback(page);
      else await expect(page.locator("iframe")).toBeVisible();
    });
  });
}

for (const way of WAYS) {
  // By a policy, since Playwright cannot disable scripts in Firefox.
  test(`without scripts the host's fallback is shown (${way})`, async ({ page, trouble }) => {
    trouble.expected = (text) => /Content.Security.Policy/i.test(text);
    await page.goto(`fallback/no-scripts-${way}.html`);
    await expect.poll(() => trouble.found.join()).toMatch(/script-src/);
    await expectHostsFallback(page);
  });
}
