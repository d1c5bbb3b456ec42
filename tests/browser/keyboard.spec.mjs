// The whole interview by keyboard alone: Tab, the arrows, Space and Enter.
import { Keyboard } from "./support/keyboard.mjs";
import { lupus } from "./support/people.mjs";
import { expect, test as base } from "./support/test.mjs";

const test = base.extend({
  keyboard: ({ page }, use) => use(new Keyboard(page)),
});

/** Answers the questions on the screen and goes on; the focus has to be on the new heading. */
async function answer(interview, keyboard, answers) {
  await keyboard.answer(await interview.asked(), answers);
  await interview.turn(() => keyboard.push("continue"));
  await expect(interview.errors).toHaveCount(0);
  await expect(interview.title).toBeFocused();
}

async function start(interview, keyboard) {
  await interview.open();
  await interview.turn(() => keyboard.push("start"));
  await expect(interview.title).toBeFocused();
}

for (const [outcome, answers] of [
  ["possible-match", lupus()],
  ["needs-check", lupus({ b_cell_drug: "baff_only" })],
  ["not-now", lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" })],
  ["unlikely", lupus({ cell_therapy: "yes" })],
]) {
  test(`${outcome} by keyboard alone`, async ({ interview, keyboard }) => {
    await start(interview, keyboard);
    while ((await interview.place()) === "question") await answer(interview, keyboard, answers);
    await expect(interview.result).toHaveAttribute("data-outcome", outcome);
  });
}

test("questions, review, change and result by keyboard alone", async ({
  interview,
  keyboard,
}) => {
  const answers = lupus();
  await start(interview, keyboard);
  while ((await interview.place()) === "question") await answer(interview, keyboard, answers);
  await interview.turn(() => keyboard.push("more", "Space"));
  await expect(interview.title).toBeFocused();
  while ((await interview.place()) === "question") await answer(interview, keyboard, answers);
  await interview.onScreen("review");

  await keyboard.tabTo('[data-change="sle_brain"]');
  await interview.turn(() => keyboard.press("Enter"));
  await expect(interview.title).toBeFocused();
  await answer(interview, keyboard, lupus({ sle_brain: "yes" }));
  await interview.onScreen("review");

  await interview.turn(() => keyboard.push("result"));
  await expect(interview.title).toBeFocused();
  await expect(interview.result).toHaveAttribute("data-outcome", "unlikely");
  await expect(interview.criterion("SLE-E3")).toHaveAttribute("data-finding", "lasting");
});

test("Enter in a field continues", async ({ interview, keyboard }) => {
  await start(interview, keyboard);
  await keyboard.type("age", "34");
  await interview.turn(() => keyboard.press("Enter"));
  await expect(interview.question("diagnosis")).toBeVisible();
});

test("an error focuses the summary, which links to the field", async ({
  interview,
  keyboard,
}) => {
  await start(interview, keyboard);
  await keyboard.type("age", "abc");
  await interview.turn(() => keyboard.push("continue"));
  await expect(interview.summary).toBeFocused();
  await keyboard.tabTo('a[href="#error-age"]');
  await keyboard.press("Enter");
  await expect(interview.field("age")).toBeFocused();
  await expect(interview.field("age")).toHaveValue("abc");
});

test("the summary's link to a list focuses its first answer", async ({
  interview,
  keyboard,
}) => {
  await start(interview, keyboard);
  await answer(interview, keyboard, lupus());
  await interview.turn(() => keyboard.push("continue"));
  await expect(interview.summary).toBeFocused();
  await keyboard.tabTo('a[href="#error-diagnosis"]');
  await keyboard.press("Enter");
  await expect(interview.option("diagnosis", "lupus")).toBeFocused();
});

test("the summary's link to a date focuses its year", async ({
  interview,
  keyboard,
}) => {
  await start(interview, keyboard);
  await interview.toQuestion("b_cell_drug", lupus());
  await interview.choose("b_cell_drug", "yes");
  await interview.turn(() => keyboard.push("continue"));
  await keyboard.tabTo('a[href="#error-b_cell_drug"]');
  await keyboard.press("Enter");
  await expect(interview.field("b_cell_drug.date.year")).toBeFocused();
});

test("Back by keyboard returns to the answered screen", async ({
  interview,
  keyboard,
}) => {
  await start(interview, keyboard);
  await answer(interview, keyboard, lupus());
  await interview.turn(() => keyboard.push("back"));
  await expect(interview.title).toBeFocused();
  await expect(interview.field("age")).toHaveValue("34");
});

test("a change of language focuses the language button", async ({
  interview,
  keyboard,
}) => {
  await start(interview, keyboard);
  await interview.turn(() => keyboard.push("language"));
  await expect(interview.action("language")).toBeFocused();
  await expect(interview.action("language")).toHaveText("English");
});

test("loading the page does not move the focus", async ({ interview, keyboard }) => {
  await interview.open();
  expect(await keyboard.isOn("body")).toBe(true);
});

test("every disclosure opens by keyboard", async ({ interview, keyboard, texts }) => {
  await start(interview, keyboard);
  const why = interview.question("age").getByText(texts.questions.age.why);
  await expect(why).toBeHidden();
  await keyboard.tabTo('[data-question="age"] summary');
  await keyboard.press("Enter");
  await expect(why).toBeVisible();
});
