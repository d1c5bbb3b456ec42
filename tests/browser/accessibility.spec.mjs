// Every screen against WCAG 2.2 A and AA as far as tools can check: by axe, by size, and in forced colours.
import { openAll } from "./support/asides.mjs";
import { expectAccessible, expectAccessibleInLightAndDark } from "./support/axe.mjs";
import { Keyboard } from "./support/keyboard.mjs";
import { both, eventful, lupus, scleroderma } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { languages } from "./support/trial.mjs";
import { expectToFit } from "./support/width.mjs";

const RESULTS = {
  "possible-match": lupus(),
  "needs-check": lupus({ cell_therapy: "unsure", pregnancy: "skip" }),
  "not-now": lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" }),
  unlikely: lupus({ age: 61, cell_therapy: "yes" }),
};

for (const language of languages) {
  // Colours do not depend on the language: dark ones are checked in English only.
  const expectAccessibleInColours = language === "en" ? expectAccessibleInLightAndDark : expectAccessible;

  test.describe(`axe finds nothing in ${language}`, () => {
    test.use({ language, colorScheme: "light" });
    test.slow();

    test("on the start and on the list of rules", async ({ page, interview }) => {
      await interview.open();
      await openAll(page);
      await expectAccessibleInColours(page, "intro");
      await interview.press("criteria");
      await expectAccessibleInColours(page, "criteria");
    });

    for (const part of ["quick check", "detailed questions"]) {
      test(`on the ${part} of both diseases, with errors and with dates`, async ({ page, interview }) => {
        // A screen shows every colour once it has errors and dates.
        const visit = async () => {
          const asked = await interview.asked();
          const dated = asked.filter((id) => id in eventful);
          await openAll(page);
          await expectAccessible(page, `${asked}`);
          await interview.press("continue");
          await expect(interview.errors).toHaveCount(asked.length);
          const look = dated.length === 0 ? expectAccessibleInColours : expectAccessible;
          await look(page, `${asked}, with errors`);
          if (dated.length === 0) return;
          for (const id of dated) await interview.answerOne(id, eventful[id]);
          await interview.press("continue");
          for (const id of dated) await expect(interview.field(`${id}.date.year`)).toBeVisible();
          await expectAccessibleInColours(page, `${asked}, with dates`);
        };
        await interview.start();
        if (part === "detailed questions") {
          await interview.quickCheck(both());
          await interview.press("more");
        }
        await interview.answerAll(both(), visit);
        if (part === "detailed questions") await expectAccessibleInColours(page, "review");
      });
    }

    for (const [outcome, person] of Object.entries(RESULTS)) {
      test(`on ${outcome}, with everything opened`, async ({ page, interview }) => {
        await interview.start();
        await interview.detailed(person);
        await expect(interview.result).toHaveAttribute("data-outcome", outcome);
        await openAll(page);
        await expectAccessibleInColours(page, outcome);
      });
    }
  });

  test.describe(`320 px wide and 400 % large in ${language}`, () => {
    test.use({ language, viewport: { width: 320, height: 256 } });

    test("no screen scrolls sideways, and no text is cut off", async ({ page, interview }) => {
      const visit = async () => {
        await openAll(page);
        await expectToFit(page, await interview.title.textContent());
      };
      const person = both({
        b_cell_drug: "yes",
        "b_cell_drug.date": "2026-10-05",
        heart: "recent",
        "heart.date": "unknown",
      });
      await interview.open();
      await visit();
      await interview.press("criteria");
      await visit();
      await interview.press("back");
      await interview.press("start");
      await interview.goOn();
      const dated = async () => {
        await visit();
        for (const id of await interview.asked()) {
          if (id in eventful) await interview.answerOne(id, eventful[id]);
        }
        await visit();
      };
      await interview.answerAll(person, dated);
      await visit();
      await interview.press("more");
      await interview.answerAll(person, dated);
      await visit();
      await interview.press("result");
      await visit();
    });
  });
}

test("every button and card is at least 44 px wide and high", async ({ page, interview }) => {
  const small = async () =>
    page
      .locator("button, summary, .option, .button, .page input:not([type=radio], [type=checkbox])")
      .evaluateAll((found) =>
        found
          .map((element) => ({ element, ...element.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }) => width > 0 && (width < 44 || height < 44))
          .map(({ element, width, height }) => `${element.outerHTML.slice(0, 100)}: ${width} x ${height}`),
      );
  const visit = async () => expect(await small(), await interview.title.textContent()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await interview.open();
  await visit();
  await interview.press("start");
  await interview.answerAll(both(), visit);
  await visit();
  await interview.press("more");
  await interview.answerAll(both(), visit);
  await visit();
  await interview.press("result");
  await visit();
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

// Someone with both diseases is asked every question; with one of them, fewer questions share a screen.
for (const [name, person] of Object.entries({ lupus: lupus(), scleroderma: scleroderma() })) {
  test(`axe finds nothing on the questions of ${name}`, async ({ page, interview }) => {
    test.slow();
    const visit = async () => expectAccessible(page, `${await interview.asked()}`);
    await interview.start();
    await interview.answerAll(person, visit);
    await interview.press("more");
    await interview.answerAll(person, visit);
  });
}

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

test("each screen has one main heading and skips no level", async ({ page, interview }) => {
  const visit = async () => {
    const levels = await page
      .locator("section.page")
      .getByRole("heading")
      .evaluateAll((found) => found.map((heading) => Number(heading.tagName[1])));
    const title = await interview.title.textContent();
    expect(levels[0], title).toBe(1);
    expect(levels.filter((level) => level === 1), title).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level, title).toBeLessThanOrEqual(before + 1);
      return level;
    });
  };
  await interview.open();
  await visit();
  await interview.press("start");
  await interview.answerAll(both(), visit);
  await visit();
  await interview.press("more");
  await interview.answerAll(both(), visit);
  await visit();
  await interview.press("result");
  await visit();
  await interview.press("criteria");
  await visit();
});
