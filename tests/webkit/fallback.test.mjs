// Where the program cannot run in WebKitGTK, or crashes, the host's fallback is shown.
import assert from "node:assert/strict";
import { lupus } from "../browser/support/people.mjs";
import { contact } from "../browser/support/trial.mjs";
import { visit } from "./support/visit.mjs";

const PROGRAM = /\.wasm$|\/packed\.js$/;
const missing = () => ({ status: 404, headers: {}, body: Buffer.from("") });
const another = ({ body, ...answer }) => {
  body[body.length - 4] ^= 1;
  return { ...answer, body };
};
const noWebAssembly = ({ headers, body, ...answer }) => ({
  ...answer,
  headers: { ...headers, "content-security-policy": "script-src http: 'unsafe-inline'" },
  // WebKit applies the policy that comes last, which is the page's own.
  body: Buffer.from(body.toString().replaceAll(" 'wasm-unsafe-eval'", "")),
});

const CAUSES = [
  ["a program that is missing", PROGRAM, missing],
  ["a program that is not the one the script was built with", PROGRAM, another],
  ["a policy that blocks WebAssembly", /\/$|frame\.html$|element\.html$/, noWebAssembly],
];

/** Waits until the element reports that it could not start, or crashed, and returns what a visitor then sees. */
async function fallback({ browser }) {
  return browser.until(() => {
    const widget = document.querySelector("trial-prescreen");
    const slot = widget.shadowRoot?.querySelector("slot");
    if (!slot) return false;
    const shown = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
    return {
      screens: widget.shadowRoot.querySelectorAll("[data-screen]").length,
      text: [...widget.children].filter(shown).map((child) => child.textContent).join(" "),
      again: widget.shadowRoot.querySelectorAll("button").length,
    };
  });
}

/** The same, once the retry button is shown. */
async function given(visitor) {
  await visitor.browser.until(() => document.querySelector("trial-prescreen")?.shadowRoot?.querySelector("slot ~ button"));
  return fallback(visitor);
}

const OPEN = {
  "the page of its own": ({ browser, widget }) => browser.open(`${widget}/`),
  "the element": (visitor) => visitor.openHost("element"),
};

for (const [cause, path, change] of CAUSES) {
  for (const [way, open] of Object.entries(OPEN)) {
    visit(`${way} with ${cause} shows its fallback`, async (visitor) => {
      visitor.network.asItIs();
      visitor.network.change(path, change);
      await open(visitor);
      const { screens, text } = await given(visitor);
      assert.equal(screens, 0);
      assert.ok(text.includes(contact.phone), text);
    });
  }

  visit(`the host's fallback stands where the frame has ${cause}`, async (visitor) => {
    visitor.network.asItIs();
    visitor.network.change(path, change);
    await visitor.openHost("frame");
    await visitor.enterFrame();
    await given(visitor);
    const shown = await visitor.aroundTheFrame(() => {
      const { children, shadowRoot } = document.querySelector("[data-trial-prescreen]");
      const frame = shadowRoot.querySelector("iframe");
      return { text: children[0].checkVisibility() && children[0].textContent, frame: frame.checkVisibility({ checkVisibilityCSS: true }) };
    });
    assert.ok(shown.text.includes(contact.phone));
    assert.equal(shown.frame, false);
  });
}

visit("a script that is missing leaves the fallback", async (visitor) => {
  const { browser, network } = visitor;
  network.asItIs();
  network.change(/prescreen\.js$/, missing);
  await visitor.openHost("element");
  const shown = await browser.evaluate(() => document.querySelector("trial-prescreen > .fallback").checkVisibility());
  assert.equal(shown, true);
  assert.ok(network.seen.some((line) => line.endsWith("/v1/prescreen.js")), "the script was asked for");
});

visit("what did not load can be tried once more", async (visitor) => {
  const { browser, network, interview } = visitor;
  network.asItIs();
  network.change(PROGRAM, missing);
  await visitor.openHost("element");
  await given(visitor);
  network.asItIs();
  await browser.click(() => document.querySelector("trial-prescreen").shadowRoot.querySelector("button"));
  await interview.onScreen("intro");
});

for (const way of ["the page of its own", "the element", "the frame", "the single file"]) {
  visit(`when the program breaks in ${way}, no verdict stays on the screen`, async (visitor) => {
    const { browser, interview } = visitor;
    await visitor.open(way);
    await interview.press("start");
    await interview.answerAll(lupus({ cell_therapy: "yes" }));
    assert.equal((await interview.show('[data-screen="result"]')).outcome, "unlikely");
    // Nothing to put on the page, over which the program's own script stumbles.
    await browser.evaluate(() => {
      Document.prototype.createDocumentFragment = () => undefined;
    });
    await interview.click('[data-action="language"]');
    const { screens, text } = await fallback(visitor);
    assert.equal(screens, 0);
    assert.ok(text.includes(contact.phone), text);
  });
}
