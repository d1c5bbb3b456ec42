// The second trial: another disease, and a right-to-left language.
import { readTrial } from "../../browser/support/trial.mjs";

export const second = readTrial("tests/fixtures/second_trial");
export const { contact, facts, languages, texts, titleOf, words } = second;
