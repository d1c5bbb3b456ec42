// The tests' own trial: another disease, and a language written from right to left.
import { readTrial } from "../../browser/support/trial.mjs";

export const second = readTrial("tests/fixtures/second_trial");
export const { contact, facts, languages, texts, titleOf, words } = second;
