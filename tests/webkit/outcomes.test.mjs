// In WebKitGTK, by every way of embedding and in both languages, real paths to each outcome: the focus goes to
// each new heading, and nothing is asked of any server on the way.
import assert from "node:assert/strict";
import { lupus, scleroderma } from "../browser/support/people.mjs";
import { contact, languages, words } from "../browser/support/trial.mjs";
import { visit, ways } from "./support/visit.mjs";

const CASES = [
  { name: "possible-match after the quick check", person: lupus(), outcome: "possible-match" },
  {
    name: "needs-check after the quick check",
    person: lupus({ cell_therapy: "unsure" }),
    outcome: "needs-check",
    because: ["E1", "check"],
  },
  {
    name: "not-now after the quick check",
    person: lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" }),
    outcome: "not-now",
    because: ["E2", "until"],
    earliest: "2026-12-05",
  },
  {
    name: "unlikely after the quick check",
    person: scleroderma({ ssc_type: "limited" }),
    outcome: "unlikely",
    because: ["SSC-I1", "lasting"],
  },
  {
    name: "not-now after all questions",
    detailed: true,
    person: lupus({ vaccine: "yes", "vaccine.date": "2026-11-10", sle_nephritis: "yes", "sle_nephritis.date": "2026-11" }),
    outcome: "not-now",
    because: ["SLE-E1", "until"],
    earliest: "2027-01-30",
  },
];

for (const way of ways) {
  for (const language of languages) {
    visit(`${way}, ${language}`, async (visitor, t) => {
      const { interview, network } = visitor;
      const onTheHeading = async () => assert.equal(await interview.focus(), "heading");
      for (const { name, person, detailed, outcome, because, earliest } of CASES) {
        await t.test(name, async () => {
          await visitor.open(way);
          assert.equal(network.seen.length > 0, way !== "the single file", "the page is seen being loaded");
          if (language !== "en") await interview.speak(language);
          await interview.press("start");
          await onTheHeading();
          network.seen.length = 0;

          await interview.answerAll(person, onTheHeading);
          if (detailed) {
            await interview.press("more");
            await onTheHeading();
            await interview.answerAll(person, onTheHeading);
            assert.equal(await interview.place(), "review");
            await interview.press("result");
            await onTheHeading();
          }
          const result = await interview.show('[data-screen="result"]');
          assert.equal(result.outcome, outcome);
          assert.equal(result.earliest, earliest);
          const heading = await interview.show("[data-screen] :is(h1, h2)");
          assert.equal(heading.text, words(language)[`outcome_${outcome.replace("-", "_")}`]);
          assert.ok(result.text.includes(words(language).medicine_warning));
          if (because) {
            const [criterion, finding] = because;
            assert.equal((await interview.show(`[data-criterion="${criterion}"]`)).finding, finding);
          }
          assert.ok((await interview.show(`a[href="tel:${contact.tel}"]`)).text.includes(contact.phone));
          assert.deepEqual(network.seen, [], "what was asked for after the first answer");
        });
      }
    });
  }
}
