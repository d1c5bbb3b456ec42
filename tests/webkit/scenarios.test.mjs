// The scenarios of the other engines, through the page in WebKitGTK.
import assert from "node:assert/strict";
import { differences } from "../browser/support/expected.mjs";
import { chosen, walk } from "../browser/support/scenarios.mjs";
import { visit } from "./support/visit.mjs";

visit("the scenarios, each to what it is to be told", async (visitor, t) => {
  const { interview } = visitor;
  for (const { file, title, today, person, expected } of chosen) {
    await t.test(`${file}: ${title}`, async () => {
      await visitor.open("the page of its own", today);
      await interview.press("start");
      await walk(interview, person);
      assert.deepEqual(differences(await interview.verdict(), expected), []);
    });
  }
});
