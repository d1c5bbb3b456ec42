// The whole interview in WebKitGTK by keyboard alone: Tab, the arrows, Space and Enter.
import assert from "node:assert/strict";
import { Keyboard } from "../browser/support/keyboard.mjs";
import { lupus } from "../browser/support/people.mjs";
import { visit } from "./support/visit.mjs";

const keyboardOf = (browser) =>
  new Keyboard({
    evaluate: (call, selector) => browser.evaluate(call, selector),
    keyboard: { press: (key) => browser.press(key), type: (text) => browser.press(...text) },
  });

async function push(interview, keyboard, action, key) {
  await interview.turn(() => keyboard.push(action, key));
  assert.equal(await interview.focus(), "heading", `the focus after ${action}`);
}

/** Answers the questions on the screen and goes on. */
async function answer(interview, keyboard, answers) {
  await keyboard.answer(await interview.asked(), answers);
  await push(interview, keyboard, "continue");
}

/** How a new visitor gets into the widget, and whether to continue with all questions. */
const WAYS = [
  { way: "the page of its own", come: async () => {}, detailed: true },
  { way: "the frame", come: (visitor) => visitor.tabIntoFrame(), detailed: false },
];

for (const { way, come, detailed } of WAYS) {
  visit(`${way}: an error, a quick check${detailed ? " and all questions" : ""} by keyboard alone`, async (visitor) => {
    const { browser, interview } = visitor;
    const keyboard = keyboardOf(browser);
    await visitor.open(way);
    await come(visitor);
    await push(interview, keyboard, "start");

    await keyboard.type("age", "abc");
    await interview.turn(() => keyboard.push("continue"));
    assert.equal(await interview.read('[role="alert"]', "isConnected"), true);
    await keyboard.tabTo('a[href="#error-age"]');
    await keyboard.press("Enter");
    assert.equal(await interview.focus(), "age");
    await interview.clear("age");

    const answers = lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05", sle_brain: "yes" });
    while ((await interview.place()) === "question") await answer(interview, keyboard, answers);
    assert.equal((await interview.show('[data-screen="result"]')).outcome, "not-now");

    if (detailed) {
      await push(interview, keyboard, "more", "Space");
      while ((await interview.place()) === "question") await answer(interview, keyboard, answers);
      assert.equal(await interview.place(), "review");
      await push(interview, keyboard, "result");
      assert.equal((await interview.show('[data-screen="result"]')).outcome, "unlikely");
    }
    await keyboard.push("language");
    await browser.until(() => document.querySelector("trial-prescreen").shadowRoot.querySelector('[data-action="language"][lang="en"]'));
    assert.equal(await interview.focus(), "language");
  });
}
