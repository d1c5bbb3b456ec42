// A device whose date cannot be right: the widget asks for the date before it judges anyone by it.
import { held } from "../support/held.mjs";
import { expectAccessibleInLightAndDark } from "./support/axe.mjs";
import { Keyboard } from "./support/keyboard.mjs";
import { lupus } from "./support/people.mjs";
import { expect, ONE_ENGINE, oneInTheMorning, test } from "./support/test.mjs";
import { facts, fill, languages, longDate } from "./support/trial.mjs";
import { expectToFit } from "./support/width.mjs";

const copied = facts.copied.toISOString().slice(0, 10);
const waiting = lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" });

const setClock = (page, day) => page.clock.setFixedTime(oneInTheMorning(day));
const lookAgain = (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));

async function typeToday(interview, date) {
  const [year, month, day] = date.split("-");
  for (const [part, typed] of Object.entries({ year, month, day })) await interview.field(`today.date.${part}`).fill(typed);
  await interview.press("continue");
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test("only a device date that cannot be right is questioned", ONE_ENGINE, async ({ page, interview, words }) => {
      for (const [device, asked] of [
        ["1970-01-01", "today_early"],
        ["2024-02-29", "today_early"],
        ["2026-11-21", "today_early"],
        ["2026-11-22", null],
        ["2027-03-02", null],
        ["2029-11-22", null],
        ["2029-11-23", "today_late"],
        ["2036-02-07", "today_late"],
      ]) {
        await test.step(device, async () => {
          await setClock(page, device);
          await page.goto("./");
          if (!asked) {
            await interview.onScreen(device < "2027" ? "intro" : "over");
            return;
          }
          await interview.onScreen("today");
          await expect(interview.title).toHaveText(words.today_title);
          await expect(interview.screen).toContainText(fill(words[asked], { date: longDate(device, language) }));
          await expect(interview.action("today-right")).toHaveCount(asked === "today_late" ? 1 : 0);
          // Nothing counted from such a day is shown.
          await expect(page.locator("section.page")).not.toContainText(words.fresh_old);
          await expect(page.locator(`.footer a[href^="tel:"]`)).toBeVisible();
        });
      }
    });

    test("the date's error is shown beside it", ONE_ENGINE, async ({ page, interview, words }) => {
      await setClock(page, "1970-01-01");
      await page.goto("./");
      await interview.press("continue");
      await expect(interview.error("today")).toContainText(words.error_today_incomplete);
      await expect(interview.summary).toBeFocused();
      await expect(interview.field("today.date.year")).toHaveAttribute("aria-invalid", "true");
      await typeToday(interview, "2026-02-30");
      await expect(interview.error("today")).toContainText(words.error_date_none);
      await typeToday(interview, "2026-11-21");
      const days = { date: longDate("2026-11-21", language), copied: longDate(copied, language) };
      await expect(interview.error("today")).toContainText(fill(words.error_today_early, days));
      await interview.speak(language === "en" ? "zh-Hans" : "en");
      await expect(interview.field("today.date.day")).toHaveValue("21");
      await typeToday(interview, "26-11-27");
      await interview.onScreen("intro");
    });

    test("axe finds nothing, and nothing exceeds 320 px", ONE_ENGINE, async ({ page, interview }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await setClock(page, "2036-02-07");
      await page.goto("./");
      await interview.press("continue");
      await expectAccessibleInLightAndDark(page, "today");
      await expectToFit(page, "today");
    });
  });
}

test("today's date can be given by keyboard alone", async ({ page, interview }) => {
  const keyboard = new Keyboard(page);
  await setClock(page, "1970-01-01");
  await page.goto("./");
  await interview.onScreen("today");
  for (const [part, typed] of Object.entries({ day: "27", month: "11", year: "2026" })) {
    await keyboard.type(`today.date.${part}`, typed);
  }
  await interview.turn(() => keyboard.press("Enter"));
  await interview.onScreen("intro");
  await expect(interview.title).toBeFocused();
});

test("every wait is counted from the typed day", ONE_ENGINE, async ({ page, interview, words }) => {
  await setClock(page, "1970-01-01");
  await page.goto("./");
  await typeToday(interview, "2026-12-04");
  await interview.onScreen("intro");
  await expect(page.locator(".footer")).toContainText(fill(words.today_told, { date: longDate("2026-12-04", "en") }));
  await interview.press("start");
  await interview.quickCheck(waiting);
  await expect(interview.result).toHaveAttribute("data-earliest", "2026-12-05");
  // The time in Beijing would come from the same wrong clock.
  await expect(interview.result).not.toContainText(words.contact_beijing.split("{")[0]);
  await interview.press("letter");
  await expect(page.locator(".letter-page")).toContainText(longDate("2026-12-04", "en"));
  await interview.press("back");

  // The page stays open for a day, by the device's own clock.
  await setClock(page, "1970-01-02");
  await lookAgain(page);
  await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
  await interview.push("copy");
  await expect(interview.result.locator("textarea:visible")).toHaveValue(new RegExp(longDate("2026-12-05", "en")));
});

test("clearing keeps the day, and leaving the page forgets it", async ({ page, interview }) => {
  await setClock(page, "1970-01-01");
  await page.goto("./");
  await typeToday(interview, "2026-11-27");
  await interview.press("start");
  await interview.press("restart");
  await interview.onScreen("intro");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  await interview.onScreen("today");
  await expect(interview.field("today.date.year")).toHaveValue("");
});

test("a day that was mistyped can be changed", ONE_ENGINE, async ({ page, interview }) => {
  await setClock(page, "1970-01-01");
  await page.goto("./");
  await typeToday(interview, "2062-11-27");
  await interview.onScreen("over");
  await interview.press("today-change");
  await interview.onScreen("today");
  await typeToday(interview, "2026-11-27");
  await interview.onScreen("intro");
});

test("a confirmed date far ahead shows that the study is over", ONE_ENGINE, async ({ page, interview }) => {
  await setClock(page, "2036-02-07");
  await page.goto("./");
  await interview.press("today-right");
  await interview.onScreen("over");
});

test("a clock that goes wrong midway is questioned, answers kept", ONE_ENGINE, async ({ page, interview }) => {
  await interview.start();
  await interview.toQuestion("b_cell_drug", waiting);
  await interview.answer(waiting);
  await setClock(page, "2036-02-07");
  await interview.press("continue");
  await interview.onScreen("today");
  await typeToday(interview, "2026-11-27");
  await expect(interview.option("b_cell_drug", "yes")).toBeChecked();
  await interview.goOn();
  await interview.pass(waiting);
  await expect(interview.result).toHaveAttribute("data-earliest", "2026-12-05");

  // A corrected clock is trusted; when it is wrong again, the date given for another day is not.
  await setClock(page, "2026-12-05");
  await lookAgain(page);
  await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
  await setClock(page, "1999-12-31");
  await lookAgain(page);
  await interview.onScreen("today");
  await expect(interview.result).toHaveCount(0);
});

test("the first screens do not skip the question", ONE_ENGINE, async ({ page }) => {
  await held(page);
  for (const device of ["1970-01-01", "2026-11-21", "2036-02-07"]) {
    await setClock(page, device);
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.locator("trial-prescreen > h1")).toBeVisible();
    await expect(page.locator("[data-screen]")).toHaveCount(0);
  }
});

test("an interview begun before the clock went wrong is not judged", ONE_ENGINE, async ({ page, interview }) => {
  const arrive = await held(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.locator("[data-action=start]").click();
  await interview.field("age").fill("34");
  await interview.ready();
  await page.locator("[data-action=continue]").click();
  await setClock(page, "1970-01-01");
  arrive();
  await interview.onScreen("today");
  await expect(interview.errors).toHaveCount(0);
});

/** Types an age on the first question while the program waits, which comes on another day then. */
async function typeAgeBefore(page, interview, day) {
  const arrive = await held(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.locator("[data-screen=intro]").waitFor();
  await interview.ready();
  await page.locator("[name=someone-else]").check();
  await page.locator("[data-action=start]").click();
  await interview.field("age").fill("34");
  await setClock(page, day);
  arrive();
}

test("what was done on the first screens outlasts the day's question", ONE_ENGINE, async ({ page, interview }) => {
  await typeAgeBefore(page, interview, "1970-01-01");
  await interview.onScreen("today");
  await expect(interview.title).toBeFocused();
  await typeToday(interview, "2026-11-27");
  await expect(interview.field("age")).toHaveValue("34");
  await expect(page.locator(".about-whom")).toBeVisible();
  await interview.goOn();
  await expect(interview.question("diagnosis")).toBeVisible();
});

test("a study that is over asks nothing of who had begun", ONE_ENGINE, async ({ page, interview }) => {
  await typeAgeBefore(page, interview, "2027-03-02");
  await interview.onScreen("over");
  await expect(interview.title).toBeFocused();
  await expect(page.locator("[data-question], [data-error]")).toHaveCount(0);
  await expect(page.locator("section.contact")).toBeVisible();
});
