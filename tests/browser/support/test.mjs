// Playwright's test with a person at the widget on a fixed day. Any error or warning in the
// console fails the test, whatever it is about.
import { expect, ONE_ENGINE, test as base } from "../../support/widget.mjs";
import { Interview } from "./interview.mjs";

export { expect, ONE_ENGINE };

const LOCALES = { en: "en-US", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", ar: "ar" };

export const test = base.extend({
  /** The visitor's language, one of the trial's. */
  language: ["en", { option: true }],
  /** The visitor's own date. */
  today: ["2026-11-22", { option: true }],

  /** The console messages that a test of a failure expects. */
  expected: [/^$/, { option: true }],

  locale: ({ language }, use) => use(LOCALES[language]),
  words: ({ language, trial }, use) => use(trial.words(language)),
  texts: ({ language, trial }, use) => use(trial.texts(language)),

  page: async ({ page, today, expected }, use) => {
    const trouble = [];
    page.on("pageerror", (error) => trouble.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) trouble.push(message.text());
    });
    await page.clock.setFixedTime(oneInTheMorning(today));
    await use(page);
    expect(trouble.filter((said) => !expected.test(said)), "what the console says").toEqual([]);
  },

  interview: ({ page }, use) => use(new Interview(page)),
});

/** An hour at which UTC still has yesterday's date, in the configured time zone. */
export const oneInTheMorning = (day) => new Date(`${day}T01:00:00+08:00`);
