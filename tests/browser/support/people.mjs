// People with nothing in the way, to vary one answer at a time. The answers have the form of the
// JSON lines that `cargo review screen` reads.
import { questionIds } from "./trial.mjs";

const everyone = {
  age: 34,
  cell_therapy: "no",
  b_cell_drug: "no",
  pregnancy: "no",
  transplant: "no",
  infection: "no",
  tuberculosis: "no",
  viral: ["none"],
  allergy: "no",
  vaccine: "no",
  cancer: "no",
  surgery: ["none"],
  neuro: "no",
  mental_illness: "no",
  heart: "no",
  other_trial: "no",
  contraception: "yes",
  organ_problem: ["none"],
  medicines: ["none"],
};

const ofLupus = {
  sle_since: "six_months",
  sle_treatment: "steroid_and_other",
  sle_steroid_dose: 10,
  sle_treatment_3_months: "yes",
  sle_stable_dose: "yes",
  sle_active: "yes",
  sle_organs: ["joints"],
  sle_antibodies: "yes",
  sle_nephritis: "no",
  sle_crisis: "no",
  sle_brain: "no",
  sle_bleeding: "no",
  sle_blood_exchange: "no",
};

const ofScleroderma = {
  ssc_type: "diffuse",
  ssc_lungs: "yes",
  ssc_refractory: "yes",
  ssc_progressive: "no",
  ssc_lung_tests: "no",
  ssc_kidney: "no",
};

function person(answers, changes) {
  for (const name of Object.keys(changes)) {
    const [id, rest] = name.split(".");
    if (!questionIds.includes(id) || (rest && rest !== "date")) {
      throw new Error(`there is no question \`${name}\``);
    }
  }
  return { ...everyone, ...answers, ...changes };
}

export const lupus = (changes = {}) => person({ diagnosis: "lupus", ...ofLupus }, changes);

export const scleroderma = (changes = {}) =>
  person({ diagnosis: "scleroderma", ...ofScleroderma }, changes);

export const both = (changes = {}) =>
  person({ diagnosis: "both", ...ofLupus, ...ofScleroderma }, changes);

/** Answers that ask for a date wherever one can be asked for; the dates lie long ago. */
export const eventful = {
  b_cell_drug: "yes",
  infection: "recent",
  vaccine: "yes",
  cancer: "yes",
  surgery: ["past"],
  heart: "recent",
  other_trial: "past_year",
  sle_since: "less",
  sle_treatment_3_months: "no",
  sle_stable_dose: "no",
  sle_nephritis: "yes",
  sle_bleeding: "yes",
  sle_blood_exchange: "yes",
};

/** The same with every date given. */
export const eventfulWithDates = {
  ...eventful,
  ...Object.fromEntries(Object.keys(eventful).map((id) => [`${id}.date`, "2015"])),
};
