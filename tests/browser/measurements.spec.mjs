// Values from papers: typed by keyboard, compared, told beside the result, and gone with the answers.
import { Keyboard } from "./support/keyboard.mjs";
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { fill, languages } from "./support/trial.mjs";

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test("values are compared by keyboard, and a wrong one stays", async ({ page, interview, words }) => {
      const keyboard = new Keyboard(page);
      await interview.start();
      await interview.quickCheck(lupus());
      const outcome = await interview.result.getAttribute("data-outcome");
      await interview.press("measurements");
      await expect(interview.title).toBeFocused();
      await interview.ready();
      await keyboard.push("compare");
      await expect(interview.title).toBeFocused();
      await expect(page.locator(".compared")).toHaveCount(0);
      await interview.ready();
      await keyboard.type("convert-measured-lvef", "39");
      await keyboard.push("compare");
      await expect(page.locator("[data-measured=check]")).toContainText("39 %");
      await expect(page.locator(".compared")).toBeFocused();

      await interview.field("convert-measured-hemoglobin").fill("13.2");
      await interview.push("compare");
      await expect(interview.field("convert-measured-hemoglobin")).toBeFocused();
      await expect(interview.field("convert-measured-hemoglobin")).toHaveAttribute("aria-invalid", "true");
      const said = fill(words.error_value_range, { text: "13.2", min: "26", max: "250 g/L" });
      await expect(page.getByText(said)).toBeVisible();
      await expect(interview.field("convert-measured-lvef")).toHaveValue("39");

      await interview.press("back");
      const [told] = words.measured_note.split("{names}");
      await expect(interview.result).toContainText(told);
      await expect(interview.result).toHaveAttribute("data-outcome", outcome);
      await interview.press("letter");
      await expect(page.locator(".letter-page")).toContainText("39 %");
      await expect(page.locator(".letter-page")).toContainText(words.measured_letter);
    });
  });
}

test("a worked-out value is put into its field", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus());
  await interview.press("measurements");
  await interview.ready();
  const row = page.locator('[data-term="hemoglobin"]');
  await row.locator("summary").click();
  await interview.field("convert-hemoglobin").fill("5.9 g/dL");
  await row.locator('[data-action="convert"]').click();
  await row.locator('[data-action="use-number"]').click();
  await expect(interview.field("convert-measured-hemoglobin")).toHaveValue("59");
  await expect(interview.field("convert-measured-hemoglobin")).toBeFocused();
});

test("a dose counted in tablets is worked out beside its question", async ({ page, interview, words }) => {
  await interview.start();
  await interview.quickCheck(lupus());
  await interview.press("more");
  const person = lupus({ sle_treatment: "steroid_now", sle_steroid_dose: null });
  while (!(await interview.asked()).includes("sle_steroid_dose")) {
    await interview.answer(person);
    await interview.turn(() => interview.click(interview.action("continue")));
  }
  await interview.answer(person);
  await interview.field("sle_steroid_dose").fill("4片");
  await interview.goOn();
  await expect(interview.error("sle_steroid_dose")).toContainText(words.convert_steroid);
  const question = interview.question("sle_steroid_dose");
  await interview.ready();
  await question.locator("summary", { hasText: words.convert_steroid }).click();
  await question.locator("select").selectOption("methylprednisolone");
  await interview.field("convert-strength").fill("4");
  await interview.field("convert-tablets").fill("1.5");
  await question.locator('[data-action="convert"]').click();
  await question.locator('[data-action="use-number"]').click();
  await expect(interview.field("sle_steroid_dose")).toHaveValue("7.5");
  await interview.goOn();
  await expect(interview.error("sle_steroid_dose")).toHaveCount(0);
});
