// Every outcome by a real path: after the quick check, and after all questions. Some walk by mouse, which
// waits at each screen as people do: together they cover every kind of answer, every question and each language.
import { differences } from "./support/expected.mjs";
import { CASES } from "./support/outcomes.mjs";
import { expect, test } from "./support/test.mjs";
import { contact, criteriaFor, languages, longDate } from "./support/trial.mjs";

const BY_MOUSE = {
  en: ["needs-check after all questions, for a barrier in one of two diseases", "not-now after all questions, for the later of two waits"],
  "zh-Hans": ["not-now after the quick check"],
};

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    // Verdicts do not depend on the language; the words for them are tested natively.
    const cases = language === "en" ? CASES : CASES.filter(({ name }) => BY_MOUSE[language].includes(name));
    for (const { name, detailed, person, says = {}, ...expected } of cases) {
      test(name, async ({ interview, words }) => {
        interview.byMouse = BY_MOUSE[language].includes(name);
        await interview.start();
        await (detailed ? interview.detailed(person) : interview.quickCheck(person));

        const { result } = interview;
        const { outcome } = expected;
        expect(differences(await interview.verdict(), expected, language)).toEqual([]);
        await expect(interview.title).toHaveText(words[`outcome_${outcome.replace("-", "_")}`]);
        await expect(result).toContainText(words.medicine_warning);

        for (const [criterion, date] of Object.entries(says)) {
          await expect(interview.criterion(criterion)).toContainText(longDate(date, language));
        }

        const call = result.locator(`a[href="tel:${contact.tel}"]`);
        await expect(call).toBeVisible();
        await expect(call).toContainText(contact.phone);
        await expect(result).toContainText(contact.phone_abroad);

        const ways = await result
          .locator('a[href^="tel:+"], a[href^="https://clinicaltrials.gov/search"]')
          .evaluateAll((found) => found.map((link) => link.protocol));
        const other = ["https:", "https:"];
        expect(ways).toEqual(outcome === "unlikely" ? [...other, "tel:"] : ["tel:", ...other]);
        await expect(interview.action("more")).toHaveCount(detailed ? 0 : 1);

        const criteria = await result
          .locator("[data-criterion]")
          .evaluateAll((found) => found.map((item) => item.dataset.criterion));
        expect(criteria.toSorted()).toEqual(criteriaFor(person.diagnosis).toSorted());
        const findings = await result
          .locator("[data-finding]")
          .evaluateAll((found) => found.map((item) => item.dataset.finding));
        expect(findings.includes("unasked")).toBe(!detailed);
      });
    }
  });
}
