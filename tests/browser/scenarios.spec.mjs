// The scenarios of tests/scenarios/ with `browser = true`, through the real page. Verdicts do not
// depend on the engine; the other engines walk one person to each outcome.
import { differences } from "./support/expected.mjs";
import { chosen, walk } from "./support/scenarios.mjs";
import { expect, ONE_ENGINE, test } from "./support/test.mjs";

const handful = new Set(new Map(chosen.map((scenario) => [scenario.expected.outcome, scenario])).values());

for (const scenario of chosen) {
  const { file, title, today, person, expected } = scenario;
  test.describe(file, () => {
    test.use({ today });

    test(title, handful.has(scenario) ? {} : ONE_ENGINE, async ({ interview }) => {
      await interview.start();
      await walk(interview, person);
      expect(differences(await interview.verdict(), expected)).toEqual([]);
    });
  });
}
