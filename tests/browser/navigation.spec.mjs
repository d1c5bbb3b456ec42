// Back and forward, changing an answer, changing the language, and forgetting everything.
import { lupus, scleroderma } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { titleOf, waitEnds } from "./support/trial.mjs";

/** A question's answer in the review. */
const rowOf = ({ page, screen }, question) =>
  screen.locator("dl > div").filter({ has: page.locator(`[data-change="${question}"]`) });

test("Back leads from result to start, with every answer kept", async ({
  interview,
}) => {
  await interview.start();
  await interview.quickCheck(lupus());
  await interview.press("back");
  await expect(interview.option("pregnancy", "no")).toBeChecked();
  await interview.press("back");
  await expect(interview.option("b_cell_drug", "no")).toBeChecked();
  await interview.press("back");
  await expect(interview.option("cell_therapy", "no")).toBeChecked();
  await interview.press("back");
  await expect(interview.option("diagnosis", "lupus")).toBeChecked();
  await interview.press("back");
  await expect(interview.field("age")).toHaveValue("34");
  await interview.press("back");
  await interview.onScreen("intro");
});

test("the browser's Back takes the same steps", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus());
  for (const id of ["pregnancy", "b_cell_drug", "cell_therapy", "diagnosis", "age"]) {
    await interview.turn(() => page.goBack());
    await expect(interview.question(id)).toBeVisible();
  }
  await expect(interview.field("age")).toHaveValue("34");
  await interview.turn(() => page.goBack());
  await interview.onScreen("intro");
});

test("the browser's Forward does not skip a question", async ({ page, interview }) => {
  await interview.start();
  await interview.toQuestion("cell_therapy", lupus());
  await interview.turn(() => page.goBack());
  await expect(interview.question("diagnosis")).toBeVisible();
  await page.goForward();
  await expect.poll(() => page.evaluate(() => history.state)).toBe(2);
  await expect(interview.question("diagnosis")).toBeVisible();
  await interview.goOn();
  await expect(interview.question("cell_therapy")).toBeVisible();
});

test("the page's Back and the browser's can be mixed", async ({ page, interview }) => {
  await interview.start();
  await interview.toQuestion("b_cell_drug", lupus());
  await interview.press("back");
  await expect(interview.question("cell_therapy")).toBeVisible();
  await expect.poll(() => page.evaluate(() => history.state)).toBe(3);
  await interview.turn(() => page.goBack());
  await expect(interview.question("diagnosis")).toBeVisible();
  await interview.goOn();
  await expect(interview.question("cell_therapy")).toBeVisible();
  await expect.poll(() => page.evaluate(() => history.state)).toBe(3);
});

test("an answer is changed from the review, which shows it", async ({
  interview,
  texts,
}) => {
  await interview.start();
  await interview.toReview(lupus());
  await expect(rowOf(interview, "vaccine")).toContainText(texts.questions.vaccine.values.no.label);
  await interview.change("vaccine");
  await expect(interview.title).toHaveText(titleOf("vaccine", "en"));
  await expect(interview.option("vaccine", "no")).toBeChecked();
  await interview.choose("vaccine", "protein");
  await interview.goOn();
  await interview.onScreen("review");
  await expect(rowOf(interview, "vaccine")).toContainText(texts.questions.vaccine.values.protein.label);
  await interview.press("result");
  await expect(interview.result).toHaveAttribute("data-outcome", "needs-check");
  await expect(interview.criterion("E7")).toHaveAttribute("data-finding", "check");
});

test("Back from a change leads to the unchanged review", async ({ interview }) => {
  await interview.start();
  await interview.toReview(lupus());
  await interview.change("allergy");
  await interview.choose("allergy", "yes");
  await interview.press("back");
  await interview.onScreen("review");
  await interview.press("result");
  await expect(interview.criterion("E3")).toHaveAttribute("data-finding", "clear");
});

test("a change asks its new questions, then returns to the review", async ({
  interview,
}) => {
  await interview.start();
  await interview.toReview(lupus());
  await interview.change("diagnosis");
  await interview.choose("diagnosis", "both");
  await interview.goOn();
  const asked = [];
  await interview.answerAll(scleroderma(), async () => asked.push(...(await interview.asked())));
  expect(asked).toEqual([
    "ssc_type",
    "ssc_lungs",
    "ssc_refractory",
    "ssc_progressive",
    "ssc_lung_tests",
    "ssc_kidney",
  ]);
  await interview.onScreen("review");
  await interview.press("result");
  await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
  await expect(interview.criterion("SLE-I5")).toHaveAttribute("data-finding", "clear");
  await expect(interview.criterion("SSC-I2")).toHaveAttribute("data-finding", "clear");
});

test("answers to questions that no longer apply are not judged", async ({
  interview,
}) => {
  await interview.start();
  await interview.toReview(lupus({ sle_brain: "yes" }));
  await interview.change("diagnosis");
  await interview.choose("diagnosis", "scleroderma");
  await interview.goOn();
  await interview.answerAll(scleroderma());
  await interview.press("result");
  await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
  await expect(interview.criterion("SLE-E3")).toHaveCount(0);

  await interview.press("review");
  await interview.change("diagnosis");
  await interview.choose("diagnosis", "lupus");
  await interview.goOn();
  await interview.onScreen("review");
  await interview.press("result");
  await expect(interview.result).toHaveAttribute("data-outcome", "unlikely");
  await expect(interview.criterion("SLE-E3")).toHaveAttribute("data-finding", "lasting");
});

test("a change after the quick check is judged at once", async ({ interview }) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await expect(interview.result).toHaveAttribute("data-outcome", "unlikely");
  await interview.press("review");
  await interview.change("cell_therapy");
  await interview.choose("cell_therapy", "no");
  await interview.goOn();
  await interview.press("result");
  await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
});

test("a change of language keeps finished and unfinished answers", async ({
  interview,
}) => {
  await interview.start();
  await interview.field("age").fill("thirty");
  await interview.speak("zh-Hans");
  await expect(interview.title).toHaveText(titleOf("age", "zh-Hans"));
  await expect(interview.field("age")).toHaveValue("thirty");
  await interview.field("age").fill("34");
  await interview.goOn();
  await interview.choose("diagnosis", "lupus");
  await interview.speak("en");
  await expect(interview.title).toHaveText(titleOf("diagnosis", "en"));
  await expect(interview.option("diagnosis", "lupus")).toBeChecked();
  await interview.goOn();
  await interview.answer({ cell_therapy: "no" });
  await interview.goOn();

  await interview.choose("b_cell_drug", "yes");
  await interview.field("b_cell_drug.date.month").fill("Okt");
  await interview.field("b_cell_drug.date.year").fill("26");
  await interview.speak("zh-Hans");
  await expect(interview.option("b_cell_drug", "yes")).toBeChecked();
  await expect(interview.field("b_cell_drug.date.month")).toHaveValue("Okt");
  await expect(interview.field("b_cell_drug.date.year")).toHaveValue("26");
});

test("a change of language translates the errors", async ({
  interview,
}) => {
  await interview.start();
  await interview.field("age").fill("abc");
  await interview.goOn();
  const english = await interview.error("age").textContent();
  await interview.speak("zh-Hans");
  await expect(interview.error("age")).toContainText("abc");
  await expect(interview.error("age")).not.toHaveText(english);
  await expect(interview.field("age")).toHaveValue("abc");
});

test("a change of language keeps the verdict and its findings", async ({
  interview,
}) => {
  const findings = () =>
    interview.result
      .locator("[data-criterion]")
      .evaluateAll((found) => found.map(({ dataset }) => `${dataset.criterion} ${dataset.finding}`));
  await interview.start();
  await interview.quickCheck(lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" }));
  const inEnglish = await findings();
  await interview.speak("zh-Hans");
  await expect(interview.result).toHaveAttribute("data-outcome", "not-now");
  await expect(interview.result).toHaveAttribute("data-earliest", waitEnds("E2", "2026-10-05"));
  expect(await findings()).toEqual(inEnglish);
});

test("the document's language follows at once", async ({ page, interview }) => {
  await interview.open();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await interview.speak("zh-Hans");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
});

test("clearing forgets every answer", async ({ interview }) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await interview.press("restart");
  await interview.onScreen("intro");
  await interview.press("start");
  await expect(interview.field("age")).toHaveValue("");
  await interview.answer(lupus());
  await interview.goOn();
  await expect(interview.screen.locator("input:checked")).toHaveCount(0);
});

test("clearing and starting at once stays on the page", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await page.evaluate(async () => {
    const { shadowRoot } = document.querySelector("trial-prescreen");
    for (const action of ["restart", "start"]) {
      shadowRoot.querySelector(`[data-action="${action}"]`).click();
      // The screen stands then, and the browser is still on its way back.
      await Promise.resolve();
    }
  });
  await interview.onScreen("question");
  await expect.poll(() => page.evaluate(() => history.state)).toBe(1);
  await interview.onScreen("question");
  await interview.turn(() => page.goBack());
  await interview.onScreen("intro");
});

test("Back and Forward restore nothing after clearing", async ({
  page,
  interview,
}) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await interview.press("restart");
  await interview.onScreen("intro");
  await expect.poll(() => page.evaluate(() => history.state)).toBe(0);
  await page.goForward();
  await expect.poll(() => page.evaluate(() => history.state)).toBe(0);
  await interview.onScreen("intro");
  await interview.press("start");
  await expect(interview.field("age")).toHaveValue("");
  await interview.turn(() => page.goBack());
  await interview.onScreen("intro");
});

test("reloading the page forgets every answer", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await page.reload();
  await interview.onScreen("intro");
  await interview.press("start");
  await expect(interview.field("age")).toHaveValue("");
  await interview.toQuestion("cell_therapy", lupus());
  await expect(interview.screen.locator("input:checked")).toHaveCount(0);
});

test("returning from another page restores no answer", async ({
  page,
  interview,
}) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await page.goto("about:blank");
  await page.goBack();
  await interview.onScreen("intro");
  await interview.press("start");
  await expect(interview.field("age")).toHaveValue("");
  await interview.turn(() => page.goBack());
  await interview.onScreen("intro");
});
