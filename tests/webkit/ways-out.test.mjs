// What an injected script in the widget's own pages could try to send an answer out, and what blocks it in WebKitGTK.
// The element is on a host page with the host's policy, so none of this applies to it.
import assert from "node:assert/strict";
import { attempt } from "./support/attempts.mjs";
import { visit } from "./support/visit.mjs";

/** Nothing is reported, and nothing is requested. */
const SILENCE = null;
/** The browser lacks this way, or refuses it. */
const BROWSER = "the browser";

/** The directive that blocks each way, once the first screen is shown. */
const REFUSED_BY = {
  fetch: "connect-src",
  "fetch that outlives the page": "connect-src",
  beacon: "connect-src",
  XMLHttpRequest: "connect-src",
  WebSocket: "connect-src",
  EventSource: "connect-src",
  ping: "connect-src",
  image: "img-src",
  video: "media-src",
  object: "object-src",
  script: "require-trusted-types-for",
  "script as a module": "script-src-elem",
  worker: "require-trusted-types-for",
  style: "style-src-elem",
  "style that is made up": "img-src",
  font: "font-src",
  form: "form-action",
  frame: "frame-src",
  preload: "img-src",
  // This engine does neither, see below.
  prefetch: SILENCE,
  WebRTC: BROWSER,
  // Without a person's press, see below.
  "pop-up": BROWSER,
};

const REFUSED = {
  "the page of its own": REFUSED_BY,
  // The sandbox blocks forms without a report.
  "the frame": { ...REFUSED_BY, form: SILENCE },
  "the single file": REFUSED_BY,
};

const addressOf = (way, origin = "http://elsewhere.test") => `${origin}/${encodeURIComponent(way)}`;
const toElsewhere = ({ seen }) =>
  seen.filter((line) => line.includes("//elsewhere.test/") && !line.endsWith("/favicon.ico"));

for (const [page, expected] of Object.entries(REFUSED)) {
  visit(`nothing gets out of ${page}`, async (visitor) => {
    await visitor.open(page);
    await visitor.interview.press("start");
    visitor.network.seen.length = 0;
    // The widget's own server is blocked as any other.
    for (const origin of [undefined, visitor.widget]) {
      const refused = {};
      for (const way of Object.keys(expected)) {
        refused[way] = await visitor.browser.evaluate(attempt, way, addressOf(way, origin));
      }
      assert.deepEqual(refused, expected);
    }
    assert.deepEqual(visitor.network.seen, [], "what was asked for all the same");
  });
}

visit("the same ways lead out of a page that forbids nothing, so that the tests above can fail", async (visitor) => {
  const { browser, network } = visitor;
  for (const way of Object.keys(REFUSED_BY)) {
    network.asItIs();
    await visitor.openHost("bare");
    // A page that navigates at once cannot report any more.
    await browser.evaluate(attempt, way, addressOf(way)).catch((error) => {
      if (way !== "form") throw error;
    });
    const got = toElsewhere(network).map((line) => line.split(" ")[1].replace("ws:", "http:"));
    const staysIn = ["prefetch", "WebRTC", "pop-up", "worker"].includes(way);
    assert.deepEqual(got.slice(0, 1), staysIn ? [] : [addressOf(way)], way);
  }
});

visit("no policy stops a navigation, nor a pop-up at a person's press: the program has neither", async (visitor) => {
  const { browser, network, interview } = visitor;
  await visitor.open("the page of its own");
  await browser.evaluate((address) => addEventListener("click", () => open(address), { once: true }), addressOf("pop-up"));
  await interview.press("start");
  await visitor.asked(addressOf("pop-up"));
  network.seen.length = 0;
  await browser.evaluate((address) => void setTimeout(() => (location.href = address)), addressOf("navigation"));
  await visitor.asked(addressOf("navigation"));
});
