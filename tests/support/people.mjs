// The people of tests/people.toml, who have no barrier: the Rust tests start from the same ones.
import { readFileSync } from "node:fs";
import { parse } from "smol-toml";

/** The people of a file beside this folder, by name. */
export const peopleOf = (file) => parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8"));

export const people = peopleOf("people.toml");

/** What is asked of nobody there, but of those who answer something else otherwise. */
export const onceAsked = { sle_steroid_dose: 10 };
