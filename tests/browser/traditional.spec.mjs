// Traditional Chinese, as far as it is not the same as Simplified: who gets it, in which letters and fonts, and what a reader
// has to say to a team that speaks and writes Simplified.
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { everyLanguage, texts, words } from "./support/trial.mjs";

const spoken = (page) => page.evaluate(() => document.querySelector("trial-prescreen").shadowRoot.querySelector("section").lang);
const family = (locator) => locator.evaluate((element) => getComputedStyle(element).fontFamily);

for (const [locale, language] of [["zh-TW", "zh-Hant"], ["zh-HK", "zh-Hant"], ["zh-Hant", "zh-Hant"], ["zh-CN", "zh-Hans"], ["zh", "zh-Hans"]]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test(`is spoken to in ${language}, by the first screens and the program`, async ({ page, interview }) => {
      // The program is late.
      let go;
      const late = new Promise((resolve) => (go = resolve));
      await page.route(/\.wasm$/, async (route) => {
        await late;
        await route.continue();
      });
      await page.goto("./");
      await expect(page.locator("trial-prescreen .root[data-first]")).toBeVisible();
      expect(await spoken(page)).toBe(language);
      go();
      await interview.onScreen("intro");
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      expect(await spoken(page)).toBe(language);
    });
  });
}

test.describe("in Traditional Chinese", () => {
  test.use({ language: "zh-Hant" });

  test("each other language has a button, and every way leads back", async ({ page, interview }) => {
    await interview.open();
    const buttons = page.locator('[data-action^="language"]');
    const name = (language) => words(language).language_name;
    await expect(buttons).toHaveText(["English", "简体中文"]);
    for (const language of ["zh-Hans", "zh-Hant", "en", "zh-Hant"]) {
      await interview.speak(language);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(buttons).toHaveText(everyLanguage.filter((other) => other !== language).map(name));
      // Pages with two languages have this hook, once.
      await expect(interview.action("language")).toHaveCount(1);
      await expect(interview.action("language")).toBeFocused();
    }
  });

  test("each way of writing has its own font, also within the other", async ({ page, interview }) => {
    await interview.open();
    expect(await family(page.locator("section.page"))).toContain("PingFang TC");
    expect(await family(page.locator('[data-action^="language"][lang="zh-Hans"]'))).toContain("PingFang SC");
    await interview.speak("zh-Hans");
    expect(await family(page.locator("section.page"))).toContain("PingFang SC");
    expect(await family(page.locator('[data-action^="language"][lang="zh-Hant"]'))).toContain("PingFang TC");
  });

  test("the call card has the reader's line, and the team's with its sounds", async ({ interview }) => {
    await interview.start();
    await interview.answerAll(lupus());
    await interview.press("call");
    await interview.turn(() => interview.tick("pinyin"));
    const line = interview.page.locator(".line").first();
    await expect(line.locator('[lang="zh-Hant"]')).toHaveText(texts("zh-Hant").call.greeting.text);
    await expect(line.locator('[lang="zh-Hans"]')).toHaveText(texts("zh-Hans").call.greeting.text);
    await expect(line.locator('[lang="zh-Latn"]')).toHaveText(texts("zh-Hans").call.greeting.pinyin);
  });
});
