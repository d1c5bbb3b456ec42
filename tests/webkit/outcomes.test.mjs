// In WebKitGTK, by every way of embedding and in both languages, real paths to each outcome: the focus goes to
// each new heading, and nothing is requested from any server on the way.
import assert from "node:assert/strict";
import { differences } from "../browser/support/expected.mjs";
import { CASES } from "../browser/support/outcomes.mjs";
import { contact, languages, words } from "../browser/support/trial.mjs";
import { visit, ways } from "./support/visit.mjs";

for (const way of ways) {
  for (const language of languages) {
    visit(`${way}, ${language}`, async (visitor, t) => {
      const { interview, network } = visitor;
      const onTheHeading = async () => assert.equal(await interview.focus(), "heading");
      for (const { name, person, detailed, ...expected } of CASES) {
        await t.test(name, async () => {
          await visitor.open(way);
          assert.equal(network.seen.length > 0, way !== "the single file", "the page is seen being loaded");
          if (language !== "en") await interview.speak(language);
          await interview.press("start");
          network.seen.length = 0;

          await (detailed ? interview.detailed(person, onTheHeading) : interview.quickCheck(person, onTheHeading));
          assert.deepEqual(differences(await interview.verdict(), expected, language), []);
          const result = await interview.show('[data-screen="result"]');
          const heading = await interview.show("[data-screen] :is(h1, h2)");
          assert.equal(heading.text, words(language)[`outcome_${expected.outcome.replace("-", "_")}`]);
          assert.ok(result.text.includes(words(language).medicine_warning));
          assert.ok((await interview.show(`a[href="tel:${contact.tel}"]`)).text.includes(contact.phone));
          assert.deepEqual(network.seen, [], "what was asked for after the first answer");
        });
      }
    });
  }
}
