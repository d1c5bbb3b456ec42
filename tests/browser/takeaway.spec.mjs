// The takeaway: dates, the call card, the page for the doctor, what to find out, medicines by
// name, and the summary in print, on the clipboard or in a file.
import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import { misfits } from "../fhir/support/fits.mjs";
import { issues } from "../fhir/support/validator.mjs";
import { Keyboard } from "./support/keyboard.mjs";
import { pagesOf } from "./support/pdf.mjs";
import { both, lupus, scleroderma } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { contact, facts, fill, languages, longDate, texts, trialData, waitEnds, words as wordsOf } from "./support/trial.mjs";
import { review } from "./support/review.mjs";

const WAITING = lupus({
  b_cell_drug: "yes",
  "b_cell_drug.date": "2026-10-05",
  vaccine: "yes",
  "vaccine.date": "2026-11-20",
});

/** The download that a press starts. */
async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), "utf8") };
}

/** What `cargo review fhir` prints. */
const fhir = (args, answers) =>
  JSON.parse(review(["fhir", ...args], answers && JSON.stringify({ today: "2026-11-22", answers })));

/** Text without white space, since a PDF breaks lines anywhere. */
const dense = (text) => text.replace(/\s+/g, "");

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test("each wait has its day, and the last is the calendar entry", async ({ page, interview, words }) => {
      await interview.start();
      await interview.detailed(WAITING);
      const ends = [["E2", waitEnds("E2", WAITING["b_cell_drug.date"])], ["E7", waitEnds("E7", WAITING["vaccine.date"])]];
      const last = ends.map(([, day]) => day).sort().at(-1);
      await expect(interview.result).toHaveAttribute("data-earliest", last);
      for (const [id, day] of ends) {
        await expect(interview.criterion(id)).toContainText(longDate(day, language));
      }
      await expect(interview.result).toContainText(fill(words.when_all, { date: longDate(last, language) }));

      const file = await saved(page, () => interview.push("calendar"));
      expect(file.name).toBe("call.ics");
      const calendar = new ICAL.Component(ICAL.parse(file.content));
      const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
      expect(events.map(({ startDate }) => startDate.toString())).toEqual([last]);
      expect(events[0].startDate.isDate).toBe(true);
      expect(events[0].summary).toBe(words.calendar_name);
      expect(events[0].description).toContain(contact.phone_abroad);
      // The calendar entry reveals no disease and no study.
      expect(file.content).not.toMatch(/lupus|sclero|NCT|CAR-T|狼疮|硬化|研究|study/i);
      // The address is readable, since some browsers do not open it.
      await expect(interview.result.getByRole("textbox").first()).toHaveValue(new RegExp(longDate(last, language)));
    });

    test("looking ahead changes only the day", async ({ page, interview, words }) => {
      await interview.start();
      await interview.quickCheck(WAITING);
      await interview.press("preview");
      const then = waitEnds("E2", WAITING["b_cell_drug.date"]);
      await expect(interview.screen).toHaveAttribute("data-preview", then);
      await expect(interview.screen).toHaveAttribute("data-outcome", "possible-match");
      await expect(interview.title.first()).toHaveText(fill(words.preview_title, { date: longDate(then, language) }));
      await expect(interview.screen).toContainText(words.preview_hint);
      await interview.press("back");
      await expect(interview.result).toHaveAttribute("data-outcome", "not-now");
      await expect(page.locator("[data-preview]")).toHaveCount(0);
    });

    test("the call card has what its reader needs, and pinyin if ticked", async ({ interview }) => {
      await interview.start();
      await interview.quickCheck(WAITING);
      await interview.press("call");
      const { call } = trialData;
      const foreign = language !== "zh-Hans";
      const shown = (id) => foreign || !call.foreign.includes(id);
      const ids = [...call.say, ...call.asked, ...call.close];
      const said = (tongue, id, part = "text") => fill(texts(tongue).call[id][part], { id: facts.id });
      const has = async (text, wanted) => {
        const line = interview.screen.getByText(text, { exact: true });
        await expect(line, text).toHaveCount(wanted ? 1 : 0);
      };
      for (const id of ids) {
        await has(said("zh-Hans", id), shown(id));
        await has(said("en", id), foreign);
        await has(said("zh-Hans", id, "pinyin"), false);
      }
      // What is in the way has a sentence of its own.
      await has(texts("zh-Hans").points.E2.text, true);
      await has(texts("en").points.E2.text, foreign);
      await has(texts("zh-Hans").points.E12.text, false);
      await interview.turn(() => interview.tick("pinyin"));
      await expect(interview.field("pinyin")).toBeFocused();
      for (const id of ids) await has(said("zh-Hans", id, "pinyin"), shown(id));
      await has(texts("zh-Hans").points.E2.pinyin, true);
    });

    test("the call card has the person's answers if ticked", async ({ interview, words }) => {
      await interview.start();
      await interview.quickCheck(WAITING);
      await interview.press("call");
      await expect(interview.screen).toContainText(contact.phone_abroad);
      await expect(interview.screen).toContainText(facts.other_ids[0]);
      await expect(interview.screen).toContainText(words.contact_hours);
      await expect(interview.screen).toContainText(words.contact_pay);
      const own = (tongue) => fill(wordsOf(tongue).number_with_unit, { number: "34", unit: texts(tongue).units.years[0] });
      await expect(interview.screen).not.toContainText(own(language));
      await interview.turn(() => interview.tick("card-answers"));
      await expect(interview.screen).toContainText(own("zh-Hans"));
      if (language === "en") await expect(interview.screen).toContainText(own("en"));
      else await expect(interview.screen).not.toContainText(own("en"));
      await expect(interview.field("card-answers")).toBeFocused();
    });

    test("a message is copied as it is shown, sensitive answers if ticked", async ({ page, interview, words }) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await interview.start();
      await interview.detailed({ ...WAITING, viral: "unsure" });
      await interview.press("message");
      await interview.field("town").fill("Chengdu");
      const shown = interview.page.locator(".written");
      const tongues = language === "en" ? ["zh-Hans", "en"] : ["zh-Hans"];
      const copied = async (action) => {
        await interview.push(action);
        await expect(interview.screen.getByText(words.copy_done).last()).toBeVisible();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      // The message and the five lines, each in every one of its languages.
      await expect(shown).toHaveCount(2 * tongues.length);
      const message = await copied("copy");
      for (const [at, tongue] of tongues.entries()) {
        await expect(shown.nth(at)).toHaveAttribute("lang", tongue);
        const said = texts(tongue);
        for (const text of [said.points.E2.text, said.points.E7.text, `${wordsOf(tongue).message_town_line}${wordsOf(tongue).colon}Chengdu`]) {
          expect(message.split(text)).toHaveLength(2);
          await expect(shown.nth(at)).toContainText(text);
        }
        expect(message).toContain(longDate(WAITING["b_cell_drug.date"], tongue));
        expect(message).not.toContain(said.points.E10.text);
      }
      const hello = (tongue) => wordsOf(tongue).message_hello.split("{")[0];
      expect(message.startsWith(hello("zh-Hans"))).toBe(true);
      expect(message.includes(hello("en"))).toBe(language === "en");
      await interview.tick("share-sensitive");
      const complete = await copied("copy");
      for (const tongue of tongues) expect(complete).toContain(texts(tongue).points.E10.text);
      const lines = await copied("copy-family");
      expect(lines.split("\n\n").map((part) => part.split("\n").length)).toEqual(tongues.map(() => 5));
      expect(lines).toContain(contact.phone_abroad);
      // What was typed waits while the page is open, and goes with everything else.
      await interview.press("back");
      await interview.press("message");
      await expect(interview.field("town")).toHaveValue("Chengdu");
      await interview.press("restart");
      await interview.press("start");
      await interview.detailed(WAITING);
      await interview.press("message");
      await expect(interview.field("town")).toHaveValue("");
    });

    test("the sheet of questions has each line for its reader", async ({ interview, words }) => {
      await interview.start();
      await interview.quickCheck(lupus());
      await interview.press("practical");
      const { practical, foreign } = trialData.call;
      for (const id of practical) {
        const line = interview.screen.getByText(texts("zh-Hans").call[id].text, { exact: true });
        await expect(line, id).toHaveCount(language === "en" || !foreign.includes(id) ? 1 : 0);
      }
      await expect(interview.screen).toContainText(words.contact_pay);
    });

    for (const [who, person] of [["lupus", lupus()], ["scleroderma", scleroderma()]]) {
      test(`the doctor's page for ${who} fits one A4 or Letter sheet`, async ({ page, interview, words }) => {
        await interview.start();
        await interview.detailed(person);
        await interview.press("letter");
        await interview.turn(() => interview.tick("letter-findings"));
        for (const format of ["A4", "Letter"]) {
          const pages = await pagesOf(await page.pdf({ format, margin: { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" } }));
          expect(pages, format).toHaveLength(1);
          const printed = dense(pages[0]);
          for (const text of [words.letter_intro, words.letter_values, contact.phone, facts.id]) {
            expect(printed).toContain(dense(text));
          }
          const cohort = who === "lupus" ? "SLE" : "SSC";
          for (const [id, { sentences, cohort: own, heading }] of Object.entries(trialData.criteria)) {
            if (heading || (own && own !== cohort)) continue;
            for (const sentence of sentences) expect(printed, id).toContain(dense(sentence));
          }
          for (const [id, term] of Object.entries(trialData.terms)) {
            if (!term.unit) continue;
            const named = dense(texts(language).terms[id].name);
            const applies = term.criteria.some((id) => !/^(SLE|SSC)/.test(id) || id.startsWith(cohort));
            expect(printed.includes(named), id).toBe(applies);
          }
        }
      });
    }

    test("the summary has sensitive answers only if ticked", async ({ page, interview, words }) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await interview.start();
      await interview.detailed(lupus({ viral: ["hiv"], allergy: "yes" }));
      const hiv = texts(language).questions.viral.values.hiv.reason;
      const allergy = texts(language).questions.allergy.values.yes.reason;
      const copied = async () => {
        await interview.push("copy");
        await expect(interview.result).toContainText(words.copy_done);
        return page.evaluate(() => navigator.clipboard.readText());
      };
      const plain = await copied();
      expect(plain).toContain(allergy);
      expect(plain).toContain(words.medicine_warning);
      expect(plain).toContain(words.fresh_ask);
      // Without them the outcome may differ, and the reader of the copy has to know.
      expect(plain).toContain(words.share_left_out);
      expect(plain).toContain(words.print_warning);
      expect(plain).toContain(contact.phone_abroad);
      expect(plain).not.toContain(hiv);
      expect(plain).not.toContain("E10");

      const text = await saved(page, () => interview.push("save-text"));
      expect(text.content).toBe(plain);
      const data = JSON.parse((await saved(page, () => interview.push("save-data"))).content);
      expect(data).toMatchObject({ today: "2026-11-22", outcome: "unlikely", answers: { age: 34, allergy: "yes" } });
      expect(data.answers).not.toHaveProperty("viral");
      expect(data.answers).not.toHaveProperty("pregnancy");
      expect(data.findings.find(({ criterion }) => criterion === "E10").finding).toBe("unasked");

      await interview.tick("share-sensitive");
      const complete = await copied();
      expect(complete).toContain(hiv);
      expect(complete).not.toContain(words.share_left_out);
      const all = JSON.parse((await saved(page, () => interview.push("save-data"))).content);
      expect(all.answers).toMatchObject({ viral: ["hiv"], pregnancy: "no", mental_illness: "no" });
    });

    test("the answers are saved as a valid FHIR response", async ({ page, interview, words }) => {
      const person = both({ viral: ["hiv"], surgery: ["past", "planned"], "surgery.date": "2026-10", sle_steroid_dose: "unsure" });
      await interview.start();
      await interview.detailed(person);
      const save = interview.action("save-fhir");
      await expect(save).toHaveText(words.save_fhir);
      const questionnaire = fhir([]);
      for (const sensitive of [false, true]) {
        if (sensitive) await interview.tick("share-sensitive");
        const file = await saved(page, () => interview.push("save-fhir"));
        expect(file.name).toBe("trial-prescreen-fhir.json");
        const response = JSON.parse(file.content);
        expect(response).toEqual(fhir(["--response", ...(sensitive ? ["--with-sensitive"] : [])], person));
        expect(issues(response)).toEqual([]);
        expect(misfits(response, questionnaire)).toEqual([]);
        expect(response.status).toBe("completed");
        expect(file.content.includes("hiv")).toBe(sensitive);
        await expect(interview.result).toContainText(words.save_done);
      }
    });
  });
}

/** An answer on the call card, after its question's short name. */
function answered(id, said, language) {
  return `${texts(language).questions[id].short}${wordsOf(language).colon}${said}`;
}

test("the call card has each answer under its line, with dates", async ({ interview }) => {
  await interview.start();
  await interview.detailed(
    both({ age: 34, b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05", sle_since: "less", "sle_since.date": "2026-09", medicines: ["jak"] }),
  );
  await interview.press("call");
  await interview.turn(() => interview.tick("card-answers"));
  const { answers } = trialData.call;
  // The lines of an English reader have both languages.
  for (const language of languages) {
    const { questions } = texts(language);
    const dated = (id, value, date) =>
      fill(wordsOf(language).answer_with_date, { answer: questions[id].values[value].label, date: longDate(date, language) });
    const label = (id, value) => questions[id].values[value].label;
    const said = {
      age: fill(wordsOf(language).number_with_unit, { number: "34", unit: texts(language).units.years[0] }),
      diagnosis: label("diagnosis", "both"),
      ssc_type: label("ssc_type", "diffuse"),
      sle_since: dated("sle_since", "less", "2026-09"),
      medicines: label("medicines", "jak"),
      sle_treatment: label("sle_treatment", "steroid_and_other"),
      sle_treatment_3_months: label("sle_treatment_3_months", "yes"),
      sle_stable_dose: label("sle_stable_dose", "yes"),
      b_cell_drug: dated("b_cell_drug", "yes", "2026-10-05"),
    };
    for (const [line, asked] of Object.entries(answers)) {
      const place = interview.page.locator(".line").filter({ hasText: texts(language).call[line].text });
      for (const id of asked) {
        if (said[id]) await expect(place, line).toContainText(answered(id, said[id], language));
      }
    }
  }
});

test("the call card omits answers that no longer apply", async ({ interview }) => {
  await interview.start();
  await interview.detailed(both());
  await interview.press("review");
  await interview.change("diagnosis");
  await interview.choose("diagnosis", "lupus");
  await interview.goOn();
  await interview.press("result");
  await interview.press("call");
  await interview.turn(() => interview.tick("card-answers"));
  await expect(interview.screen).toContainText(answered("diagnosis", texts("en").questions.diagnosis.values.lupus.label, "en"));
  await expect(interview.screen).not.toContainText(texts("en").questions.ssc_type.short);
});

test("the doctor's page has both languages, findings if ticked", async ({ interview }) => {
  await interview.start();
  await interview.detailed(lupus({ allergy: "yes", viral: ["hiv"] }));
  await interview.press("letter");
  const letter = interview.page.locator(".letter-page");
  await expect(letter).toHaveAttribute("lang", "en");
  await expect(letter).not.toContainText(wordsOf("en").finding_lasting);
  await interview.ready();
  await interview.turn(() => interview.page.locator('[data-action="letter-language"][lang="zh-Hans"]').click());
  await expect(letter).toHaveAttribute("lang", "zh-Hans");
  await expect(letter).toContainText(wordsOf("zh-Hans").letter_values);
  await interview.turn(() => interview.tick("letter-findings"));
  // One of the two barriers is sensitive, and stays out.
  await expect(letter.getByText(`[${wordsOf("zh-Hans").finding_lasting}]`)).toHaveCount(1);
});

test("each item to find out names its document in both languages", async ({ interview }) => {
  await interview.start();
  await interview.detailed(lupus({ sle_antibodies: "unsure" }));
  await interview.press("homework");
  const item = interview.page.locator('[data-homework="sle_antibodies"]');
  for (const tongue of languages) await expect(item).toContainText(texts(tongue).terms.ana.name);
  await expect(item).toContainText(texts("zh-Hans").terms.ana.pinyin);
  await expect(item).toContainText(texts("en").papers.lab_report);
  await expect(interview.page.locator("[data-homework]")).toHaveCount(1);
});

test.describe("the converters", () => {
  test.beforeEach(async ({ interview }) => {
    await interview.start();
    await interview.quickCheck(lupus());
    await interview.press("homework");
    await interview.ready();
  });
  const part = (interview, name) => interview.page.locator(`[data-convert="${name}"]`);

  test("show their working", async ({ interview }) => {
    const steroid = part(interview, "steroid");
    await steroid.locator("select").selectOption("methylprednisolone");
    await interview.field("convert-strength").fill("8 mg");
    await interview.field("convert-tablets").fill("1 tablet");
    await steroid.locator("button").click();
    await expect(steroid.getByRole("status")).toContainText("1 × 8 mg × 5 ÷ 4 = 10 mg");

    const blood = part(interview, "hemoglobin");
    await interview.field("convert-hemoglobin").fill("13,2");
    await blood.locator("button").click();
    await expect(blood.getByRole("status")).toContainText("132 g/L");
  });

  test("show what the criteria ask for beside a value", async ({ interview, texts, words }) => {
    const kidney = part(interview, "creatinine-clearance");
    for (const [name, typed] of [["age", "40"], ["weight", "50"], ["creatinine", "170"]]) {
      await interview.field(`convert-${name}`).fill(typed);
    }
    await kidney.locator("button").click();
    const { plain } = texts.criteria["SLE-I6.renal"];
    for (const told of ["mL/min", plain, words.convert_check]) await expect(kidney.getByRole("status")).toContainText(told);
  });

  test("explain a wrong value until it is corrected", async ({ interview, words }) => {
    const kidney = part(interview, "creatinine-clearance");
    await kidney.locator("button").click();
    await expect(kidney.getByText(words.error_value_missing)).toHaveCount(3);
    await expect(interview.field("convert-age")).toBeFocused();
    await expect(kidney.getByRole("status")).toBeEmpty();
    await interview.field("convert-age").fill("４０");
    await interview.field("convert-weight").fill("70 kg");
    await interview.field("convert-creatinine").fill("88.4");
    await kidney.locator("button").click();
    await expect(kidney.getByText(words.error_value_missing)).toHaveCount(0);
    await expect(kidney.getByRole("status")).toContainText("mL/min");
  });

  test("reject an impossible weight", async ({ interview }) => {
    const kidney = part(interview, "creatinine-clearance");
    await interview.field("convert-age").fill("40");
    await interview.field("convert-creatinine").fill("88.4");
    for (const typed of ["0", "-1", "abc", "1e9", "999999"]) {
      await interview.field("convert-weight").fill(typed);
      await kidney.locator("button").click();
      await expect(kidney.locator("#error-convert-weight")).toContainText(typed);
      await expect(kidney.getByRole("status")).toBeEmpty();
    }
  });
});

test.describe("medicines by name", () => {
  test("are found by keyboard, and an unknown name says to ask", async ({ page, interview, words }) => {
    await interview.start();
    await interview.quickCheck(lupus());
    await interview.press("medicines");
    await interview.ready();
    const keyboard = new Keyboard(page);
    await keyboard.tabTo('input[name="medicine"]');
    const field = interview.field("medicine");
    await page.keyboard.type("mabther");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    await expect(field).toHaveAttribute("aria-activedescendant", /.+/);
    await page.keyboard.press("Enter");
    const told = interview.page.locator(".worked");
    await expect(told).toContainText("rituximab");
    await expect(told).toContainText("美罗华");
    await expect(told).toContainText(words.medicine_stop);
    await expect(told).toContainText(texts("en").questions.b_cell_drug.legend);
    await expect(field).toHaveAttribute("aria-expanded", "false");

    await field.fill("zzzzqq");
    await expect(interview.page.getByText(words.medicine_none)).toBeVisible();
    await expect(told).toHaveCount(0);
    await expect(interview.page.getByRole("option")).toHaveCount(0);
  });

  test("are found by brand and by generic name, in either language", async ({ page, interview }) => {
    await interview.start();
    await interview.quickCheck(lupus());
    await interview.press("medicines");
    await interview.ready();
    for (const [typed, generic] of [
      ["美罗华", "rituximab"],
      ["倍力腾", "belimumab"],
      ["Benlysta", "belimumab"],
      ["telitacicept", "telitacicept"],
      ["tabitacicept", "telitacicept"],
      ["泰它西普", "telitacicept"],
      ["ＭＡＢＴＨＥＲＡ", "rituximab"],
    ]) {
      await interview.field("medicine").fill(typed);
      await page.getByRole("option").first().click();
      await expect(page.locator(".worked"), typed).toContainText(generic);
      // Nothing is left for the next to be taken for.
      await interview.field("medicine").fill("");
      await expect(page.locator(".worked")).toHaveCount(0);
    }
  });

  test("are looked up beside the question, where Enter stays", async ({ interview }) => {
    await interview.start();
    await interview.toQuestion("b_cell_drug", lupus());
    const help = interview.question("b_cell_drug").locator("details").first();
    await interview.ready();
    await help.locator("summary").click();
    await interview.field("medicine").fill("rituximab");
    await interview.field("medicine").press("Enter");
    await expect(help.locator(".worked")).toContainText("MabThera");
    await expect(interview.question("b_cell_drug")).toBeVisible();
    await expect(interview.errors).toHaveCount(0);
  });
});

test.describe("for someone the visitor cares for", () => {
  for (const language of languages) {
    test(`every text has the caregiver wording in ${language}`, async ({ page, interview }) => {
      await interview.open();
      if (language !== "en") await interview.speak(language);
      await interview.turn(() => interview.tick("someone-else"));
      await expect(interview.field("someone-else")).toBeFocused();
      await interview.press("start");
      const own = texts(language).questions.age.legend;
      await expect(interview.title).not.toHaveText(own);
      await expect(interview.title).toHaveText({ en: "How old are they?", "zh-Hans": "患者的年龄（周岁）" }[language]);
      await interview.detailed(lupus());
      await expect(interview.title).not.toHaveText(wordsOf(language).outcome_possible_match);
      await expect(page.getByText(wordsOf(language).someone_else_note, { exact: true })).toBeVisible();
      await interview.press("restart");
      await expect(interview.field("someone-else")).not.toBeChecked();
    });
  }
});

test.describe("with little energy", () => {
  const open = async (interview) => {
    await interview.ready();
    await interview.page.locator(".ease summary").click();
  };

  test("questions come one at a time, with a review before the result", async ({ interview }) => {
    await interview.open();
    await open(interview);
    await interview.turn(() => interview.tick("one-by-one"));
    await expect(interview.field("one-by-one")).toBeFocused();
    await interview.press("start");
    const counts = [];
    await interview.answerAll(lupus(), async () => counts.push((await interview.asked()).length));
    await interview.onScreen("review");
    await interview.press("result");
    await interview.press("more");
    await interview.answerAll(lupus(), async () => counts.push((await interview.asked()).length));
    expect(new Set(counts)).toEqual(new Set([1]));
    await interview.onScreen("review");
  });

  test("the pace can change without losing what was typed", async ({ interview }) => {
    await interview.start();
    await open(interview);
    await interview.field("age").fill("47");
    await interview.turn(() => interview.tick("one-by-one"));
    await expect(interview.field("age")).toHaveValue("47");
    await interview.turn(() => interview.tick("large-text"));
    await expect(interview.field("age")).toHaveValue("47");
  });

  test("opening a disclosure as the screen changes is harmless", async ({ page, interview }) => {
    await interview.start();
    await interview.quickCheck(lupus());
    // The toggle event comes after its element was removed.
    await interview.turn(() =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector("trial-prescreen");
        shadowRoot.querySelector(".ease").open = true;
        shadowRoot.querySelector('[data-action="review"]').click();
      }),
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await interview.onScreen("review");
  });

  test("the text grows", async ({ interview }) => {
    await interview.open();
    // What a person sees of it, whichever way it grows.
    const size = async () => (await interview.action("start").boundingBox()).height;
    const before = await size();
    await open(interview);
    await interview.turn(() => interview.tick("large-text"));
    expect(await size()).toBeGreaterThan(before * 1.2);
  });

  test("a break hides the answers and keeps them", async ({ interview, words }) => {
    await interview.start();
    await interview.quickCheck(lupus({ cell_therapy: "yes" }));
    await open(interview);
    await interview.press("pause");
    await interview.onScreen("pause");
    await expect(interview.title).toHaveText(words.pause_title);
    await expect(interview.result).toHaveCount(0);
    await interview.press("resume");
    await expect(interview.result).toHaveAttribute("data-outcome", "unlikely");
  });

  test("only a voice of the device reads the screen", async ({ page, interview, words }) => {
    await page.addInitScript(() => {
      window.spoken = [];
      window.voices = [{ lang: "en-US", localService: false }];
      window.SpeechSynthesisUtterance = class {
        constructor(text) {
          this.text = text;
        }
      };
      const speech = {
        getVoices: () => window.voices,
        speak: ({ text, voice }) => window.spoken.push({ text, local: voice.localService }),
        cancel: () => {},
      };
      Object.defineProperty(window, "speechSynthesis", { value: speech });
    });
    await interview.start();
    await open(interview);
    await interview.push("read");
    await expect(page.getByText(words.ease_no_voice)).toBeVisible();
    expect(await page.evaluate(() => window.spoken)).toEqual([]);
    await page.evaluate(() => window.voices.push({ lang: "en-GB", localService: true }));
    await interview.push("read");
    const spoken = await page.evaluate(() => window.spoken);
    expect(spoken).toHaveLength(1);
    expect(spoken[0].local).toBe(true);
    expect(spoken[0].text).toContain(texts("en").questions.age.legend);
    await expect(page.getByText(words.ease_no_voice)).toHaveCount(0);
  });
});
