// A file of saved answers in WebKitGTK. Its driver chooses no files, so the field is given one as a drop would.
import assert from "node:assert/strict";
import { lupus } from "../browser/support/people.mjs";
import { facts } from "../browser/support/trial.mjs";
import { TODAY, visit, ways } from "./support/visit.mjs";

function choose(content) {
  const field = document.querySelector("trial-prescreen").shadowRoot.querySelector("[type=file]");
  const carried = new DataTransfer();
  carried.items.add(new File([content], "trial-prescreen.json", { type: "application/json" }));
  field.files = carried.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

for (const way of ways) {
  visit(`a saved file opens in ${way}`, async (visitor) => {
    const { browser, interview, network } = visitor;
    await visitor.open(way);
    network.seen.length = 0;
    await browser.evaluate(choose, "{");
    await browser.until(() => Boolean(document.querySelector("trial-prescreen").shadowRoot.querySelector("[data-error=open-saved]")));
    await browser.evaluate(choose, JSON.stringify({ trial: facts.id, form: 1, today: TODAY, answers: lupus() }));
    await interview.onScreen("result");
    assert.deepEqual(network.seen, []);
  });
}
