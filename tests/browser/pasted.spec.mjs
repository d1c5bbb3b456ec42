// Pasted text: it may have invisible marks, or a whole date for one field.
import { held } from "../support/held.mjs";
import { pasteInto } from "./support/clipboard.mjs";
import { lupus } from "./support/people.mjs";
import { expect, ONE_ENGINE, test } from "./support/test.mjs";
import { fill, languages, waitEnds } from "./support/trial.mjs";

const PARTS = ["year", "month", "day"];

for (const language of languages) {
  // Reading does not depend on the engine, and pasting does not depend on the language.
  test.describe(`in ${language}`, language === "en" ? {} : ONE_ENGINE, () => {
    test.use({ language });

    test("an age with invisible marks is accepted", async ({ page, interview }) => {
      await interview.start();
      for (const pasted of ["\u200e34\u200e", "\ufeff34", "\u202a34\u202c", "3\u200b4", "34\u00a0岁", "34\u2009years"]) {
        await pasteInto(page, interview.field("age"), pasted);
        await interview.goOn();
        await expect(interview.question("diagnosis")).toBeVisible();
        await interview.press("back");
        await expect(interview.field("age")).toHaveValue("34");
      }
    });

    test("a date pasted into any field fills all three", async ({ page, interview }) => {
      await interview.start();
      await interview.toQuestion("b_cell_drug", lupus());
      await interview.choose("b_cell_drug", "yes");
      const field = (part) => interview.field(`b_cell_drug.date.${part}`);
      for (const [pasted, taken] of [
        ["2026-10-05", ["2026", "10", "05"]],
        ["\u200e5 Sep 2026\u200e", ["2026", "9", "5"]],
        ["Monday, October 5, 2026 at 4:30:00 PM", ["2026", "10", "5"]],
        ["2025年3月14日 星期五 14:30", ["2025", "3", "14"]],
      ]) {
        for (const part of PARTS) {
          for (const other of PARTS) await field(other).fill("1");
          await pasteInto(page, field(part), pasted);
          for (const [at, value] of taken.entries()) await expect(field(PARTS[at]), `${pasted} in ${part}`).toHaveValue(value);
        }
      }
    });

    test("a date typed into one field is split on leaving it", async ({ page, interview }) => {
      await interview.start();
      await interview.toQuestion("b_cell_drug", lupus());
      await interview.choose("b_cell_drug", "yes");
      const field = (part) => interview.field(`b_cell_drug.date.${part}`);
      await field("day").pressSequentially("2026-10-05");
      await expect(field("day")).toHaveValue("2026-10-05");
      await page.keyboard.press("Shift+Tab");
      for (const [part, value] of [["year", "2026"], ["month", "10"], ["day", "05"]]) await expect(field(part)).toHaveValue(value);
    });

    test("a date typed into the day's field counts", async ({ interview }) => {
      await interview.start();
      await interview.quickCheck(lupus({ b_cell_drug: "yes", "b_cell_drug.date": "unknown" }));
      await interview.press("review");
      await interview.change("b_cell_drug");
      await interview.field("b_cell_drug.date.day").fill("2026/10/5 14:30");
      await interview.goOn();
      await interview.press("result");
      await expect(interview.result).toHaveAttribute("data-earliest", waitEnds("E2", "2026-10-05"));
    });

    test("an ambiguous date is asked about, and stays", async ({ page, interview, words }) => {
      await interview.start();
      await interview.toQuestion("b_cell_drug", lupus());
      await interview.choose("b_cell_drug", "yes");
      const day = interview.field("b_cell_drug.date.day");
      await pasteInto(page, day, "05/10/2026");
      await interview.goOn();
      await expect(interview.error("b_cell_drug")).toContainText(fill(words.error_date_ambiguous, { text: "05/10/2026" }));
      await expect(day).toHaveValue("05/10/2026");
      await expect(day).toHaveAttribute("aria-invalid", "true");
    });

    test("a medicine's name with marks and odd spaces is found", async ({ page, interview }) => {
      await interview.start();
      await interview.quickCheck(lupus());
      await interview.press("medicines");
      await interview.ready();
      for (const pasted of ["\u200eMabThera\u200e", "Mab\u00adThera", "MabThera\u00a0500\u00a0mg", "\u061cＭａｂＴｈｅｒａ\u180e"]) {
        await pasteInto(page, interview.field("medicine"), pasted);
        await interview.field("medicine").press("Enter");
        await expect(page.locator(".worked"), pasted).toContainText("rituximab");
        await interview.field("medicine").fill("");
        await expect(page.locator(".worked")).toHaveCount(0);
      }
      // Nothing that can be seen is nothing, and no name that is not on the list.
      await interview.field("medicine").fill("\u200b");
      await expect(page.getByRole("option")).toHaveCount(0);
      await expect(page.locator(".medicine .small")).toHaveText("");
    });
  });
}

test("a value to convert may have invisible marks", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus());
  await interview.press("homework");
  await interview.ready();
  await pasteInto(page, interview.field("convert-hemoglobin"), "\u200e13.2\u00a0g/dL\u200e");
  const blood = page.locator('[data-convert="hemoglobin"]');
  await blood.locator("button").click();
  await expect(blood.getByRole("status")).toContainText("132 g/L");
});

test("an early age with invisible marks is accepted", async ({ page, interview }) => {
  const arrive = await held(page);
  await page.goto("./", { waitUntil: "commit" });
  await page.locator("[data-action=start]").click();
  await pasteInto(page, page.locator("[name=age]"), "\u202a\u200e34\u00a0years\u202c");
  arrive();
  await interview.onScreen("question");
  await interview.goOn();
  await expect(interview.question("diagnosis")).toBeVisible();
  await interview.press("back");
  await expect(interview.field("age")).toHaveValue("34");
});
