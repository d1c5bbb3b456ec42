// What people type: it is read as it was meant, or an error says how to correct it.
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { fill, longDate } from "./support/trial.mjs";

/** Asserts that Continue is refused with this message, and that the text stays. */
async function refused(interview, words, question, message) {
  const before = await interview.asked();
  await interview.goOn();
  expect(await interview.asked()).toEqual(before);
  const said = `${words.error_prefix} ${message}`;
  await expect(interview.error(question)).toHaveText(said);
  await expect(interview.error(question)).toBeVisible();
  await expect(interview.summary).toContainText(message);
  await expect(interview.summary).toBeFocused();
}

test.describe("an age", () => {
  test.beforeEach(({ interview }) => interview.start());

  test("that cannot be read is rejected, and the text stays", async ({ interview, words, texts }) => {
    for (const [typed, message] of [
      ["", "error_number_missing"],
      ["   ", "error_number_missing"],
      ["abc", "error_number_unreadable"],
      ["1e9", "error_number_unreadable"],
      ["<b>18</b>", "error_number_unreadable"],
      ["17.5", "error_number_whole"],
      ["-1", "error_number_range"],
      ["200", "error_number_range"],
    ]) {
      await test.step(`“${typed}”`, async () => {
        await interview.field("age").fill(typed);
        const unit = texts.units.years[0];
        const values = { text: typed, unit, example: "35", min: "0", max: "120" };
        await refused(interview, words, "age", fill(words[message], values));
        await expect(interview.field("age")).toHaveValue(typed);
        await expect(interview.field("age")).toHaveAttribute("aria-invalid", "true");
      });
    }
  });

  test("is read as it was meant", async ({ interview }) => {
    for (const [typed, taken] of [
      ["１８", "18"],
      [" 18 ", "18"],
      ["18 years", "18"],
      ["0", "0"],
      ["120", "120"],
    ]) {
      await test.step(`“${typed}”`, async () => {
        await interview.field("age").fill(typed);
        await interview.goOn();
        await expect(interview.question("diagnosis")).toBeVisible();
        await interview.press("back");
        await expect(interview.field("age")).toHaveValue(taken);
      });
    }
  });

  test("is asked for until it is corrected, then the error goes", async ({ interview }) => {
    await interview.field("age").fill("abc");
    await interview.goOn();
    await expect(interview.errors).toHaveCount(1);
    await interview.field("age").fill("34");
    await interview.goOn();
    await expect(interview.question("diagnosis")).toBeVisible();
    await interview.press("back");
    await expect(interview.errors).toHaveCount(0);
  });

  test("is “I'm not sure” until a number is typed", async ({ interview }) => {
    const unsure = interview.field("age.unsure");
    await interview.tick("age.unsure");
    await interview.field("age").fill("34");
    await expect(unsure).not.toBeChecked();
    await unsure.check();
    await interview.goOn();
    await interview.press("back");
    await expect(unsure).toBeChecked();
  });
});

test.describe("an age in Chinese", () => {
  test.use({ language: "zh-Hans" });

  test("may carry its unit", async ({ interview }) => {
    await interview.start();
    await interview.field("age").fill("３４周岁");
    await interview.goOn();
    await expect(interview.question("diagnosis")).toBeVisible();
    await interview.press("back");
    await expect(interview.field("age")).toHaveValue("34");
  });

  test("that cannot be read is echoed in Chinese", async ({ interview, words }) => {
    await interview.start();
    await interview.field("age").fill("三十四");
    const message = fill(words.error_number_unreadable, { text: "三十四", example: "35" });
    await refused(interview, words, "age", message);
    await expect(interview.field("age")).toHaveValue("三十四");
  });
});

test.describe("a dose", () => {
  const person = lupus({ sle_treatment: "steroid_now" });

  test.beforeEach(async ({ interview }) => {
    await interview.start();
    await interview.toQuestion("sle_steroid_dose", person);
  });

  test("is read as it was meant", async ({ interview }) => {
    const steps = [
      ["7,5", "7.5"],
      ["7.5 mg", "7.5"],
      ["７．５", "7.5"],
      ["5 mg a day", "5"],
    ];
    for (const [typed, taken] of steps) {
      await test.step(`“${typed}”`, async () => {
        await interview.answer({ ...person, sle_steroid_dose: typed });
        await interview.goOn();
        await expect(interview.errors).toHaveCount(0);
        await interview.press("back");
        await expect(interview.field("sle_steroid_dose")).toHaveValue(taken);
      });
    }
  });

  test("of “7.5.5” is rejected, and other answers stay", async ({ interview, words }) => {
    await interview.answer({ ...person, sle_steroid_dose: "7.5.5" });
    const message = fill(words.error_number_unreadable, { text: "7.5.5", example: "7.5" });
    await refused(interview, words, "sle_steroid_dose", message);
    await expect(interview.errors).toHaveCount(1);
    await expect(interview.field("sle_steroid_dose")).toHaveValue("7.5.5");
    await expect(interview.option("sle_stable_dose", "yes")).toBeChecked();
  });
});

test.describe("a date", () => {
  const typeIn = async (interview, { day = "", month = "", year = "" }) => {
    for (const [part, typed] of Object.entries({ day, month, year })) {
      await interview.field(`b_cell_drug.date.${part}`).fill(typed);
    }
  };

  test.beforeEach(async ({ interview }) => {
    await interview.start();
    await interview.toQuestion("b_cell_drug", lupus());
    await interview.choose("b_cell_drug", "yes");
  });

  test("that is impossible is rejected, and the text stays", async ({ interview, words }) => {
    for (const [name, parts, message, values] of [
      ["left empty", {}, "error_date_missing"],
      ["31 February", { day: "31", month: "2", year: "2026" }, "error_date_none"],
      ["month 13", { month: "13", year: "2026" }, "error_date_none"],
      ["tomorrow", { day: "23", month: "11", year: "2026" }, "error_date_future", "2026-11-23"],
      ["next month", { month: "12", year: "2026" }, "error_date_future", "2026-12"],
      ["before birth", { month: "1", year: "1950" }, "error_date_before_birth", "1950-01"],
      ["no year", { day: "5", month: "10" }, "error_date_year_missing"],
      ["no month", { day: "5", year: "2026" }, "error_date_month_missing"],
      ["a word for a year", { year: "soon" }, "error_date_unreadable", { text: "soon" }],
      ["a word for a month", { month: "Okt", year: "2026" }, "error_date_unreadable", { text: "Okt" }],
      ["a year of three digits", { year: "202" }, "error_date_unreadable", { text: "202" }],
    ]) {
      await test.step(name, async () => {
        await typeIn(interview, parts);
        const echo = typeof values === "string" ? { date: longDate(values, "en") } : values;
        const said = fill(words[message], { example: "2026", ...echo });
        await refused(interview, words, "b_cell_drug", said);
        await expect(interview.option("b_cell_drug", "yes")).toBeChecked();
        for (const [part, typed] of Object.entries(parts)) {
          await expect(interview.field(`b_cell_drug.date.${part}`)).toHaveValue(typed);
        }
      });
    }
  });

  test("is read as it was meant", async ({ interview }) => {
    for (const [name, parts, taken] of [
      ["today", { day: "22", month: "11", year: "2026" }, "2026-11-22"],
      ["a year of two digits", { day: "5", month: "10", year: "26" }, "2026-10-05"],
      ["the name of a month", { day: "5", month: "October", year: "2026" }, "2026-10-05"],
      ["a short name of a month", { day: "5", month: "oct.", year: "2026" }, "2026-10-05"],
      ["full-width digits", { day: "０５", month: "１０", year: "２０２６" }, "2026-10-05"],
      ["no day", { month: "10", year: "2026" }, "2026-10"],
      ["a year alone", { year: "2026" }, "2026"],
    ]) {
      await test.step(name, async () => {
        await typeIn(interview, parts);
        await interview.goOn();
        await expect(interview.question("pregnancy")).toBeVisible();
        await interview.press("back");
        const [year, month = "", day = ""] = taken.split("-");
        for (const [part, value] of Object.entries({ year, month, day })) {
          const shown = value && String(Number(value));
          await expect(interview.field(`b_cell_drug.date.${part}`)).toHaveValue(shown);
        }
      });
    }
  });

  test("is “I don't know” until a part is typed", async ({ interview }) => {
    const unknown = interview.field("b_cell_drug.date.unknown");
    await interview.tick("b_cell_drug.date.unknown");
    await typeIn(interview, { year: "2026" });
    await expect(unknown).not.toBeChecked();
    await unknown.check();
    await interview.goOn();
    await interview.answer(lupus());
    await interview.goOn();
    await expect(interview.criterion("E2")).toHaveAttribute("data-finding", "open");
    await expect(interview.result).not.toHaveAttribute("data-earliest");
  });

  test("is asked for only while the answer carries one", async ({ interview }) => {
    const year = interview.field("b_cell_drug.date.year");
    await expect(year).toBeVisible();
    await year.fill("2026");
    await interview.choose("b_cell_drug", "no");
    await expect(year).toHaveCount(0);
    await interview.choose("b_cell_drug", "yes");
    await expect(year).toHaveValue("2026");
    await interview.choose("b_cell_drug", "unsure");
    await interview.goOn();
    await expect(interview.question("pregnancy")).toBeVisible();
  });
});

test.describe("a list", () => {
  test("with nothing chosen is rejected", async ({ interview, words }) => {
    await interview.start();
    await interview.toQuestion("diagnosis", lupus());
    await expect(interview.screen.locator("input:checked")).toHaveCount(0);
    await refused(interview, words, "diagnosis", words.error_choice);
  });

  test("with nothing ticked is rejected", async ({ interview, words }) => {
    await interview.start();
    await interview.toQuestion("viral", lupus());
    await refused(interview, words, "viral", words.error_none_ticked);
    await interview.choose("viral", "syphilis");
    await interview.option("viral", "syphilis").uncheck();
    await refused(interview, words, "viral", words.error_none_ticked);
  });

  test("error names every unanswered question of the screen", async ({ interview, words }) => {
    await interview.start();
    await interview.toQuestion("sle_nephritis", lupus());
    await interview.choose("sle_crisis", "no");
    await refused(interview, words, "sle_nephritis", words.error_choice);
    await expect(interview.errors).toHaveCount(3);
    await expect(interview.summary.getByRole("link")).toHaveCount(3);
    await expect(interview.error("sle_crisis")).toHaveCount(0);
    await expect(interview.option("sle_crisis", "no")).toBeChecked();
  });

  test("unticks the others for “none of these”, and vice versa", async ({ interview }) => {
    await interview.start();
    await interview.toQuestion("viral", lupus());
    const ticked = (value) => expect(interview.option("viral", value));
    await interview.choose("viral", "syphilis");
    await interview.choose("viral", "past");
    await ticked("syphilis").toBeChecked();
    await interview.choose("viral", "none");
    await ticked("syphilis").not.toBeChecked();
    await ticked("past").not.toBeChecked();
    await interview.choose("viral", "hiv");
    await ticked("none").not.toBeChecked();
    for (const alone of ["unsure", "skip"]) {
      await interview.choose("viral", alone);
      await ticked("hiv").not.toBeChecked();
      await interview.choose("viral", "hiv");
      await ticked(alone).not.toBeChecked();
    }
  });

  test("is answered by a press anywhere on a card", async ({ interview }) => {
    await interview.start();
    await interview.toQuestion("diagnosis", lupus());
    const card = interview.question("diagnosis").locator(".option").filter({
      has: interview.option("diagnosis", "both"),
    });
    await interview.ready();
    const { width, height } = await card.boundingBox();
    await card.click({ position: { x: width - 12, y: height - 12 } });
    await expect(interview.option("diagnosis", "both")).toBeChecked();
    await interview.choose("diagnosis", "lupus");
    await card.click({ position: { x: 8, y: 8 } });
    await expect(interview.option("diagnosis", "both")).toBeChecked();
  });
});

test("“No to all of these” answers every list, changeable after", async ({
  interview,
}) => {
  await interview.start();
  await interview.toQuestion("cancer", lupus());
  await interview.choose("cancer", "yes");
  await interview.press("none");
  await expect(interview.action("continue")).toBeFocused();
  await expect(interview.option("cancer", "no")).toBeChecked();
  await expect(interview.option("surgery", "none")).toBeChecked();
  await expect(interview.option("heart", "no")).toBeChecked();
  await interview.choose("surgery", "planned");
  await expect(interview.option("surgery", "none")).not.toBeChecked();
  await interview.goOn();
  await expect(interview.errors).toHaveCount(0);
  await interview.press("back");
  await expect(interview.option("surgery", "planned")).toBeChecked();
  await expect(interview.option("heart", "no")).toBeChecked();
});
