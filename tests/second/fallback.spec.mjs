// The fallback of another trial's page: that trial's own texts.
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./support/test.mjs";
import { contact, facts, texts, words } from "./support/trial.mjs";

test.use({ expected: /Failed to load resource|the page shows its fallback|the pack "\w+" cannot be had/ });

test("the fallback names this trial's contact and no other", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("button", { name: /try again/i })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts("en").trial.title);
  await expect(page.locator(`a[href="tel:${contact.tel}"]`)).toBeVisible();
  const arabic = page.locator('p[lang="ar"]');
  expect(await arabic.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
  const said = await page.locator("html").evaluate((html) => `${document.title} ${html.innerText}`);
  expect(said).toContain("TEST0001");
  expect(said).not.toMatch(/NCT06822881|Beijing|[Ll]upus|5084|[\u4e00-\u9fff]/);
});

test("embed.js has this trial's study, number and frame titles", () => {
  const script = readFileSync(new URL("../../target/trials/second_trial/dist/v1/embed.js", import.meta.url), "utf8");
  const written = script.replaceAll(/\\u([0-9A-F]{4})|\\x([0-9A-F]{2})/g, (_, long, short) => String.fromCharCode(parseInt(long ?? short, 16)));
  // A telephone number is not broken across lines.
  const said = written.replaceAll("\u00a0", " ");
  for (const language of ["en", "ar"]) {
    for (const text of [texts(language).pages.study, words(language).widget_label]) expect(said).toContain(text);
  }
  for (const fact of [contact.phone_abroad, contact.tel, facts.registry]) expect(said).toContain(fact);
  expect(said).not.toMatch(/NCT06822881|[Ll]upus|5084|[\u4e00-\u9fff]/);
});

test("the plugin, the card and its page are this trial's, in its languages", async ({ page }) => {
  const dist = new URL("../../target/trials/second_trial/dist/", import.meta.url);
  const read = (name) => readFileSync(new URL(name, dist));
  const zip = unzipSync(read("v1.0.0/trial-prescreen-wordpress.zip"));
  const said = ["build.php", "trial-prescreen.php", "readme.txt"].map((name) => strFromU8(zip[`trial-prescreen/${name}`])).join("\n");
  for (const language of ["en", "ar"]) expect(said).toContain(words(language).language_name);
  for (const fact of [contact.tel, facts.registry]) expect(said).toContain(fact);
  expect(said).not.toMatch(/NCT06822881|[Ll]upus|5084|[\u4e00-\u9fff]/);

  await page.goto("v1/card.html#lang=ar&theme=light&host=#?secret=abc");
  const card = page.locator("section:visible");
  await expect(card.getByRole("heading", { level: 2 })).toHaveText(texts("ar").trial.title);
  await expect(card).toContainText(words("ar").start_privacy_title);
  expect(await card.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
  await expect(card.getByRole("link")).toHaveAttribute("href", "../ar/");
  expect(await page.locator("html").innerText()).not.toMatch(/NCT06822881|Beijing|[Ll]upus|5084|[\u4e00-\u9fff]/);
  await page.goto("ar/");
  await expect(page.locator("[data-screen=intro] h1")).toHaveText(texts("ar").trial.title);
});
