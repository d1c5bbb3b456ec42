// LHC-Forms, a form filler that nobody here wrote, shows the questionnaire as it is and gives back the same answers.
// How it is used: https://lhncbc.github.io/lforms/, read on 2026-11-24.
import { readFile } from "node:fs/promises";

import { expect, test } from "@playwright/test";

import { people, questionnaire, responses } from "./support/files.mjs";
import { askedOf, enabled } from "./support/fits.mjs";
import { answers, items } from "./support/items.mjs";

const library = new URL("../../target/tools/lforms/package/dist/lforms/", import.meta.url);
const site = "http://lhc-forms.test/";
const page_ = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="stylesheet" href="webcomponent/styles.css"><div id="form"></div>
<script src="webcomponent/assets/lib/zone.min.js"></script>
<script src="webcomponent/lhc-forms.js"></script>
<script src="fhir/R4/lformsFHIR.min.js"></script></html>`;

// Opens LHC-Forms from the disk; nothing else can be reached.
async function open(page) {
  await page.route("**", async (route) => {
    const url = new URL(route.request().url());
    if (url.href === site) return route.fulfill({ contentType: "text/html", body: page_ });
    if (url.origin + "/" !== site) return route.abort();
    const file = new URL(`.${url.pathname}`, library);
    return route.fulfill({ path: file.pathname });
  });
  await page.goto(site);
  await page.waitForFunction(() => window.LForms?.FHIR?.R4 && window.LForms.Util);
}

// Shows the questionnaire, filled in when there is a response.
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

// The texts of the questions that are to be seen, with white space and the colon that LHC-Forms adds taken out.
async function shown(page) {
  const texts = await page.locator("#form").locator(".lhc-question, .lhc-item-question, label, .lhc-de-label-button").allInnerTexts();
  return texts.map(plain).join("\n");
}

function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}
