// The bench is run by hand and seldom: each file that one of its modules imports is there.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const here = new URL("./", import.meta.url);
const modules = readdirSync(here, { recursive: true }).filter((name) => /\.m?js$/.test(name) && !name.includes("node_modules"));

test("every import of the bench's own modules leads to a file", () => {
  const imports = modules.flatMap((name) => {
    const from = new URL(name, here);
    const found = readFileSync(from, "utf8").matchAll(/(?:from|import\() ?"(\.[^"]+)"/g);
    return [...found].map(([, path]) => new URL(path, from));
  });
  assert.ok(imports.length > 20);
  assert.deepEqual(imports.filter((url) => !existsSync(url)).map(String), []);
});
