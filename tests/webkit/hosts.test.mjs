// Host pages in WebKitGTK that are not made for the widget: strict, right to left, restyled, crowded.
import assert from "node:assert/strict";
import { lupus } from "../browser/support/people.mjs";
import { titleOf } from "../browser/support/trial.mjs";
import { visit } from "./support/visit.mjs";

/** The widget's layout on its page. */
const look = ({ browser }) =>
  browser.evaluate(() => {
    const { shadowRoot } = document.querySelector("trial-prescreen");
    const root = shadowRoot.querySelector(".root");
    const button = shadowRoot.querySelector('[data-action="continue"], [data-action="start"]').getBoundingClientRect();
    const { direction, fontSize } = getComputedStyle(root);
    return {
      direction,
      legible: parseFloat(fontSize) >= 16,
      wide: root.getBoundingClientRect().width >= 300,
      pressable: button.width >= 44 && button.height >= 44,
      fits: document.documentElement.scrollWidth <= innerWidth,
    };
  });
const AS_IT_SHOULD = { direction: "ltr", legible: true, wide: true, pressable: true, fits: true };

/** The ways that a host's page can hold the widget. */
const ENTER = { element: async () => {}, frame: (visitor) => visitor.enterFrame() };

for (const kind of ["strict", "right-to-left", "unset"]) {
  for (const [way, enter] of Object.entries(ENTER)) {
    visit(`${way} on a page that is ${kind}`, async (visitor) => {
      const { interview, network } = visitor;
      network.asItIs();
      await visitor.openHost(`${way}-${kind}`);
      await enter(visitor);
      await interview.onScreen("intro");
      assert.deepEqual(await look(visitor), AS_IT_SHOULD);
      await interview.press("start");
      assert.equal(await interview.focus(), "heading");
      assert.deepEqual(await look(visitor), AS_IT_SHOULD);
      network.seen.length = 0;
      await interview.answerAll(lupus({ cell_therapy: "yes" }));
      assert.equal((await interview.show('[data-screen="result"]')).outcome, "unlikely");
      assert.deepEqual(network.seen, []);
      assert.deepEqual(network.strangers(), []);
    });
  }
}

/** A response without what the settings of `dist/servers` add to it. */
const unshared = ({ headers, ...answer }) => ({
  ...answer,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(access-control|cross-origin)-/.test(name))),
});

visit("a frame comes up on a server that shares nothing with it", async (visitor) => {
  const { interview, network } = visitor;
  network.asItIs();
  network.change(/./, unshared);
  await visitor.openHost("frame");
  await visitor.enterFrame();
  await interview.onScreen("intro");
  assert.ok(network.seen.some((line) => line.endsWith("/packed.js")), "the script was asked for");
  await interview.press("start");
  network.seen.length = 0;
  await interview.answerAll(lupus({ cell_therapy: "yes" }));
  assert.equal((await interview.show('[data-screen="result"]')).outcome, "unlikely");
  assert.deepEqual(network.seen, []);
  network.asItIs();
});

visit("several elements and frames on one page keep apart", async (visitor) => {
  const { browser, interview } = visitor;
  await visitor.openHost("several");
  const screens = () => {
    const read = (element) => element.shadowRoot?.querySelector("[data-screen]")?.dataset.screen;
    return [...document.querySelectorAll("trial-prescreen")].map(read);
  };
  await browser.until(`() => { const found = (${screens})(); return found.length === 2 && found.every((screen) => screen === "intro"); }`);
  // Each ready frame has replaced its fallback.
  await browser.until(() => {
    const slots = [...document.querySelectorAll("[data-trial-prescreen]")].map((host) => host.shadowRoot?.querySelector("slot"));
    return slots.length === 2 && slots.every((slot) => slot === null);
  });
  const languages = await browser.evaluate(() =>
    [...document.querySelectorAll("trial-prescreen")].map(({ shadowRoot }) => shadowRoot.querySelector("section").lang),
  );
  assert.deepEqual(languages, ["en", "zh-Hans"]);

  await interview.press("start");
  await interview.answerAll(lupus({ cell_therapy: "yes" }));
  assert.deepEqual(await browser.evaluate(screens), ["result", "intro"]);
  await browser.evaluate(() => document.querySelector("trial-prescreen").remove());
  await interview.press("start");
  assert.deepEqual(await browser.evaluate(screens), ["question"]);
});

for (const [way, enter] of Object.entries(ENTER)) {
  visit(`${way}: neither the visitor's change of language nor the host's loses an answer`, async (visitor) => {
    const { browser, interview } = visitor;
    await visitor.openHost(way);
    await enter(visitor);
    await interview.onScreen("intro");
    await interview.press("start");
    await interview.pass(lupus());
    await interview.choose("diagnosis", "lupus");

    const asked = async (language) => {
      assert.equal((await interview.show("[data-screen] h2")).text, titleOf("diagnosis", language));
      assert.equal(await interview.read('input[name="diagnosis"][value="lupus"]', "checked"), true);
    };
    const setLanguage = () => document.querySelector("trial-prescreen, [data-trial-prescreen]").setAttribute("lang", "zh-Hans");
    await interview.turn(() => (way === "frame" ? visitor.aroundTheFrame(setLanguage) : browser.evaluate(setLanguage)));
    await asked("zh-Hans");
    await interview.speak("en");
    await asked("en");
    assert.equal(await interview.focus(), "language");
  });
}

visit("a frame begins each new screen at its top, and is as high as what is in it", async (visitor) => {
  const { browser, interview } = visitor;
  await visitor.openHost("frame");
  await visitor.enterFrame();
  await interview.onScreen("intro");
  await interview.press("start");
  await interview.answerAll(lupus());
  await interview.press("more");
  await interview.answerAll(lupus());
  await interview.press("result");
  const content = await browser.evaluate(() => document.querySelector("trial-prescreen").getBoundingClientRect().height);
  await visitor.enterHost();
  const { top, height } = await browser.until(
    `(content) => {
      const frame = document.querySelector("[data-trial-prescreen]").shadowRoot.querySelector("iframe");
      const { top, height } = frame.getBoundingClientRect();
      return top >= -1 && height >= content && { top, height };
    }`,
    content,
  );
  assert.ok(top < 100, `the frame's top is at ${top}`);
  assert.ok(height < content + 256, `the frame is ${height} high for ${content}`);
});
