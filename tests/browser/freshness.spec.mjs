// How old the record is on the visitor's own day, and what a new day changes.
import { lupus } from "./support/people.mjs";
import { expect, ONE_ENGINE, oneInTheMorning, test } from "./support/test.mjs";
import { facts, fill, languages, longDate } from "./support/trial.mjs";

/** A date of the trial's file as `2026-12-31`. */
const day = (date) => date.toISOString().slice(0, 10);

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test("the stated age of the record is right to the day", ONE_ENGINE, async ({ page, interview, words }) => {
      const end = { date: longDate(day(facts.planned_completion), language) };
      const updated = { date: longDate(day(facts.last_updated), language) };
      const { updated: later, seen } = facts.still_recruiting;
      const sentences = {
        seen: fill(words.fresh_seen, {
          updated: longDate(day(later), language),
          seen: longDate(day(seen), language),
        }),
        old: words.fresh_old,
        end: fill(words.fresh_end, end),
        ask: words.fresh_ask,
        "39 days": fill(words.fresh_left, { days: 39 }),
        "0 days": fill(words.fresh_left, { days: 0 }),
        ended: fill(words.fresh_ended, end),
      };
      for (const [today, said] of [
        // On earlier days the widget asks for the date; `tests/record_age.rs` tests the record's age on them.
        ["2026-11-22", ["seen", "old", "end", "ask", "39 days"]],
        ["2026-12-31", ["seen", "old", "end", "ask", "0 days"]],
        ["2027-01-01", ["seen", "old", "ended"]],
        ["2027-03-01", ["seen", "old", "ended"]],
      ]) {
        await test.step(today, async () => {
          await page.clock.setFixedTime(oneInTheMorning(today));
          await interview.open();
          const shown = await page.locator("section.page").textContent();
          expect(shown).toContain(fill(words.fresh_as_of, updated));
          const found = Object.keys(sentences).filter((name) => shown.includes(sentences[name]));
          expect(found).toEqual(said);
        });
      }
    });
  });
}

/** Lets a day pass while the page is hidden, then shows it again. */
async function lookAgainOn(page, today) {
  await page.clock.setFixedTime(oneInTheMorning(today));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
}

test("a result is judged again on the day it is viewed", ONE_ENGINE, async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" }));
  await lookAgainOn(page, "2026-12-04");
  await expect(interview.result).toHaveAttribute("data-outcome", "not-now");
  await lookAgainOn(page, "2026-12-05");
  await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
  await expect(interview.result).not.toHaveAttribute("data-earliest");
  await expect(interview.criterion("E2")).toHaveAttribute("data-finding", "clear");
});

test("a new day keeps what is being typed", ONE_ENGINE, async ({ page, interview }) => {
  await interview.start();
  await interview.field("age").fill("3");
  await lookAgainOn(page, "2026-11-23");
  await expect(interview.field("age")).toHaveValue("3");
});

test("on a new day dates up to that day are accepted", ONE_ENGINE, async ({ page, interview }) => {
  await interview.start();
  await interview.toQuestion("b_cell_drug", lupus());
  await interview.choose("b_cell_drug", "yes");
  await interview.date("b_cell_drug", "2026-11-23");
  await interview.goOn();
  await expect(interview.error("b_cell_drug")).toBeVisible();
  await interview.turn(() => lookAgainOn(page, "2026-11-23"));
  await interview.goOn();
  await expect(interview.question("pregnancy")).toBeVisible();
});

test.describe("where it is another day than in UTC", () => {
  for (const [timezoneId, today, after] of [
    ["America/Los_Angeles", "2026-12-04", "not-now"],
    ["Asia/Shanghai", "2026-12-05", "possible-match"],
  ]) {
    test.describe(timezoneId, () => {
      test.use({ timezoneId });

      test(`it is ${today}`, async ({ page, interview }) => {
        await page.clock.setFixedTime(new Date("2026-12-05T01:00:00+08:00"));
        await interview.start();
        await interview.quickCheck(lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" }));
        await expect(interview.result).toHaveAttribute("data-outcome", after);
        await expect(interview.result).toContainText("01:00");
      });
    });
  }
});

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test("long after the study's end a notice replaces the questions", ONE_ENGINE, async ({
      page,
      interview,
      words,
    }) => {
      await page.clock.setFixedTime(oneInTheMorning("2027-03-01"));
      await interview.open();
      // The page stays open over the 60th day after the planned end.
      await lookAgainOn(page, "2027-03-02");
      await expect(interview.title).toHaveText(words.over_title);
      await expect(interview.action("start")).toHaveCount(0);
      await expect(page.locator('section.contact a[href="tel:+861050847588"]')).toBeVisible();
      await expect(interview.screen.locator(`a[href="${facts.registry}"]`)).toBeVisible();
    });
  });
}

/** Lets a day pass while the page stays visible, as on a clinic's tablet: no event is fired. */
const nextDay = (page, today) => page.clock.setFixedTime(oneInTheMorning(today));
const waiting = lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" });

for (const action of ["start", "restart", "continue"]) {
  test(`a page left open reads the day again at ${action}`, ONE_ENGINE, async ({ page, interview }) => {
    await interview.open();
    if (action !== "start") await interview.press("start");
    await nextDay(page, "2026-12-06");
    if (action === "continue") await interview.field("age").fill("34");
    await interview.press(action);
    if (action === "restart") await interview.press("start");
    await interview.quickCheck(waiting);
    await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
    await interview.press("letter");
    await expect(page.locator(".letter-page")).toContainText(longDate("2026-12-06", "en"));
  });
}

test("a date is checked against the day on which it is typed", ONE_ENGINE, async ({ page, interview }) => {
  await interview.start();
  await interview.toQuestion("b_cell_drug", lupus());
  await interview.choose("b_cell_drug", "yes");
  await nextDay(page, "2026-12-06");
  await interview.date("b_cell_drug", "2026-12-02");
  await interview.goOn();
  await expect(interview.question("pregnancy")).toBeVisible();
});

for (const action of ["call", "letter", "criteria", "review", "language"]) {
  test(`a result left open is judged again at ${action}`, ONE_ENGINE, async ({ page, interview }) => {
    await interview.start();
    await interview.quickCheck(waiting);
    await expect(interview.result).toHaveAttribute("data-outcome", "not-now");
    await nextDay(page, "2026-12-05");
    await interview.press(action);
    if (action === "review") await interview.press("result");
    else if (action !== "language") await interview.press("back");
    await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
  });
}

test("the takeaway has the day on which it is made", ONE_ENGINE, async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(waiting);
  const field = interview.result.locator("textarea:visible");
  for (const [action, day, written] of [
    ["copy", "2026-11-23", longDate("2026-11-23", "en")],
    ["save-text", "2026-11-24", longDate("2026-11-24", "en")],
    ["save-data", "2026-11-25", '"today":"2026-11-25"'],
    ["save-fhir", "2026-11-26", '"authored":"2026-11-26"'],
  ]) {
    await nextDay(page, day);
    await interview.push(action);
    await expect(field, action).toHaveValue(new RegExp(written));
  }
  await nextDay(page, "2026-12-05");
  await interview.push("save-data");
  await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
  await expect(field).toHaveValue(/"outcome":"possible-match"/);
});

for (const [event, tell] of Object.entries({
  pageshow: () => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
  focus: () => dispatchEvent(new FocusEvent("focus")),
})) {
  test(`a result is judged again at the page's ${event}`, async ({ page, interview }) => {
    await interview.start();
    await interview.quickCheck(waiting);
    await nextDay(page, "2026-12-05");
    await page.evaluate(tell);
    await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
  });
}
