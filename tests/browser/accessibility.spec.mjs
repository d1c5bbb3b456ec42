// The widget as it stands in its shadow root, by axe, and in forced colours. `tests/gallery/` has every screen.
import { openAll } from "./support/asides.mjs";
import { expectAccessibleInLightAndDark } from "./support/axe.mjs";
import { Keyboard } from "./support/keyboard.mjs";
import { eventful, lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";

test("axe finds nothing on a walk to the result", async ({ page, interview }) => {
  test.slow();
  const look = async (what) => {
    await openAll(page);
    await expectAccessibleInLightAndDark(page, what);
  };
  await interview.open();
  await look("intro");
  await interview.press("start");
  await interview.press("continue");
  await look("a question with an error");
  await interview.toQuestion("b_cell_drug", lupus());
  await interview.answerOne("b_cell_drug", eventful.b_cell_drug);
  await look("a question with a date");
  await interview.quickCheck(lupus({ pregnancy: "skip" }));
  await look("a result");
});

test("the numbers to call are at least 44 px high", async ({ interview }) => {
  await interview.start();
  await interview.quickCheck(lupus());
  await interview.press("more");
  await interview.toQuestion("mental_illness", lupus());
  const links = interview.screen.locator('a[href^="tel:"]');
  await expect(links).toHaveCount(3);
  for (const link of await links.all()) {
    expect((await link.boundingBox()).height).toBeGreaterThanOrEqual(44);
  }
});

test.describe("in forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test.beforeEach(async ({ page, interview }) => {
    await interview.start();
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
  });

  for (const [kind, question, chosen, other] of [
    ["chosen", "diagnosis", "lupus", "both"],
    ["ticked", "viral", "syphilis", "past"],
  ]) {
    test(`only a ${kind} answer changes its looks`, async ({ interview }) => {
      const look = (value) => interview.option(question, value).screenshot();
      await interview.toQuestion(question, lupus());
      const before = { chosen: await look(chosen), other: await look(other) };
      await interview.choose(question, chosen);
      await interview.title.focus();
      expect(before.chosen.equals(await look(chosen))).toBe(false);
      expect(before.other.equals(await look(other))).toBe(true);
    });
  }

  test("the focus can be seen", async ({ page, interview }) => {
    const keyboard = new Keyboard(page);
    await interview.toQuestion("diagnosis", lupus());
    await keyboard.tabTo('input[name="diagnosis"]');
    const card = interview.question("diagnosis").locator("div:has(> input[value=lupus])");
    await expect(card).toHaveCSS("outline-style", "solid");
    await keyboard.tabTo('[data-action="continue"]');
    await expect(card).toHaveCSS("outline-style", "none");
    await expect(interview.action("continue")).toHaveCSS("outline-style", "solid");
  });
});
