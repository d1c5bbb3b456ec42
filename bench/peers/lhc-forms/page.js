// The FHIR questionnaire, all of it on one page, with LHC-Forms: https://lhncbc.github.io/lforms/ (2026-11-24).

const { LForms } = globalThis;
const questionnaire = await (await fetch("questionnaire.json")).json();

async function show() {
  const form = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, "R4");
  await LForms.Util.addFormToPage(form, "form", { fhirVersion: "R4" });
}

// What the bench compares: the answers by their link ids.
globalThis.given = () => {
  const found = {};
  const visit = (items) => {
    for (const { linkId, answer, item = [] } of items) {
      if (answer) found[linkId] = answer.map(value);
      visit(item);
    }
  };
  visit(LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4").item ?? []);
  return found;
};
globalThis.restart = show;

const value = (answer) => answer.valueCoding?.code ?? Object.values(answer)[0];

await show();
