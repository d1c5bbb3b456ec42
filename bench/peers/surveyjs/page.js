// One question a page, with SurveyJS and its own interface.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";

import { today } from "../common/path.js";
import { judge } from "../common/rules.js";
import { read } from "./answers.js";
import form from "form";

const survey = new Model(form);
survey.focusFirstQuestionAutomatic = false;

// What the bench compares.
globalThis.given = () => read(survey.data);
globalThis.restart = () => survey.clear(true, true);

survey.onComplete.add(({ data }) => {
  const { outcome, reasons } = judge(read(data), today());
  document.body.dataset.outcome = outcome;
  const list = reasons.map(({ rule }) => `<li>${rule}</li>`).join("");
  survey.completedHtml = `<h1>${outcome}</h1><ul>${list}</ul>${form.completedHtml}`;
});

renderSurvey(survey, document.querySelector("main"));
