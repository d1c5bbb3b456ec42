// The screens beside the questions, and the accessibility preferences: by keyboard alone, and on a narrow screen in each engine.
import { everyAside, makeItEasy, openAll, person } from "./support/asides.mjs";
import { Keyboard } from "./support/keyboard.mjs";
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { languages } from "./support/trial.mjs";
import { expectToFit } from "./support/width.mjs";

/** Looks at the start and at the first question, with an error, once the accessibility preferences are set. */
async function beginMadeEasy(interview, look) {
  await interview.open();
  await makeItEasy(interview);
  await interview.push("read");
  await look("the start made easy");
  await interview.press("start");
  await interview.press("continue");
  await look("a question made easy, with an error");
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language, colorScheme: "light" });
    test.slow();

    test("with the accessibility preferences nothing exceeds 320 px", async ({ page, interview }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const look = (what) => expectToFit(page, what);
      await beginMadeEasy(interview, look);
      // Large text is what makes a line too long.
      const fits = async () => {
        await openAll(page);
        await expectToFit(page, `${await interview.asked()}, made easy`);
      };
      await interview.answerAll(person, fits);
      await look("the review made easy");
      await interview.press("result");
      await look("the result made easy");
      await interview.press("more");
      await interview.answerAll(person, fits);
      await interview.press("result");
      await everyAside(interview, (what) => expectToFit(page, `${what}, made easy`), language);
    });

    test("no screen beside the result exceeds 320 px", async ({ page, interview }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await interview.start();
      await interview.detailed(person);
      await everyAside(interview, (what) => expectToFit(page, what), language);
    });

  });
}

/** Keys work alike in each language, so each language walks one path. */
test.describe("en", () => {
  test.slow();

  test("every screen beside the result works by keyboard alone", async ({ page, interview, words }) => {
    const keyboard = new Keyboard(page);
    const push = async (action, key) => {
      await interview.turn(() => keyboard.push(action, key));
      await expect(interview.title.first()).toBeFocused();
      await keyboard.expectToReachAll();
    };
    const back = async () => {
      await push("back");
      await interview.onScreen("result");
    };
    await interview.start();
    await interview.detailed(person);

    await push("call");
    await keyboard.tabTo('input[name="card-answers"]');
    await interview.turn(() => keyboard.press("Space"));
    await expect(interview.field("card-answers")).toBeChecked();
    await expect(interview.field("card-answers")).toBeFocused();
    await back();

    await push("letter");
    await keyboard.tabTo('[data-action="letter-language"][lang="zh-Hans"]');
    await interview.turn(() => keyboard.press("Enter"));
    await expect(page.locator(".letter-page")).toHaveAttribute("lang", "zh-Hans");
    await keyboard.tabTo('input[name="letter-findings"]');
    await interview.turn(() => keyboard.press("Space"));
    await expect(interview.field("letter-findings")).toBeFocused();
    await back();

    await push("homework", "Space");
    const worked = (name) => page.locator(`[data-convert="${name}"]`).getByRole("status");
    const convert = (name) => keyboard.tabTo(`[data-convert="${name}"] [data-action="convert"]`);
    await keyboard.tabTo('select[name="convert-steroid"]');
    while ((await page.locator("select").inputValue()) !== "methylprednisolone") await keyboard.press("ArrowDown");
    await keyboard.type("convert-strength", "4");
    await keyboard.type("convert-tablets", "2");
    await convert("steroid");
    await keyboard.press("Enter");
    await expect(worked("steroid")).toContainText("2 × 4 mg × 5 ÷ 4 = 10 mg");
    await convert("creatinine-clearance");
    await keyboard.press("Enter");
    await expect(interview.field("convert-age")).toBeFocused();
    for (const [name, typed] of Object.entries({ age: "40", weight: "70", creatinine: "1" })) {
      await keyboard.type(`convert-${name}`, typed);
    }
    await keyboard.choose("convert-creatinine-unit", "mg");
    await keyboard.choose("convert-sex", "male");
    await convert("creatinine-clearance");
    await keyboard.press("Space");
    await expect(worked("creatinine-clearance")).toContainText("mL/min");
    await keyboard.tabTo(".medicine-help > summary");
    await keyboard.press("Enter");
    await expect(interview.field("medicine")).toBeVisible();
    await back();

    await push("medicines");
    await keyboard.tabTo('input[name="medicine"]');
    const field = interview.field("medicine");
    await page.keyboard.type("mabther");
    await keyboard.press("ArrowDown");
    await expect(field).toHaveAttribute("aria-activedescendant", /.+/);
    await keyboard.press("Escape");
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.type("a");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await expect(page.locator(".worked")).toContainText("rituximab");
    await back();

    await push("preview");
    await interview.onScreen("preview");
    await back();

    await keyboard.tabTo('input[name="share-sensitive"]');
    await keyboard.press("Space");
    await expect(interview.field("share-sensitive")).toBeChecked();
    await keyboard.push("copy");
    await expect(interview.result).toContainText(words.copy_done);
    await keyboard.tabTo("textarea");
  });
});

test.describe("zh-Hans", () => {
  test.use({ language: "zh-Hans" });

  test("the accessibility preferences work by keyboard alone", async ({ page, interview, words }) => {
    const keyboard = new Keyboard(page);
    const tick = async (name) => {
      await keyboard.tabTo(`input[name="${name}"]`);
      await interview.turn(() => keyboard.press("Space"));
      await expect(interview.field(name)).toBeChecked();
      await expect(interview.field(name)).toBeFocused();
    };
    await interview.open();
    await tick("someone-else");
    await keyboard.tabTo(".ease > summary");
    await keyboard.press("Enter");
    await tick("large-text");
    await tick("one-by-one");
    await keyboard.push("read");
    await expect(page.getByText(words.ease_no_voice)).toBeVisible();
    await keyboard.expectToReachAll();
    await interview.turn(() => keyboard.push("start"));
    await expect(interview.title).toBeFocused();
    await interview.turn(() => keyboard.push("pause"));
    await interview.onScreen("pause");
    await expect(interview.title).toBeFocused();
    await keyboard.expectToReachAll();
    await interview.turn(() => keyboard.push("resume"));
    await expect(interview.title).toBeFocused();
    await interview.answerAll(lupus());
    await interview.onScreen("review");
  });
});
