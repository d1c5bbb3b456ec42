// People without a barrier, to vary one answer at a time. The answers have the format of the
// JSON lines that `cargo review screen` reads.
import { onceAsked, people } from "../../support/people.mjs";
import { questionIds } from "./trial.mjs";

function person(name, changes) {
  for (const key of Object.keys(changes)) {
    const [id, rest] = key.split(".");
    if (!questionIds.includes(id) || (rest && rest !== "date")) {
      throw new Error(`there is no question \`${key}\``);
    }
  }
  return { ...people[name], ...onceAsked, ...changes };
}

export const lupus = (changes = {}) => person("lupus", changes);

export const scleroderma = (changes = {}) => person("scleroderma", changes);

export const both = (changes = {}) => person("both", changes);

/** Answers that ask for a date wherever one can be asked for; the dates are long past. */
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
