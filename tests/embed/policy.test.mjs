// What a site's Content-Security-Policy allows: a table of real-life policies.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "./bundled.mjs";

const { judgePolicies, lets, mendedLines, notesOn, readPolicies } = await bundled("src/pages/embed/policy.js");

const HASH = "sha384-AbC";
const at = (file) => ({ url: new URL(`https://widget.example/v1.0.0/${file}`), integrity: HASH });
const FILES = {
  origin: "https://widget.example",
  frame: { script: at("embed.js"), frame: at("frame.html") },
  hand: { frame: at("frame.html") },
  element: { script: at("prescreen.js"), connect: at("program.wasm"), wasm: at("program.wasm") },
};
const PAGE = new URL("https://site.example/trials");

function judge(text, page = PAGE) {
  const read = readPolicies(text);
  assert.equal(read.error, undefined, text);
  return judgePolicies(read, FILES, page);
}

const keys = (problems) => problems.map(({ key }) => key.replace("policy_", "")).join(" ");

/** [policy, what blocks the frame, the frame by hand, the element] */
const TABLE = [
  ["img-src 'self'", "", "", ""],
  ["default-src *", "", "", "wasm"],
  ["default-src 'self'", "script frame", "frame", "script connect wasm"],
  ["default-src 'none'", "script frame", "frame", "script connect wasm"],
  ["default-src https:", "", "", "wasm"],
  ["default-src http:", "", "", "wasm"],
  ["script-src https://widget.example", "", "", "wasm"],
  ["script-src widget.example 'wasm-unsafe-eval'", "", "", ""],
  ["script-src widget.example 'unsafe-eval'", "", "", ""],
  ["script-src *.example 'WASM-unsafe-eval'", "", "", ""],
  ["script-src *.widget.example", "script", "", "script wasm"],
  ["script-src https://widget.example:8443", "script", "", "script wasm"],
  ["script-src https://widget.example:*", "", "", "wasm"],
  ["script-src https://widget.example/v1.0.0/", "", "", "wasm"],
  ["script-src https://widget.example/v1.0.0/embed.js", "", "", "script wasm"],
  ["script-src https://widget.example/v1/", "script", "", "script wasm"],
  ["script-src 'nonce-abc'", "nonce", "", "nonce wasm"],
  ["script-src 'nonce-abc' https://widget.example", "", "", "wasm"],
  ["script-src 'strict-dynamic' 'nonce-abc' https://widget.example", "nonce", "", "nonce wasm"],
  ["script-src 'strict-dynamic' https://widget.example", "dynamic", "", "dynamic wasm"],
  ["script-src 'sha384-AbC'", "hash", "", "hash wasm"],
  ["script-src-elem https://widget.example; script-src 'none'", "", "", "wasm"],
  ["script-src-elem 'none'; script-src https://widget.example 'wasm-unsafe-eval'", "script", "", "script"],
  ["frame-src 'none'", "frame", "frame", ""],
  ["child-src 'none'", "frame", "frame", ""],
  ["child-src 'none'; frame-src https://widget.example", "", "", ""],
  ["connect-src 'self'", "", "", "connect"],
  ["sandbox", "sandbox", "sandbox", "sandbox"],
  ["sandbox allow-scripts allow-forms", "", "", ""],
  ["require-trusted-types-for 'script'; trusted-types 'none'", "", "", ""],
  ["style-src 'self'", "", "", ""],
  // The second of two alike does not count, and of two policies both do.
  ["frame-src *; frame-src 'none'", "", "", ""],
  ["frame-src *, frame-src 'none'", "frame", "frame", ""],
];

for (const [policy, frame, hand, element] of TABLE) {
  test(`${policy} keeps out: ${[frame, hand, element].map((what) => what || "nothing").join(", ")}`, () => {
    const found = judge(policy);
    assert.deepEqual(
      [keys(found.frame), keys(found.hand), keys(found.element), keys(found.file)],
      [frame, hand, element, ""],
    );
  });
}

test("'self' allows the widget only on its own site", () => {
  const own = new URL("https://widget.example/page");
  assert.equal(keys(judge("default-src 'self'", own).element), "wasm");
  assert.equal(keys(judge("default-src 'self'", null).frame), "script frame");
  assert.equal(lets("'self'", new URL("https://widget.example/a"), new URL("http://widget.example/")), true);
  assert.equal(lets("'self'", new URL("http://widget.example/a"), own), false);
});

test("a source without a scheme matches the page's, or HTTPS", () => {
  assert.equal(lets("widget.example", new URL("http://widget.example/a"), PAGE), false);
  assert.equal(lets("widget.example", new URL("https://widget.example/a"), new URL("http://site.example/")), true);
});

for (const [name, text] of [
  ["a header", "Content-Security-Policy: frame-src 'none'"],
  ["a tag", `<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">`],
  ["a line of nginx", `add_header Content-Security-Policy "frame-src 'none';" always;`],
  ["a line of Apache", `Header always set Content-Security-Policy "frame-src 'none'"`],
  ["a line of _headers", "  content-security-policy: FRAME-SRC 'none'"],
]) {
  test(`a policy is read out of ${name}`, () => {
    assert.equal(keys(judge(text).hand), "frame");
  });
}

test("a report-only policy blocks nothing and is named as such", () => {
  const read = readPolicies("Content-Security-Policy-Report-Only: default-src 'none'");
  assert.equal(keys(judgePolicies(read, FILES, PAGE).element), "");
  assert.deepEqual(notesOn(read)[0][0], "policy_only_reports");
});

test("a non-policy is rejected, an unknown directive named", () => {
  for (const text of ["hello", "https://site.example/", ";;", "default-srcs 'self'"]) {
    assert.equal(readPolicies(text).error, "policy_none", text);
  }
  assert.deepEqual(notesOn(readPolicies("img-src *; frmae-src 'none'")), [["policy_unknown", { names: "frmae-src" }]]);
});

test("the offered directives allow what they are offered for", () => {
  for (const [policy] of TABLE) {
    if (policy.includes(",")) continue;
    for (const way of ["frame", "hand", "element"]) {
      const problems = judge(policy)[way];
      const lines = mendedLines(problems);
      // The offered directive replaces the existing one.
      const names = lines.map((line) => line.split(" ")[0]);
      const rest = policy.split("; ").filter((line) => !names.includes(line.split(" ")[0]));
      const left = judge([...rest, ...lines].join("; "))[way].filter(({ add }) => add);
      assert.deepEqual(left, [], `${way}: ${policy} -> ${lines.join("; ")}`);
    }
  }
});

test("an offered directive keeps what default-src allowed", () => {
  assert.deepEqual(mendedLines(judge("default-src 'self'").element), [
    "script-src 'self' https://widget.example 'wasm-unsafe-eval'",
    "connect-src 'self' https://widget.example",
  ]);
  assert.deepEqual(mendedLines(judge("default-src 'none'").hand), ["frame-src https://widget.example"]);
});
