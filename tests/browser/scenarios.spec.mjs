// Scenarios out of tests/scenarios through the real page: those that say `browser = true`. What somebody is told does not
// depend on the engine; one person comes to each outcome in the others, too.
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
