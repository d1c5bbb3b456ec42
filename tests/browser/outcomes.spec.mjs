// Every outcome by a real path, in both languages: after the quick check, and after all questions.
import { both, lupus, scleroderma } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { contact, criteriaFor, languages, longDate } from "./support/trial.mjs";

const CASES = [
  {
    name: "possible-match after the quick check",
    person: lupus(),
    outcome: "possible-match",
    because: ["E2", "clear"],
  },
  {
    name: "needs-check after the quick check",
    person: lupus({ cell_therapy: "unsure" }),
    outcome: "needs-check",
    because: ["E1", "check"],
  },
  {
    name: "not-now after the quick check",
    person: lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" }),
    outcome: "not-now",
    because: ["E2", "until"],
    says: ["2026-10-05", "2026-12-05"],
    earliest: "2026-12-05",
  },
  {
    name: "unlikely after the quick check",
    person: scleroderma({ ssc_type: "limited" }),
    outcome: "unlikely",
    because: ["SSC-I1", "lasting"],
  },
  {
    name: "possible-match after all questions",
    detailed: true,
    person: scleroderma(),
    outcome: "possible-match",
    because: ["SSC-I3", "clear"],
  },
  {
    name: "needs-check after all questions, for a barrier in one of two diseases",
    detailed: true,
    person: both({ sle_active: "no" }),
    outcome: "needs-check",
    because: ["SLE-I2", "open"],
  },
  {
    name: "not-now after all questions, for the later of two waits",
    detailed: true,
    person: lupus({
      vaccine: "yes",
      "vaccine.date": "2026-11-10",
      sle_nephritis: "yes",
      "sle_nephritis.date": "2026-11",
    }),
    outcome: "not-now",
    because: ["SLE-E1", "until"],
    says: ["2026-11", "2027-01-30"],
    earliest: "2027-01-30",
  },
  {
    name: "unlikely after all questions",
    detailed: true,
    person: lupus({ sle_organs: ["skin_mouth"] }),
    outcome: "unlikely",
    because: ["SLE-I5", "lasting"],
  },
];

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    for (const { name, detailed, person, outcome, because, says = [], earliest } of CASES) {
      test(name, async ({ interview, words }) => {
        interview.byMouse = true;
        await interview.start();
        await (detailed ? interview.detailed(person) : interview.quickCheck(person));

        const { result } = interview;
        await expect(result).toHaveAttribute("data-outcome", outcome);
        if (earliest) await expect(result).toHaveAttribute("data-earliest", earliest);
        else await expect(result).not.toHaveAttribute("data-earliest");
        await expect(interview.title).toHaveText(words[`outcome_${outcome.replace("-", "_")}`]);
        await expect(result).toContainText(words.medicine_warning);

        const [criterion, finding] = because;
        await expect(interview.criterion(criterion)).toHaveAttribute("data-finding", finding);
        for (const date of says) {
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
