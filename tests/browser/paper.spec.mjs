// Every screen in print: dark text on white whatever the colours on the screen are, and no controls.
import { everyAside, openAll, person as busy } from "./support/asides.mjs";
import { printed } from "./support/paper.mjs";
import { both, eventful, lupus } from "./support/people.mjs";
import { expect, oneInTheMorning, test } from "./support/test.mjs";
import { languages } from "./support/trial.mjs";

/** The themes of the widget on a screen. */
const LOOKS = [
  { colorScheme: "light", theme: "auto" },
  { colorScheme: "dark", theme: "auto" },
  { colorScheme: "light", theme: "dark", accent: "#ffe680" },
  { colorScheme: "dark", theme: "light", accent: "#ffe680" },
];

/** Asserts this of a screen in every theme; colours do not depend on the language, so one theme does in the others. */
async function expectOnPaper(page, what, wanted = []) {
  const inEnglish = await page.locator("section.page").evaluate(({ lang }) => lang === "en");
  for (const { colorScheme, theme, accent } of inEnglish ? LOOKS : LOOKS.slice(0, 1)) {
    const look = `${what}, ${theme} on ${colorScheme}${accent ? " with an accent" : ""}`;
    await page.emulateMedia({ media: "print", colorScheme });
    await page.locator("trial-prescreen").evaluate((widget, [theme, accent]) => {
      widget.setAttribute("theme", theme);
      if (accent) widget.setAttribute("accent", accent);
      else widget.removeAttribute("accent");
    }, [theme, accent]);
    const { pressed, pale, words } = await printed(page);
    expect(pressed, `${look}: to press`).toEqual([]);
    expect(pale, `${look}: too pale`).toEqual([]);
    for (const text of wanted) expect(words, look).toContain(text);
  }
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
}

const OUTCOMES = {
  "possible-match": lupus(),
  "needs-check": lupus({ cell_therapy: "unsure" }),
  "not-now": lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" }),
  unlikely: lupus({ cell_therapy: "yes" }),
};

for (const language of languages) {
  test.describe(`on paper in ${language}`, () => {
    test.use({ language });
    test.slow();

    test("the start and the rules print their texts", async ({ page, interview, words, texts }) => {
      await interview.open();
      await expectOnPaper(page, "intro", [texts.trial.title, words.start_privacy_title, words.start_not_reviewed, words.not_advice]);
      await openAll(page);
      await expectOnPaper(page, "intro, opened", [words.start_facts]);
      await interview.press("criteria");
      await expectOnPaper(page, "criteria", [words.criteria_title, words.medicine_warning, "SLE-I6"]);
    });

    test("every question prints its texts without its fields", async ({ page, interview, texts }) => {
      await interview.start();
      const visit = async () => {
        const asked = await interview.asked();
        const wanted = asked.map((id) => texts.questions[id].legend);
        for (const id of asked.filter((id) => id in eventful)) await interview.answerOne(id, eventful[id]);
        await openAll(page);
        await expectOnPaper(page, `${asked}`, wanted);
      };
      await interview.answerAll(both(), visit);
      await interview.press("more");
      await interview.answerAll(both(), visit);
    });

    test("errors print dark enough to read", async ({ page, interview, words }) => {
      await interview.start();
      await interview.press("continue");
      await expectOnPaper(page, "an error", [words.error_title]);
    });

    for (const [outcome, person] of Object.entries(OUTCOMES)) {
      test(`${outcome} is printed with whom to call`, async ({ page, interview, words }) => {
        await interview.start();
        await interview.quickCheck(person);
        const wanted = [
          words[`outcome_${outcome.replace("-", "_")}`],
          words.fresh_ask,
          words.medicine_warning,
          words.contact_title,
          "010-50847588",
        ];
        await expectOnPaper(page, outcome, wanted);
        await openAll(page);
        await expectOnPaper(page, `${outcome}, opened`, wanted);
      });
    }

    test("the takeaway is printed without its controls", async ({ page, interview, words }) => {
      await interview.start();
      await interview.toReview(busy);
      await expectOnPaper(page, "review", [words.review_title]);
      await interview.press("result");
      const wanted = {
        call: [words.take_call, words.fresh_ask, words.call_say, "010-50847588", words.medicine_warning],
        message: [words.message_hello.split("{")[0], words.family_title, words.medicine_warning],
        practical: [words.take_practical, words.contact_pay],
        letter: ["NCT06822881"],
        homework: [words.take_homework, words.homework_look, words.medicine_warning],
        medicines: [words.take_medicines, words.medicine_warning],
        preview: [words.preview_hint, words.medicine_warning],
        pause: [words.pause_title, words.pause_text],
      };
      await everyAside(interview, (name) => expectOnPaper(page, name, wanted[name.split(",")[0]]), language);
    });

    test("the notice after the study's end is printed", async ({ page, interview, words }) => {
      await page.clock.setFixedTime(oneInTheMorning("2027-03-02"));
      await page.goto("./");
      await interview.onScreen("over");
      await expectOnPaper(page, "over", [words.over_title, words.contact_title, "010-50847588"]);
    });
  });
}

test("a medicine that was looked up is printed with its class", async ({ page, interview, words }) => {
  await interview.start();
  await interview.quickCheck(lupus());
  await interview.press("medicines");
  await interview.ready();
  await interview.field("medicine").fill("rituximab");
  await interview.field("medicine").press("Enter");
  await expectOnPaper(page, "medicines", ["rituximab", words.medicine_stop]);
});
