// In print: no buttons, and a sensitive answer only if the person includes it.
import { openAll } from "./support/asides.mjs";
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";

const SENSITIVE = ["E10", "E11", "E16"];

/** Renders the page for print, also with everything opened before. */
async function onPaper(page) {
  await openAll(page);
  await page.emulateMedia({ media: "print" });
}

test("a sensitive barrier prints only if ticked", async ({ page, interview }) => {
  await interview.start();
  await interview.detailed(
    lupus({ pregnancy: "yes", viral: ["hiv"], mental_illness: "serious", allergy: "yes" }),
  );
  await onPaper(page);
  for (const id of SENSITIVE) await expect(interview.criterion(id)).toBeHidden();
  await expect(interview.criterion("E3")).toBeVisible();

  await page.emulateMedia({ media: "screen" });
  await interview.tick("share-sensitive");
  await page.emulateMedia({ media: "print" });
  for (const id of SENSITIVE) await expect(interview.criterion(id)).toBeVisible();

  await page.emulateMedia({ media: "screen" });
  await interview.field("share-sensitive").uncheck();
  await page.emulateMedia({ media: "print" });
  for (const id of SENSITIVE) await expect(interview.criterion(id)).toBeHidden();
});

for (const [name, answer] of [
  ["a harmless", {}],
  ["a skipped", { pregnancy: "skip", viral: "skip", mental_illness: "skip" }],
  ["an unsure", { pregnancy: "unsure", viral: "unsure", mental_illness: "unsure" }],
]) {
  test(`${name} sensitive answer is left out as well`, async ({ page, interview }) => {
    await interview.start();
    await interview.detailed(lupus(answer));
    await onPaper(page);
    for (const id of SENSITIVE) await expect(interview.criterion(id)).toBeHidden();
    await expect(interview.criterion("E3")).toBeVisible();
  });
}

test("sensitive findings are shown on the screen", async ({ page, interview }) => {
  await interview.start();
  await interview.detailed(lupus({ viral: ["hiv"] }));
  await expect(interview.criterion("E10")).toBeVisible();
});

test("sensitive answers are left out of a printed review", async ({ page, interview, texts }) => {
  await interview.start();
  await interview.toReview(lupus({ pregnancy: "yes", viral: ["hiv"], mental_illness: "serious" }));
  const answers = ["pregnancy", "viral", "mental_illness"].map((id) =>
    interview.screen.getByText(texts.questions[id].legend, { exact: true }),
  );
  for (const answer of answers) await expect(answer).toBeVisible();
  await page.emulateMedia({ media: "print" });
  for (const answer of answers) await expect(answer).toBeHidden();
  await expect(interview.screen.getByText(texts.questions.allergy.legend, { exact: true })).toBeVisible();
});

test("sensitive answers are left out of a printed list of rules", async ({ page, interview, words }) => {
  await interview.start();
  await interview.detailed(lupus({ pregnancy: "yes", viral: ["hiv"], allergy: "yes" }));
  await interview.press("criteria");
  const finding = (id, said) => interview.criterion(id).getByText(said, { exact: true });
  await page.emulateMedia({ media: "print" });
  await expect(finding("E3", words.finding_lasting)).toBeVisible();
  await expect(finding("E10", words.finding_lasting)).toBeHidden();
  await expect(finding("E16", words.finding_open)).toBeHidden();
  await expect(finding("E11", words.finding_clear)).toBeHidden();
});

test("no button and no field is printed", async ({ page, interview }) => {
  const shown = () =>
    page
      .locator("button, input")
      .evaluateAll((found) => found.filter((one) => one.checkVisibility()).map((one) => one.outerHTML));
  await interview.start();
  await interview.toReview(lupus());
  await onPaper(page);
  expect(await shown(), "review").toEqual([]);
  await page.emulateMedia({ media: "screen" });
  await interview.press("result");
  await onPaper(page);
  expect(await shown(), "result").toEqual([]);
  await page.emulateMedia({ media: "screen" });
  await interview.press("criteria");
  await onPaper(page);
  expect(await shown(), "criteria").toEqual([]);
});

test("the required statements are printed", async ({ page, interview, words }) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await page.emulateMedia({ media: "print" });
  await expect(interview.title).toHaveText(words.outcome_unlikely);
  for (const text of [words.medicine_warning, words.not_advice, words.contact_title]) {
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  }
  await expect(page.locator('section.page a[href^="tel:+"]')).toBeVisible();
});

test("Print opens the browser's own dialog", async ({ page, interview }) => {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
  await interview.start();
  await interview.quickCheck(lupus());
  await interview.push("print");
  expect(await page.evaluate(() => window.printed)).toBe(1);
});
