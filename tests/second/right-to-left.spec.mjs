// The page of another trial, of another disease and with a right-to-left language.
import { expectAccessibleInLightAndDark } from "../browser/support/axe.mjs";
import { Keyboard } from "../browser/support/keyboard.mjs";
import { longDate } from "../browser/support/trial.mjs";
import { letters, tooWide } from "./support/look.mjs";
import { dated, gout } from "./support/people.mjs";
import { expect, test as base } from "./support/test.mjs";
import { contact, facts, languages, titleOf } from "./support/trial.mjs";

const test = base.extend({
  language: "ar",
  keyboard: ({ page }, use) => use(new Keyboard(page)),
});

/** The widget's element, which has its language and direction. */
const widget = (page) => page.locator("section.page");

/** Walks to every screen that a person with these answers can reach; `visit` is called on each with a name. */
async function everywhere(interview, answers, visit) {
  await visit("intro");
  await interview.press("criteria");
  await visit("criteria");
  await interview.press("back");
  await interview.press("start");
  await interview.press("continue");
  await visit("errors");
  const asked = async () => visit((await interview.asked()).join(" and "));
  await interview.answerAll(answers, asked);
  await visit("result");
  await interview.press("more");
  await interview.answerAll(answers, asked);
  await visit("review");
  await interview.press("result");
  await visit("full result");
  // It lists no other studies.
  expect(await interview.action("studies").count()).toBe(0);
  for (const aside of ["call", "message", "practical", "letter", "homework", "measurements", "medicines"]) {
    await interview.press(aside);
    await visit(aside);
    await interview.press("back");
  }
}

const openEverything = (page) =>
  page.locator("details").evaluateAll((found) => {
    for (const details of found) details.open = true;
  });

test("the page starts in the visitor's language and direction", async ({
  page,
  interview,
  texts,
  baseURL,
}) => {
  const elsewhere = [];
  page.on("request", (request) => request.url().startsWith(baseURL) || elsewhere.push(request.url()));
  await interview.open();
  await expect(interview.title).toHaveText(texts.trial.title);
  await expect(widget(page)).toHaveAttribute("dir", "rtl");
  await expect(widget(page)).toHaveAttribute("lang", "ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  expect(await widget(page).evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
  expect(elsewhere.filter((url) => !url.startsWith("data:"))).toEqual([]);
});

for (const [outcome, changes] of [
  ["possible-match", {}],
  ["needs-check", { vaccine: "other" }],
  ["not-now", { attack: "lately", "attack.date": "2026-11-20" }],
  ["unlikely", { years_lived: 39 }],
]) {
  test(`every question by keyboard alone reaches ${outcome}`, async ({ interview, keyboard, words }) => {
    const answers = gout(changes);
    await interview.open();
    await interview.turn(() => keyboard.push("start"));
    const answer = async () => {
      await keyboard.answer(await interview.asked(), answers);
      await interview.turn(() => keyboard.push("continue"));
      await expect(interview.errors).toHaveCount(0);
      await expect(interview.title).toBeFocused();
    };
    while ((await interview.place()) === "question") await answer();
    await interview.turn(() => keyboard.push("more", "Space"));
    while ((await interview.place()) === "question") await answer();
    await interview.onScreen("review");
    await interview.turn(() => keyboard.push("result"));
    await expect(interview.result).toHaveAttribute("data-outcome", outcome);
    await expect(interview.title).toHaveText(words[`outcome_${outcome.replace("-", "_")}`]);
    await expect(interview.title).toBeFocused();
  });
}

test("a change of language mirrors the page and keeps answers", async ({ page, interview }) => {
  await interview.start();
  await interview.choose("illness", "gout");
  await interview.field("years_lived").fill("50");
  await interview.speak("en");
  await expect(widget(page)).toHaveAttribute("dir", "ltr");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(interview.title).toHaveText(titleOf("illness", "en"));
  await expect(interview.option("illness", "gout")).toBeChecked();
  await expect(interview.field("years_lived")).toHaveValue("50");
  await interview.speak("ar");
  await expect(widget(page)).toHaveAttribute("dir", "rtl");
  await expect(interview.title).toHaveText(titleOf("illness", "ar"));
  await expect(interview.field("years_lived")).toHaveValue("50");
});

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("axe finds nothing on any screen, in light and in dark", async ({ page, interview }) => {
      await interview.open();
      await everywhere(interview, gout(dated), async (name) => {
        await openEverything(page);
        await expectAccessibleInLightAndDark(page, name);
      });
    });

    test("no screen exceeds 320 px, with larger text too", async ({ page, interview }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await interview.open();
      await page.locator(".ease summary").click();
      await interview.turn(() => interview.tick("large-text"));
      await everywhere(interview, gout(dated), async (name) => {
        await openEverything(page);
        expect(await tooWide(page), name).toBeLessThanOrEqual(0);
      });
    });

    test("nothing of the default trial is left", async ({ page, interview }) => {
      const first = /NCT06822881|CT1190B|CAR-T|[Bb]eijing|[Cc]hin(a|ese)|[Ll]upus|[Ss]cleroderma|5084|[\u4e00-\u9fff]/;
      const seen = [];
      await interview.open();
      await everywhere(interview, gout(dated), async (name) => {
        await openEverything(page);
        const all = await page.locator("html").evaluate((html) => {
          const inside = html.querySelector("trial-prescreen").shadowRoot;
          return `${html.innerHTML} ${inside.innerHTML} ${document.title}`;
        });
        expect(all, name).not.toMatch(first);
        seen.push(name);
      });
      expect(seen.length).toBeGreaterThan(15);
    });
  });
}

test("telephone numbers run from left to right everywhere", async ({ page, interview }) => {
  const abroad = contact.phone_abroad;
  const rises = async (locator, number) => {
    // Its groups stay on one line.
    const text = number.replaceAll(" ", "\u00a0");
    const lefts = await letters(locator, text);
    expect(lefts, `${text} in ${await locator.textContent()}`).toEqual(lefts.toSorted((one, other) => one - other));
  };
  await interview.start();
  await rises(page.locator(".footer"), abroad);
  await interview.detailed(gout());
  await rises(page.locator(".contact"), abroad);
  await rises(page.locator(".contact"), contact.phone);
  await rises(page.locator(".contact"), facts.id);
  await interview.press("call");
  await rises(interview.screen, abroad);
  await interview.press("back");
  await interview.press("letter");
  await rises(page.locator(".letter-page"), abroad);
});

test("the record's text runs left to right within Arabic", async ({
  page,
  interview,
}) => {
  await interview.start();
  await openEverything(page);
  const sentence = "Adults of 40 years or more.";
  const quoted = page.locator("blockquote", { hasText: sentence });
  const lefts = await letters(quoted, sentence);
  expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
  const title = await letters(interview.title, titleOf("illness", "ar"));
  expect(title[0]).toBeGreaterThan(title.at(-1));
});

test("marks, date fields and Continue are mirrored", async ({
  page,
  interview,
}) => {
  await interview.start();
  await interview.toQuestion("attack", gout());
  await interview.choose("attack", "lately");
  const box = (locator) => locator.boundingBox();
  const [mark, label] = await Promise.all([
    box(interview.option("attack", "lately")),
    box(page.locator('label[for="attack-lately"]')),
  ]);
  expect(mark.x).toBeGreaterThan(label.x + label.width);
  const [day, month, year] = await Promise.all(
    ["day", "month", "year"].map((part) => box(interview.field(`attack.date.${part}`))),
  );
  expect(day.x).toBeGreaterThan(month.x);
  expect(month.x).toBeGreaterThan(year.x);
  const [onward, back] = await Promise.all([box(interview.action("continue")), box(interview.action("back"))]);
  expect(onward.x).toBeGreaterThan(back.x);
});

test("a question mark is mirrored, a tick is not", async ({ page, interview }) => {
  await interview.start();
  await interview.detailed(gout({ vaccine: "other" }));
  const turned = (locator) => locator.evaluate((icon) => new DOMMatrix(getComputedStyle(icon).transform).a);
  expect(await turned(page.locator(".outcome > .icon"))).toBe(-1);
  expect(await turned(page.locator(".badge.check > .icon").first())).toBe(-1);
  expect(await turned(page.locator(".badge.clear > .icon").first())).toBe(1);
  await interview.speak("en");
  expect(await turned(page.locator(".outcome > .icon"))).toBe(1);
});

test("Arabic digits are read, and dates are shown in Arabic", async ({
  page,
  interview,
}) => {
  await interview.start();
  await interview.choose("illness", "gout");
  await interview.field("years_lived").fill("٥٠");
  await interview.goOn();
  await interview.choose("attack", "lately");
  await interview.date("attack", "٢٠٢٦-١١-٢٠");
  await interview.goOn();
  await interview.choose("pregnancy", "no");
  await interview.goOn();
  await expect(interview.result).toHaveAttribute("data-outcome", "not-now");
  await expect(interview.result).toHaveAttribute("data-earliest", "2026-11-30");
  await expect(interview.criterion("B1")).toContainText(longDate("2026-11-20", "ar"));
  // Values in a text are isolated by invisible marks.
  const said = (await interview.criterion("B1").textContent()).replaceAll(/[\u2066-\u2069]/g, "");
  expect(said).toContain("مرور 10 من الأيام");
});

test("a medicine is found by its name in either script", async ({ page, interview, texts }) => {
  await interview.start();
  await interview.detailed(gout());
  await interview.press("medicines");
  await interview.ready();
  for (const name of ["زيلوريك", "Zyloric"]) {
    await interview.field("medicine").fill(name);
    await page.getByRole("option").first().click();
    await expect(interview.screen).toContainText(texts.medicine_classes.urate.text);
  }
});

test("the call card has the language of those who answer", async ({ page, interview, texts }) => {
  await interview.start();
  await interview.detailed(gout());
  await interview.press("call");
  const spoken = page.locator(".spoken");
  await expect(spoken.first()).toHaveAttribute("lang", "ar");
  await expect(page.locator(".line .plain")).toHaveCount(0);
  await expect(spoken.filter({ hasText: texts.call.years_lived.text })).toHaveCount(1);
  await expect(page.locator("[name=pinyin]")).toHaveCount(0);
  await interview.speak("en");
  await expect(page.locator(".line .plain").first()).toHaveAttribute("lang", "en");
  await expect(spoken.filter({ hasText: texts.call.years_lived.text })).toHaveCount(1);
});

test("the doctor's page has the direction of its language", async ({ page, interview }) => {
  await interview.start();
  await interview.detailed(gout());
  await interview.press("letter");
  const letter = page.locator(".letter-page");
  await expect(letter).toHaveAttribute("dir", "rtl");
  await interview.ready();
  await interview.turn(() => page.locator('[data-action="letter-language"][lang="en"]').click());
  await expect(letter).toHaveAttribute("dir", "ltr");
  await expect(widget(page)).toHaveAttribute("dir", "rtl");
});

test("print has every statement, no button, no sensitive answer", async ({
  page,
  interview,
  words,
}) => {
  await interview.start();
  await interview.detailed(gout({ pregnancy: "yes", attack: "lately", "attack.date": "2026-11-20" }));
  await openEverything(page);
  await page.emulateMedia({ media: "print" });
  const shown = await page
    .locator("button, input")
    .evaluateAll((found) => found.filter((one) => one.checkVisibility()).map((one) => one.outerHTML));
  expect(shown).toEqual([]);
  await expect(interview.criterion("B7")).toBeHidden();
  await expect(interview.criterion("B1")).toBeVisible();
  for (const text of [words.medicine_warning, words.not_advice, words.contact_title]) {
    // A button has the title of the section that it leads to, and is not printed.
    await expect(page.getByText(text, { exact: true }).filter({ visible: true })).toHaveCount(1);
  }
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});

test("a caregiver gets the caregiver wording", async ({ page, interview }) => {
  await interview.open();
  await interview.turn(() => interview.tick("someone-else"));
  await interview.press("start");
  await expect(interview.question("years_lived")).toContainText("كم عمر المريض؟");
  await interview.answerAll(gout({ illness: "something_else" }));
  await expect(interview.criterion("A2")).toContainText("لدى المريض مرض النقرس");
});
