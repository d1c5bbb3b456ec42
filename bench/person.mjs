// The one person who answers everywhere: with lupus, two numbers, several answers to one question, and a date.

/** The day on which everybody visits, so that the same answers come to the same result in any year. */
export const TODAY = "2026-11-24";

export const ANSWERS = {
  age: 34,
  diagnosis: "lupus",
  cell_therapy: "no",
  b_cell_drug: "yes",
  // A whole day, since LHC-Forms knows no other date.
  "b_cell_drug.date": "2026-03-15",
  pregnancy: "no",
  sle_since: "six_months",
  sle_treatment: "steroid_now",
  sle_steroid_dose: 12,
  sle_treatment_3_months: "yes",
  sle_stable_dose: "yes",
  sle_active: "yes",
  sle_organs: ["kidneys", "joints"],
  sle_antibodies: "yes",
  sle_nephritis: "no",
  sle_crisis: "no",
  sle_bleeding: "no",
  sle_blood_exchange: "no",
  infection: "no",
  tuberculosis: "no",
  viral: ["none"],
  transplant: "no",
  allergy: "no",
  vaccine: "no",
  cancer: "no",
  surgery: ["none"],
  heart: "no",
  neuro: "no",
  sle_brain: "no",
  mental_illness: "no",
  other_trial: "no",
  contraception: "yes",
  organ_problem: ["none"],
  medicines: ["none"],
};
