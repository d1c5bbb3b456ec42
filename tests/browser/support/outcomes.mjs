// A real path to every outcome, after the quick check and after all questions, for the tests of every engine.
import { both, lupus, scleroderma } from "./people.mjs";

/** `says` are dates shown beside the finding, as far as they are known. */
export const CASES = [
  {
    name: "possible-match after the quick check",
    person: lupus(),
    outcome: "possible-match",
    findings: { E2: "clear" },
  },
  {
    name: "needs-check after the quick check",
    person: lupus({ cell_therapy: "unsure" }),
    outcome: "needs-check",
    findings: { E1: "check" },
  },
  {
    name: "not-now after the quick check",
    person: lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" }),
    outcome: "not-now",
    findings: { E2: "until 2026-12-05" },
    says: { E2: "2026-10-05" },
    earliest: "2026-12-05",
  },
  {
    name: "unlikely after the quick check",
    person: scleroderma({ ssc_type: "limited" }),
    outcome: "unlikely",
    findings: { "SSC-I1": "lasting" },
  },
  {
    name: "possible-match after all questions",
    detailed: true,
    person: scleroderma(),
    outcome: "possible-match",
    findings: { "SSC-I3": "clear" },
  },
  {
    name: "needs-check after all questions, for a barrier in one of two diseases",
    detailed: true,
    person: both({ sle_active: "no" }),
    outcome: "needs-check",
    findings: { "SLE-I2": "open" },
  },
  {
    name: "not-now after all questions, for the later of two waits",
    detailed: true,
    person: lupus({
      vaccine: "yes",
      "vaccine.date": "2026-11-10",
      sle_nephritis: "yes",
      "sle_nephritis.date": "2026-11",
    }),
    outcome: "not-now",
    findings: { "SLE-E1": "until 2027-01-30" },
    says: { "SLE-E1": "2026-11" },
    earliest: "2027-01-30",
  },
  {
    name: "unlikely after all questions",
    detailed: true,
    person: lupus({ sle_brain: "yes" }),
    outcome: "unlikely",
    findings: { "SLE-E3": "lasting" },
  },
];
