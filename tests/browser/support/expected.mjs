// Compares a result with what a scenario expects.
import { longDate } from "./trial.mjs";

/**
 * Where the result says something else, a line each. `expected` has `outcome`, `earliest` where there is one, and
 * `findings` by criterion: `clear`, `until 2026-12-05`, or `left out` where the criterion does not apply.
 */
export function differences(verdict, { outcome, earliest = null, findings }, language = "en") {
  const wrong = [];
  const compare = (what, told, wanted) => told === wanted || wrong.push(`${what}: ${wanted} is expected, and ${told} is told`);
  compare("the outcome", verdict.outcome, outcome);
  compare("the earliest day", verdict.earliest, earliest);
  for (const [id, wanted] of Object.entries(findings)) {
    const [finding, until] = wanted.split(" ");
    const told = verdict.findings[id];
    compare(id, told?.finding ?? "left out", wanted === "left out" ? wanted : finding);
    if (finding === "until" && !told?.text.includes(longDate(until, language))) {
      wrong.push(`${id}: ${longDate(until, language)} is expected in: ${told?.text}`);
    }
  }
  return wrong;
}
