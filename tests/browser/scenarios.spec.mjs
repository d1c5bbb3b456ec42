// Scenarios out of tests/scenarios through the real page: those that say `browser = true`.
import { differences } from "./support/expected.mjs";
import { chosen, walk } from "./support/scenarios.mjs";
import { expect, test } from "./support/test.mjs";

for (const { file, title, today, person, expected } of chosen) {
  test.describe(file, () => {
    test.use({ today });

    test(title, async ({ interview }) => {
      await interview.start();
      await walk(interview, person);
      expect(differences(await interview.verdict(), expected)).toEqual([]);
    });
  });
}
