// People of the second trial, to vary one answer at a time.

import { peopleOf } from "../../support/people.mjs";

const { gout: harmless } = peopleOf("second/people.toml");

/** Someone with gout, without a barrier apart from the changes. */
export const gout = (changes = {}) => ({ ...harmless, ...changes });

/** Answers with a date each, and one that brings up another question. */
export const dated = {
  attack: "lately",
  "attack.date": "2026-11-20",
  attacks_a_year: "fewer",
  lump: "yes",
  troubles: ["heart"],
  weight: 150.5,
  vaccine: "live",
  "vaccine.date": "2026-10",
};
