// The screens beside the questions, each in every state, for tests that visit them all.
import { both } from "./people.mjs";

/** Someone with a wait that ends, with things to find out, and with every kind of value. */
export const person = both({
  b_cell_drug: "yes",
  "b_cell_drug.date": "2026-10-05",
  viral: "unsure",
  sle_antibodies: "unsure",
  organ_problem: ["heart", "lung"],
});

const otherLanguage = { en: "zh-Hans", "zh-Hans": "en" };

const press = (interview, action) => interview.push(action);

/** Opens every disclosure. Those inside others are built when the browser is idle, or before the page is printed. */
export async function openAll(page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator("details").evaluateAll((found) => {
    for (const details of found) details.open = true;
  });
}

/** The states of a screen, by its name: each step changes it, and is visited. */
const SCREENS = {
  async call(interview, look) {
    await look("no answers");
    await interview.turn(() => interview.tick("card-answers"));
    await look("with answers");
    await interview.turn(() => interview.tick("pinyin"));
    await look("with pinyin");
  },
  async message(interview, look) {
    await look("as it comes");
    await interview.field("town").fill("Chengdu");
    await press(interview, "copy");
    await press(interview, "copy-family");
    await look("with a town, copied");
  },
  async practical(interview, look) {
    await look("as it comes");
  },
  async letter(interview, look, language) {
    await look("without findings");
    const other = `[data-action="letter-language"][lang="${otherLanguage[language]}"]`;
    await interview.ready();
    await interview.turn(() => interview.page.locator(other).click());
    await interview.turn(() => interview.tick("letter-findings"));
    await look("in the other language, with findings");
  },
  async homework(interview, look) {
    await openAll(interview.page);
    const converters = interview.action("convert");
    await interview.ready();
    for (const converter of await converters.all()) await converter.click();
    await look("with every error");
    for (const [name, typed] of Object.entries({ strength: "4", tablets: "2", hemoglobin: "13.2", age: "40", weight: "70", creatinine: "88" })) {
      await interview.field(`convert-${name}`).fill(typed);
    }
    for (const converter of await converters.all()) await converter.click();
    await look("with every value worked out");
  },
  async measurements(interview, look) {
    await openAll(interview.page);
    await interview.field("convert-measured-lvef").fill("many");
    await interview.push("compare");
    await look("with an error");
    await interview.field("convert-measured-lvef").fill("39");
    await interview.turn(() => interview.push("compare"));
    await look("compared");
  },
  async medicines(interview, look) {
    const field = interview.field("medicine");
    await look("empty");
    await field.fill("mab");
    await field.press("ArrowDown");
    await look("with a list");
    await interview.ready();
    await field.press("Enter");
    await look("with a medicine");
    await field.fill("zzzzqq");
    await look("with none found");
  },
  async studies(interview, look) {
    await openAll(interview.page);
    await look("opened");
  },
  async preview(interview, look) {
    await openAll(interview.page);
    await look("opened");
  },
};

/**
 * Calls `look` with a name on every screen beside the questions, in each of its states. `language` is the
 * visitor's; the interview is on the result, and on it again at the end.
 */
export async function everyAside(interview, look, language) {
  for (const [name, states] of Object.entries(SCREENS)) {
    await interview.turn(() => interview.click(interview.action(name).first()));
    await interview.onScreen(name);
    await states(interview, (state) => look(`${name}, ${state}`), language);
    await interview.press("back");
    await interview.onScreen("result");
  }
  await press(interview, "copy");
  await press(interview, "calendar");
  await look("result, with what is shared");
  await openEase(interview);
  await interview.press("pause");
  await look("pause");
  await interview.press("resume");
  await interview.onScreen("result");
}

/** Opens the accessibility preferences, unless they are open. */
export async function openEase(interview) {
  const ease = interview.page.locator(".ease");
  await interview.ready();
  if ((await ease.getAttribute("open")) === null) await ease.locator("summary").click();
}

/** On the start screen: caregiver wording, large text, one question at a time. */
export async function makeItEasy(interview) {
  await interview.turn(() => interview.tick("someone-else"));
  await openEase(interview);
  await interview.turn(() => interview.tick("large-text"));
  await interview.turn(() => interview.tick("one-by-one"));
}
