// The one person whose answers are given on every page: with lupus, two numbers, several answers to one question, and a date.
import { people } from "../tests/support/people.mjs";

/** The date of every visit, so that the result is the same in any year. */
export const TODAY = "2026-11-24";

export const ANSWERS = {
  ...people.lupus,
  b_cell_drug: "yes",
  // A whole day, since LHC-Forms supports no other date.
  "b_cell_drug.date": "2026-03-15",
  sle_treatment: "steroid_now",
  sle_steroid_dose: 12,
};
