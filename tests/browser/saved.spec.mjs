// Answers that were saved as a file, and opened later: on the device, judged by the day on which they are opened.
import { readFile } from "node:fs/promises";
import { held } from "../support/held.mjs";
import { lupus, scleroderma } from "./support/people.mjs";
import { expect, ONE_ENGINE, oneInTheMorning, test } from "./support/test.mjs";
import { facts, fill, languages, longDate, texts, words as wordsOf } from "./support/trial.mjs";

const SAVED = "2026-11-22";
const LATER = "2026-12-06";
const LONGEST = 100_000;

/** What is chosen: a file of the tests' own, with answers saved on a day. */
const file = (answers, today = SAVED, more = {}) => ({
  name: "trial-prescreen.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({ trial: facts.id, form: 1, today, answers, ...more })),
});

const text = (content) => ({ name: "notes.json", mimeType: "application/json", buffer: Buffer.from(content) });

/** Chooses a file, as the browser's window does. */
async function choose(page, interview, chosen) {
  await interview.ready();
  await page.locator("[type=file]").setInputFiles(chosen);
}

const heading = (interview) => interview.page.locator(".opened .section");

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    // Playwright hears of no download in Firefox: see tests/hosts/download.spec.mjs.
    test("a saved file opens on a later day, judged by it", ONE_ENGINE, async ({ page, interview, words }) => {
      const person = lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" });
      await interview.start();
      await interview.detailed(person);
      await expect(interview.result).toHaveAttribute("data-outcome", "not-now");
      await interview.tick("share-sensitive");
      const download = page.waitForEvent("download");
      await interview.push("save-data");
      const saved = await readFile(await (await download).path());

      await page.clock.setFixedTime(oneInTheMorning(LATER));
      await page.reload();
      // Once all is here the page locks itself, and counts from then on.
      await expect(page.locator(".requests")).not.toBeEmpty();
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      await choose(page, interview, { ...text(""), buffer: saved });
      await interview.onScreen("question");
      await expect(heading(interview)).toBeFocused();
      await expect(heading(interview)).toHaveText(fill(words.opened_title, { date: longDate(SAVED, language) }));
      await expect(interview.page.locator(".opened")).toContainText(words.opened_dates);
      // The age may be another by now. What a person is stays.
      expect(await interview.asked()).toEqual(["age"]);
      await interview.answer(person);
      await interview.press("continue");
      expect(await interview.asked()).toEqual(["b_cell_drug"]);
      await expect(heading(interview)).toHaveCount(0);
      await expect(interview.field("b_cell_drug.date.year")).toHaveValue("2026");
      await expect(interview.field("b_cell_drug.date.day")).toHaveValue("5");
      await interview.press("continue");
      await interview.answerAll(person);
      await interview.onScreen("review");
      await interview.press("result");
      await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
      expect(requests).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
    });

    test("a file of the same day shows its result at once", async ({ page, interview, words }) => {
      await interview.open();
      await choose(page, interview, file(scleroderma()));
      await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
      await expect(heading(interview)).toBeFocused();
      await expect(interview.page.locator(".opened")).toContainText(words.opened_changed);
    });

    test("a file that does not fit is refused in words", async ({ page, interview, words }) => {
      await interview.open();
      for (const [chosen, said, values] of [
        [text(""), words.open_empty],
        [text("Trial pre-screener"), words.open_foreign, { text: "Trial pre-screener" }],
        [text('{"trial":'), words.open_cut_off],
        [file({}, SAVED, { trial: "NCT00000000" }), words.open_other_trial, { text: "NCT00000000", id: facts.id }],
        [file({}, SAVED, { form: 2 }), words.open_other_form, { text: "2" }],
        [file({ shoe_size: 40 }), words.open_unknown, { text: "shoe_size" }],
        [file({ age: 340 }), words.open_not_accepted, { text: "340", question: texts(language).questions.age.short }],
        [file({}, "2026-11-23"), words.open_to_come, { date: longDate("2026-11-23", language) }],
        [text("x".repeat(LONGEST + 1)), words.open_too_long, { limit: "100 kB" }],
      ]) {
        const told = fill(said, values ?? {});
        await interview.turn(() => choose(page, interview, chosen));
        await interview.onScreen("intro");
        await expect(interview.error("open-saved"), told).toContainText(told);
        await expect(interview.summary).toBeFocused();
        await expect(interview.action("open-saved")).toHaveAccessibleDescription(new RegExp(words.save_data.slice(0, 5)));
      }
      await interview.summary.getByRole("link").click();
      await expect(interview.action("open-saved")).toBeFocused();
      // The same in another language; a right file after a wrong one.
      const other = languages.find((tag) => tag !== language);
      await interview.speak(other);
      await expect(interview.error("open-saved")).toContainText(fill(wordsOf(other).open_too_long, { limit: "100 kB" }));
      await choose(page, interview, file(lupus()));
      await expect(interview.result).toBeVisible();
      await expect(interview.errors).toHaveCount(0);
    });
  });
}

test("a wrong file changes nothing, and no file is no error", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus());
  while ((await interview.place()) !== "intro") await interview.press("back");
  await interview.turn(() => interview.tick("someone-else"));
  await choose(page, interview, []);
  await expect(interview.errors).toHaveCount(0);
  await interview.turn(() => choose(page, interview, text("{")));
  await expect(interview.field("someone-else")).toBeChecked();
  await interview.press("start");
  await expect(interview.field("age")).toHaveValue("34");
});

// Firefox tells Playwright of no window for files.
test("it opens by keyboard, with the network off", ONE_ENGINE, async ({ page, interview, context }) => {
  await interview.open();
  await interview.ready();
  await context.setOffline(true);
  const window = page.waitForEvent("filechooser");
  await interview.action("open-saved").focus();
  await page.keyboard.press("Enter");
  await (await window).setFiles(file(lupus()));
  await expect(interview.result).toBeVisible();
});

test("a press before the program is there is not lost", ONE_ENGINE, async ({ page, interview }) => {
  const arrive = await held(page, /\.wasm$|\/page\.js$/);
  await page.goto("./", { waitUntil: "commit" });
  const button = page.locator("[data-screen] [data-action=open-saved]");
  await button.click();
  await expect(page.getByRole("status")).toBeVisible();
  const window = page.waitForEvent("filechooser");
  arrive();
  await (await window).setFiles(file(lupus()));
  await expect(interview.result).toBeVisible();
});
