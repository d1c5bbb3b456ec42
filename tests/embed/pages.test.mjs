// How the build puts scripts and pages together: xtask/pages/.
import assert from "node:assert/strict";
import { test } from "node:test";

import { importedOnce, withoutHtml } from "../../xtask/pages/glue.mjs";
import { ascii, inside, sha384, worded } from "../../xtask/pages/page.mjs";

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

test("a page has its words in the places of their names, and leaves what comes later", () => {
  const page = worded("<title>{title}</title><style>{style}</style><h1>{title}</h1>", { title: "T $& · t" });
  assert.equal(page, "<title>T $& · t</title><style>{style}</style><h1>T $& · t</h1>");
});

test("a page with a name that nothing is known of is refused", () => {
  assert.throws(() => worded("<h1>{titel}</h1>", { title: "T" }), /\{titel\}.*pages\.rs/);
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
