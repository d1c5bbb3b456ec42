// People of the tests' own trial, to vary one answer at a time.

const harmless = {
  illness: "gout",
  years_lived: 50,
  attack: "never",
  pregnancy: "no",
  attacks_a_year: "two_or_more",
  lump: "no",
  troubles: ["none"],
  weight: 80,
  pegloticase: "no",
  surgery: ["none"],
  vaccine: "no",
  organs: ["none"],
};

/** Somebody with gout, with nothing in the way but what is changed. */
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
