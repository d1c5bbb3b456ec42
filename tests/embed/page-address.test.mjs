// What a site's page needs, judged by its address: a table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "./bundled.mjs";

const { isLocal, judgeAddress, readAddress } = await bundled("src/pages/embed/page-address.js");

const SAFE = "https://widget.example/";

/** [address, where the widget's files are, the result, which ways are blocked] */
const TABLE = [
  ["https://site.example/trials", SAFE, "https other", ""],
  ["https://widget.example/trials", SAFE, "https same", ""],
  ["https://widget.example:8443/", SAFE, "https other", ""],
  ["site.example", SAFE, "assumed https other", ""],
  ["  site.example/a b  ", SAFE, "assumed https other", ""],
  ["www.site.example/trials?x=1#y", SAFE, "assumed https other", ""],
  ["site.example:8080/trials", SAFE, "assumed https other", ""],
  ["http://site.example/", SAFE, "http other", ""],
  ["http://localhost:3000/", SAFE, "https other", ""],
  ["https://site.example/", "http://widget.example/", "mixed other", "frame hand element"],
  ["http://site.example/", "http://widget.example/", "http other", ""],
  ["https://site.example/", "http://127.0.0.1:8080/", "https local other", "frame hand element file"],
  ["http://localhost:3000/", "http://127.0.0.1:8080/", "https other", ""],
  ["https://somebody.github.io/", SAFE, "https other platform_github", ""],
  ["https://somebody.wixsite.com/a", SAFE, "https other platform_wix", "frame element"],
  ["https://a.squarespace.com/", SAFE, "https other platform_squarespace", "element"],
  ["https://a.wordpress.com/", SAFE, "https other platform_wordpress_com", "element"],
  ["https://notwordpress.com/", SAFE, "https other", ""],
  ["https://wordpress.com.example/", SAFE, "https other", ""],
  ["", SAFE, "none", ""],
  ["hello", SAFE, "none", ""],
  ["two words.example", SAFE, "none", ""],
  ["https://", SAFE, "none", ""],
  ["/trials", SAFE, "none", ""],
  ["file:///home/me/page.html", SAFE, "file", ""],
  ["javascript:alert(1)", SAFE, "scheme", ""],
  ["ftp://site.example/", SAFE, "scheme", ""],
  ["mailto:me@site.example", SAFE, "scheme", ""],
];

for (const [address, files, found, blocked] of TABLE) {
  test(`“${address}”, with the files at ${files}: ${found}`, () => {
    const read = readAddress(address);
    if (read.error) {
      assert.equal(read.error, `address_${found}`);
      return;
    }
    const judged = judgeAddress(read, new URL(files));
    assert.equal(judged.findings.map(({ key }) => key.replace("address_", "")).join(" "), found);
    assert.equal(Object.keys(judged.blocked).join(" "), blocked);
  });
}

test("only a loopback address counts as local", () => {
  for (const host of ["localhost", "a.localhost", "127.0.0.1", "127.9.9.9", "[::1]"]) {
    assert.equal(isLocal(new URL(`http://${host}/`)), true, host);
  }
  for (const host of ["localhost.example", "127.example", "128.0.0.1", "site.example"]) {
    assert.equal(isLocal(new URL(`http://${host}/`)), false, host);
  }
});
