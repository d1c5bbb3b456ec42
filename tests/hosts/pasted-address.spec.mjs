// The address pasted into another site: in WordPress's sandbox a card that leads to the widget's own page, elsewhere the widget.
import { readFileSync } from "node:fs";
import { answer } from "../../xtask/pages/oembed.mjs";
import { expectAccessible } from "../browser/support/axe.mjs";
import { openMade } from "./support/made.mjs";
import { MOVING, VERSION } from "./support/sites.mjs";
import { expect, ONE_ENGINE, ready, test } from "./support/test.mjs";
import { asWordPress, SCRIPT } from "./support/wordpress.mjs";

const SECRET = "aB3dE6gH9j";
const { languages } = JSON.parse(readFileSync(new URL("../../target/parts.json", import.meta.url), "utf8")).words;
const FOLDERS = { en: "", "zh-Hans": "zh-Hans/", "zh-Hant": "zh-Hant/" };

/** What another site is told of a language's page. */
function told(servers, lang) {
  const address = `${servers.widget}/`;
  const language = languages.find((one) => one.lang === lang);
  return JSON.parse(answer(language, address + FOLDERS[lang], { address, moving: MOVING })).html;
}

/** A post of WordPress with the pasted address. */
async function openPost(page, servers, lang, script = SCRIPT) {
  await openMade(page, servers, asWordPress(told(servers, lang), SECRET) + script);
}

const card = (page) => page.frameLocator("iframe").locator("section:visible");

for (const { lang, heading, about, promise, own_page } of languages) {
  // Only the texts differ between languages.
  const where = lang === "en" ? {} : ONE_ENGINE;

  test(`WordPress shows the card in ${lang}, with its promise and number`, where, async ({ page, servers }) => {
    await openPost(page, servers, lang);
    await expect(card(page).getByRole("heading", { level: 2 })).toHaveText(heading);
    await expect(card(page)).toContainText(about);
    await expect(card(page)).toContainText(promise);
    await expect(card(page)).toContainText("+86 10 5084 7588");
    await expect(card(page).getByRole("link")).toHaveText([own_page]);
    await expect(page.locator("blockquote")).toBeHidden();
    await expect(page.locator("iframe")).toBeVisible();
    const asked = page.requests.filter((url) => url.startsWith(servers.widget));
    expect(asked.map((url) => new URL(url).pathname)).toEqual([`/${MOVING}/card.html`]);
  });

  test(`the card's link opens the page in ${lang}`, where, async ({ page, servers }) => {
    await openPost(page, servers, lang);
    await card(page).getByRole("link").click();
    await page.waitForURL(`${servers.widget}/${FOLDERS[lang]}`);
    await expect(page.locator("[data-screen=intro]")).toBeVisible();
    // The first language's page begins in the visitor's, which here is the same.
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("[data-screen] h1")).toHaveText(heading);
  });
}

for (const width of [320, 1280]) {
  test(`the card is as high as its frame at ${width} px`, async ({ page, servers }) => {
    await page.setViewportSize({ width, height: 700 });
    await openPost(page, servers, "en");
    const height = () => page.locator("iframe").evaluate((frame) => Number(frame.height));
    const inside = page.frameLocator("iframe").locator("html");
    const overflow = () => inside.evaluate(({ scrollHeight, scrollWidth }) => [scrollHeight - innerHeight, scrollWidth - innerWidth]);
    await expect.poll(height).toBeLessThan(900);
    await expect.poll(overflow).toEqual([0, 0]);
    const messages = await page.evaluate(() => window.messages.filter(({ message }) => message === "height"));
    expect(messages.length).toBeGreaterThan(0);
    for (const { value, secret } of messages) {
      expect(secret).toBe(SECRET);
      expect(value).toBeGreaterThanOrEqual(200);
      expect(value).toBeLessThanOrEqual(1000);
    }
    await page.setViewportSize({ width: 500, height: 700 });
    await expect.poll(overflow).toEqual([0, 0]);
  });
}

test("the card says its height again to a script that came later", async ({ page, servers }) => {
  await openPost(page, servers, "en", "");
  await expect(page.frameLocator("iframe").locator("section").first()).toBeAttached();
  const heights = await page.evaluate(async (secret) => {
    const heights = [];
    addEventListener("message", ({ data }) => heights.push(data));
    const { contentWindow } = document.querySelector("iframe");
    contentWindow.postMessage({ message: "ready", secret: "another" }, "*");
    contentWindow.postMessage({ message: "ready", secret }, "*");
    while (heights.length === 0) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return heights;
  }, SECRET);
  expect(heights).toEqual([{ message: "height", value: expect.any(Number), secret: SECRET }]);
});

test("a site that keeps our sandbox shows the widget", async ({ page, servers, trouble }) => {
  await openMade(page, servers, told(servers, "zh-Hans"));
  const before = await page.evaluate(() => history.length);
  const person = await ready(page, "frame");
  expect(person.page.url()).toContain(`/${VERSION}/frame.html#lang=zh-Hans&theme=light`);
  await expect(person.page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(trouble.found).toEqual([]);
});

for (const odd of ["", "#?secret=", "#?secret=a-b", "#?secret=<img src=x>", "secret=abc"]) {
  test(`the widget and no card for a host that says "${odd}"`, ONE_ENGINE, async ({ page, servers }) => {
    await openMade(page, servers, `<iframe src="{widget}/${MOVING}/card.html#lang=en&amp;host=${encodeURIComponent(odd)}" sandbox="allow-scripts"></iframe>`);
    await ready(page, "frame");
  });
}

test("without scripts the card is there in every language", ONE_ENGINE, async ({ browser, servers }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${servers.widget}/${MOVING}/card.html`);
  for (const { heading } of languages) await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  await context.close();
});

for (const theme of ["light", "dark"]) {
  test(`the card is accessible in ${theme}`, ONE_ENGINE, async ({ page, servers }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    // The device has the other one.
    await page.emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
    await page.goto(`${servers.widget}/${MOVING}/card.html#lang=zh-Hans&theme=${theme}&host=#?secret=${SECRET}`);
    const link = page.getByRole("link");
    await expect(link).toHaveCount(1);
    await expectAccessible(page, theme);
    expect((await link.boundingBox()).height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBe(320);
    await page.keyboard.press("Tab");
    await expect(link).toBeFocused();
    expect(await link.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe("solid");
  });
}
