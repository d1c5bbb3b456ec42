// How the build puts scripts and pages together: xtask/pages/.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { importedOnce, withoutHtml } from "../../xtask/pages/glue.mjs";
import { ascii, inside, retold, sha384 } from "../../xtask/pages/page.mjs";

const root = new URL("../../", import.meta.url);
const read = (file) => readFileSync(new URL(file, root), "utf8");

test("the hash is that of the standard", () => {
  // FIPS 180-4's own example of the text `abc`, in base64.
  assert.equal(sha384("abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
});

test("a page in ASCII says the same", () => {
  const page = ascii("<title>试验 · T</title><script>a</script><p>🙂</p>");
  assert.equal(page, "<title>&#35797;&#39564; &#183; T</title><script>a</script><p>&#128578;</p>");
});

test("a script or a style with another letter is refused", () => {
  for (const wrong of ["<script>试</script>", "<p>a</p><style>·</style>"]) assert.throws(() => ascii(wrong), wrong);
});

test("a script that would end its element is refused", () => {
  assert.throws(() => inside("<script>{script}</script>", "{script}", "'</script>'"), /would end it/);
});

test("the page of another trial says nothing of the first", () => {
  const parts = {
    title: "A study of gout · دراسة عن النقرس",
    heading: "A study of gout",
    about: "This study tests a medicine for gout.",
  };
  const page = retold(read("index.html"), parts, read("tests/fixtures/second_trial/fallback.html"));
  for (const own of [
    "<h1>A study of gout</h1>",
    "<title>A study of gout · دراسة عن النقرس</title>",
    'content="This study tests a medicine for gout."',
    "tel:+0010020300",
    "TEST0001",
  ]) {
    assert.ok(page.includes(own), `${own} is missing:\n${page}`);
  }
  for (const first of ["NCT06822881", "lupus", "Beijing", "CAR-T"]) assert.ok(!page.includes(first), `${first} is left`);
});

test("a page that has changed so that it cannot be retold is refused", () => {
  assert.throws(() => retold("<p>", { title: "", heading: "", about: "" }, ""), /give it one/);
});

test("glue that writes HTML is refused", () => {
  const glue = "__wbg_set: (node, text) => { node.textContent = text; }";
  assert.equal(withoutHtml(glue), glue);
  assert.throws(() => withoutHtml(glue.replace("textContent", "innerHTML")), /writes HTML/);
});

test("each module of the glue is imported once and listed once", () => {
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
