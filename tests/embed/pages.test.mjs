// How the build assembles scripts and pages: xtask/pages/.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { withoutDevelopment } from "../../xtask/pages/development.mjs";
import { importedOnce, withoutHtml } from "../../xtask/pages/glue.mjs";
import { ascii, fillTexts, inline, outsideScripts, sha384 } from "../../xtask/pages/page.mjs";

test("sha384 matches the standard's example", () => {
  // FIPS 180-4's own example of the text `abc`, in base64.
  assert.equal(sha384("abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
});

test("ascii writes other letters as character references", () => {
  const page = ascii("<title>试验 · T</title><script>a</script><p>🙂</p>");
  assert.equal(page, "<title>&#35797;&#39564; &#183; T</title><script>a</script><p>&#128578;</p>");
});

test("ascii rejects other letters in a script or style", () => {
  for (const wrong of ["<script>试</script>", "<p>a</p><style>·</style>"]) assert.throws(() => ascii(wrong), wrong);
});

test("an inline script that would end its element is rejected", () => {
  assert.throws(() => inline("<script>{script}</script>", "{script}", "'</script>'"), /would end it/);
});

test("texts are filled in, and later placeholders stay", () => {
  const page = fillTexts("<title>{title}</title><style>{style}</style><h1>{title}</h1>", { title: "T $& · t" });
  assert.equal(page, "<title>T $& · t</title><style>{style}</style><h1>T $& · t</h1>");
});

test("a script that trunk serve adds is left as it is", () => {
  const script = "<script>console.log(`closed: ${reason}`)</script>";
  const page = outsideScripts(`<h1>{title}</h1>${script}<p>{title}</p>`, (html) => fillTexts(html, { title: "T" }));
  assert.equal(page, `<h1>T</h1>${script}<p>T</p>`);
});

test("an unknown placeholder is rejected", () => {
  assert.throws(() => fillTexts("<h1>{titel}</h1>", { title: "T" }), /\{titel\}.*pages\.rs/);
});

test("glue that writes HTML is rejected", () => {
  const glue = "__wbg_set: (node, text) => { node.textContent = text; }";
  assert.equal(withoutHtml(glue), glue);
  assert.throws(() => withoutHtml(glue.replace("textContent", "innerHTML")), /writes HTML/);
});

test("the glue imports and lists each module once", () => {
  const glue = (repeated) => `import { listen } from './b.js';
import * as import1 from "./a.js"
${repeated('import * as import2 from "./a.js"\n')}import * as import3 from "./b.js"
${repeated('import * as import10 from "./a.js"\n')}    return {
        __proto__: null,
        "./own_bg.js": import0,
        "./a.js": import1,
${repeated('        "./a.js": import2,\n')}        "./b.js": import3,
${repeated('        "./a.js": import10,\n')}    };
`;
  const once = glue(() => "");
  assert.equal(importedOnce(glue((line) => line)), once);
  assert.equal(importedOnce(once), once);
});

test("what is for development only is rejected in a release", () => {
  assert.equal(withoutDevelopment("const widget_free = 1;", "page.js"), "const widget_free = 1;");
  const parts = ["src/development/page.js", "src/development/people.toml", "crates/core/src/development.rs"];
  for (const part of parts) {
    const content = readFileSync(new URL(`../../${part}`, import.meta.url));
    assert.throws(() => withoutDevelopment(content, part), /for development only/, part);
  }
  assert.throws(() => withoutDevelopment("wasm.widget_look(ptr)", "page.js"), /`page.js` has `widget_look`/);
});
