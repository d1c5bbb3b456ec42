// A page translator wraps every text in <font> and overwrites it. What the widget shows next must
// be rendered anew: a stale verdict would be dangerous.
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { fill, languages, longDate, waitEnds } from "./support/trial.mjs";

/** A text that no locale contains. */
const MARK = "¤";

/** Does to every text in the widget what Google Translate does. */
const translate = (page) =>
  page.evaluate((mark) => {
    const { shadowRoot } = document.querySelector("trial-prescreen");
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const node of found.filter((node) => node.data.trim())) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      node.replaceWith(outer);
      node.data = mark + node.data;
      outer.append(inner);
      inner.append(node);
    }
  }, MARK);

/**
 * Asserts that nothing stays from before it was translated: on the screen, which holds all that a person's answers come
 * to, or in the whole `part`. Header and footer stay as long as their language does.
 */
async function expectFresh(page, part = "[data-screen]") {
  await expect(page.locator(`${part} font`)).toHaveCount(0);
  expect(await page.locator(part).textContent()).not.toContain(MARK);
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test("every screen and the verdict are rendered anew", async ({ page, interview, words }) => {
      const visit = async () => {
        await expectFresh(page);
        await translate(page);
      };
      const person = lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" });
      await interview.open();
      await visit();
      await interview.press("start");
      await interview.answerAll(person, visit);

      await expectFresh(page);
      await expect(interview.title).toHaveText(words.outcome_not_now);
      const until = fill(words.lead_not_now_until, { date: longDate(waitEnds("E2", "2026-10-05"), language) });
      await expect(interview.result).toContainText(until);
      await translate(page);

      await interview.press("more");
      await interview.answerAll(person, visit);
      await visit();
      await interview.change("b_cell_drug");
      await visit();
      await interview.pass(lupus());
      await visit();
      await interview.press("result");
      await expectFresh(page);
      await expect(interview.result).toHaveAttribute("data-outcome", "possible-match");
      await expect(interview.title).toHaveText(words.outcome_possible_match);
      await expect(interview.result).not.toContainText(words.outcome_not_now);
      await translate(page);

      await interview.press("criteria");
      await visit();
      await interview.press("restart");
      await expectFresh(page);
    });
  });
}

test("an error on a translated screen goes when it is corrected", async ({
  page,
  interview,
  words,
}) => {
  await interview.start();
  await translate(page);
  await interview.goOn();
  await expectFresh(page);
  await expect(interview.error("age")).toContainText(words.error_number_missing);
  await translate(page);
  await interview.field("age").fill("abc");
  await interview.goOn();
  await expectFresh(page);
  await expect(interview.summary).not.toContainText(words.error_number_missing);
  await translate(page);
  await interview.pass(lupus());
  await expectFresh(page);
});

test("choosing and unchoosing on a translated screen still works", async ({ page, interview }) => {
  await interview.start();
  await interview.toQuestion("b_cell_drug", lupus());
  await translate(page);
  const year = interview.field("b_cell_drug.date.year");
  await interview.choose("b_cell_drug", "yes");
  await expect(year).toBeVisible();
  await translate(page);
  await interview.choose("b_cell_drug", "no");
  await expect(year).toHaveCount(0);
  await interview.choose("b_cell_drug", "yes");
  await interview.date("b_cell_drug", "2026-10-05");
  await interview.goOn();
  await expect(interview.question("pregnancy")).toBeVisible();
  await expectFresh(page);
});

test("a translated page can still switch its own language", async ({ page, interview }) => {
  await interview.start();
  await interview.quickCheck(lupus({ cell_therapy: "yes" }));
  await translate(page);
  await interview.speak("zh-Hans");
  await expectFresh(page, "section.page");
  await expect(interview.result).toHaveAttribute("data-outcome", "unlikely");
});

test("the Beijing time on a translated page keeps updating", async ({ page, interview, words }) => {
  await page.clock.install({ time: new Date("2026-11-22T09:58:00+08:00") });
  await interview.start();
  await interview.quickCheck(lupus());
  const [before] = words.contact_beijing.split("{");
  const line = interview.result.getByText(before);
  await expect(line).toContainText("09:58");
  await translate(page);
  await page.clock.runFor(90_000);
  await expect(line).toContainText("09:59");
  await expect(line).not.toContainText(MARK);
});
