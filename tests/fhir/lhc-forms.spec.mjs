// LHC-Forms, an independent form filler, renders the questionnaire unchanged and returns the same answers.
// How it is used: https://lhncbc.github.io/lforms/, read on 2026-11-24.
import { expect, test } from "@playwright/test";

import { people, questionnaire, responses } from "./support/files.mjs";
import { askedOf } from "./support/fits.mjs";
import { answers, items } from "./support/items.mjs";

const library = new URL("../../target/tools/lforms/package/dist/lforms/", import.meta.url);
const site = "http://lhc-forms.test/";
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="stylesheet" href="webcomponent/styles.css"><div id="form"></div>
<script src="webcomponent/assets/lib/zone.min.js"></script>
<script src="webcomponent/lhc-forms.js"></script>
<script src="fhir/R4/lformsFHIR.min.js"></script></html>`;

// Opens LHC-Forms from the disk, and blocks everything else.
async function open(page) {
  await page.route("**", async (route) => {
    const url = new URL(route.request().url());
    if (url.href === site) return route.fulfill({ contentType: "text/html", body: html });
    if (url.origin + "/" !== site) return route.abort();
    const file = new URL(`.${url.pathname}`, library);
    return route.fulfill({ path: file.pathname });
  });
  await page.goto(site);
  await page.waitForFunction(() => window.LForms?.FHIR?.R4 && window.LForms.Util);
}

// Renders the questionnaire, filled in if there is a response.
async function show(page, response) {
  await page.evaluate(
    async ([questionnaire, response]) => {
      let form = window.LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, "R4");
      if (response) form = window.LForms.Util.mergeFHIRDataIntoLForms("QuestionnaireResponse", response, form, "R4");
      await window.LForms.Util.addFormToPage(form, "form", { fhirVersion: "R4" });
    },
    [questionnaire, response],
  );
  await expect(page.locator("wc-lhc-form")).toContainText(questionnaire.title);
}

// The visible questions and texts, in order; a question's help opens from a button.
async function shown(page) {
  const texts = await page.locator("#form .lhc-question .question").filter({ visible: true }).allInnerTexts();
  return texts.map(plain);
}

// What a person with these answers should see.
function expected(given) {
  const told = askedOf(questionnaire, given).filter((item) => item.text && !item.linkId.endsWith(".hint"));
  return told.map((item) => plain(item.text));
}

function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}

// The answers that LHC-Forms returns.
async function exported(page) {
  return answers(await page.evaluate(() => window.LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4")));
}

// Gives one answer by hand.
async function give(page, item, value) {
  const start = `[id^="${item.linkId}/"]`;
  if (item.type === "choice") return page.locator(`label${start}[id$="||${value}"]`).click();
  if (item.type === "boolean") return page.locator(`label${start}[id$="|${value}"]`).click();
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const field = page.locator(item.type === "date" ? `${start} input` : `input${start}`);
  await field.fill(day ? `${day[2]}/${day[3]}/${day[1]}` : String(value));
  await field.press(day ? "Enter" : "Tab");
}

// LHC-Forms (r4-support.md of its package) supports whole days only, and reads a month or a year as its first day.
function inWholeDays(given) {
  const whole = ([id, values]) => [
    id,
    id.endsWith(".date") ? values.map((date) => `${date}-01-01`.slice(0, 10)) : values,
  ];
  return Object.fromEntries(Object.entries(given).map(whole));
}

test("only the questions for everyone are shown at first", async ({ page }) => {
  await open(page);
  await show(page);
  await expect.poll(() => shown(page)).toEqual(expected({}));
});

test("every question is shown to someone, word for word", async () => {
  const asked = new Set(responses.flatMap((response) => askedOf(questionnaire, answers(response))));
  const never = items(questionnaire).filter((item) => !asked.has(item));
  expect(never.map((item) => item.linkId)).toEqual([]);
});

for (const [at, response] of responses.entries()) {
  test(`person ${at + 1}'s answers load, show their questions, return`, async ({ page }) => {
    await open(page);
    await show(page, response);
    const given = answers(response);
    await expect.poll(() => shown(page)).toEqual(expected(given));
    expect(await exported(page)).toEqual(inWholeDays(given));
  });
}

for (const at of [0, 1, 2]) {
  test(`person ${at + 1} filling in by hand gives our answers`, async ({ page }) => {
    await open(page);
    await show(page);
    const given = answers(responses[at]);
    const soFar = {};
    for (const item of items(questionnaire).filter((item) => item.linkId in given)) {
      for (const value of given[item.linkId]) await give(page, item, value);
      soFar[item.linkId] = given[item.linkId];
      await expect.poll(() => shown(page), `after ${item.linkId}`).toEqual(expected(soFar));
    }
    expect(await exported(page)).toEqual(given);
    // The people are those whom `screen` judges.
    expect(Object.keys(people[at].answers).length).toBe(Object.keys(given).length);
  });
}

test("a question disappears with the answer that enabled it", async ({ page }) => {
  await open(page);
  await show(page, responses[0]);
  const item = (id) => items(questionnaire).find((item) => item.linkId === id);
  await expect.poll(() => shown(page)).toContain(plain(item("b_cell_drug.date").text));
  await give(page, item("b_cell_drug"), "no");
  await expect.poll(() => shown(page)).not.toContain(plain(item("b_cell_drug.date").text));
  await give(page, item("diagnosis"), "scleroderma");
  await expect.poll(() => shown(page)).not.toContain(plain(item("sle_brain").text));
  expect(Object.keys(await exported(page)).filter((id) => id.startsWith("sle_"))).toEqual([]);
});
