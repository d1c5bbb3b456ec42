// Any message to the host script or to the frame: valid ones are accepted, and nothing throws.
import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";
import { SEED, TIMES, odd, random } from "./odd.mjs";
import { run } from "./sandbox.mjs";

const KNOWN = [
  "trialPrescreen", "height", "phase", "settings", "first", "ready", "step", "done", "failed", "resize",
  "lang", "theme", "accent", "heading-level", "en", "zh-Hans", "dark", "#0b5c6b",
];

/** A message that is often almost valid. */
function message({ below, pick, value, object, number }) {
  if (below(6) === 0) return value();
  const made = object();
  if (below(8)) made.trialPrescreen = below(6) ? 1 : value();
  if (below(2)) made.height = below(3) ? number() : value();
  if (below(2)) made.phase = below(3) ? pick(["ready", "step", "done", "first", "failed"]) : value();
  if (below(2)) made.settings = below(3) ? object() : value();
  return made;
}

/** Calls `hear` with many messages, and reports the first that throws. */
function each(what, hear, check) {
  const draw = odd(random(SEED), KNOWN);
  let taken = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const data = message(draw);
    try {
      hear(data, draw);
      taken += check(data) ? 1 : 0;
    } catch (error) {
      throw new Error(`${what}, seed ${SEED}, message ${time}: ${inspect(data)}: ${error.message}`, { cause: error });
    }
  }
  console.log(`${what}: ${TIMES} inputs, ${taken} taken, ${TIMES - taken} refused, seed ${SEED}`);
  assert.ok(taken > 0 && taken < TIMES, `${taken} of ${TIMES} are taken`);
}

class HTMLScriptElement {}

test("the host script accepts bounded heights and known phases", async () => {
  let listener;
  let told = [];
  const warnings = [];
  const frame = {
    style: {},
    contentWindow: { postMessage() {} },
    setAttribute() {},
    before: (put) => (put.isConnected = true),
    after: (put) => (put.isConnected = true),
    scrollIntoView() {},
    getBoundingClientRect: () => ({ top: -1 }),
  };
  const slot = { isConnected: true, remove: () => (slot.isConnected = false), append() {} };
  const host = {
    isConnected: true,
    shadowRoot: null,
    children: [1],
    textContent: "",
    attachShadow: () => (host.shadowRoot = { append() {}, querySelector: () => frame }),
    hasAttribute: (name) => name === "data-trial-prescreen",
    getAttribute: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
    dispatchEvent: (event) => told.push(event),
  };
  const currentScript = Object.assign(new HTMLScriptElement(), { src: "https://example.org/embed.js" });
  await run("src/embed/embed.js", {
    HTMLScriptElement,
    addEventListener: (name, heard) => name === "message" && (listener = heard),
    console: { warn: (text) => warnings.push(text) },
    document: {
      currentScript,
      createElement: (name) => ({ iframe: frame, slot })[name],
      querySelectorAll: () => [host],
    },
    navigator: { language: "en" },
    MutationObserver: class {
      observe() {}
    },
  });
  each(
    "messages to the host page",
    (data, { pick }) => {
      told = [];
      listener({ data, source: pick([frame.contentWindow, frame.contentWindow, {}, null]) });
    },
    () => {
      for (const { type, detail } of told) {
        assert.match(type, /^prescreen:(ready|step|done|resize)$/);
        if (type !== "prescreen:resize") assert.equal(detail, null);
        else assert.ok(Number.isInteger(detail.height) && detail.height >= 128 && detail.height <= 100_000);
      }
      assert.match(frame.style.height ?? "128px", /^\d{3,6}px$/);
      assert.ok(warnings.length <= 1, "the console is flooded");
      return told.length > 0;
    },
  );
});

test("the frame accepts known settings that are short texts", async () => {
  let listener;
  let changes = 0;
  const attributes = new Map();
  const warnings = [];
  const parent = { postMessage() {} };
  const names = ["lang", "theme", "accent", "heading-level"];
  const globals = {
    addEventListener: (name, heard) => name === "message" && (listener = heard),
    console: { warn: (text) => warnings.push(text) },
    document: {
      documentElement: { classList: { add() {} } },
      querySelector: () => ({
        setAttribute: (name, value) => void attributes.set(name, value) ?? (changes += 1),
        removeAttribute: (name) => void attributes.delete(name) ?? (changes += 1),
      }),
    },
    location: { hash: "#lang=zh-Hans&__proto__=1&theme=%E0%A4%A&heading-level" },
    parent,
  };
  await run("src/embed/frame.js", globals, {
    "./own-page.js": "",
    "./element.js": "export const isSpokenByHand = () => false;",
  });
  assert.equal(attributes.get("lang"), "zh-Hans");
  each(
    "messages to the frame",
    (data, { pick }) => {
      changes = 0;
      listener({ data, source: pick([parent, parent, parent, {}, null]) });
    },
    () => {
      for (const [name, value] of attributes) {
        assert.ok(names.includes(name), name);
        assert.equal(typeof value, "string");
        assert.ok(value.length <= 100, value);
      }
      assert.ok(warnings.length <= 1, "the console is flooded");
      return changes > 0;
    },
  );
});
