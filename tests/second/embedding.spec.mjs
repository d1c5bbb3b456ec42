// What sites get of another trial: its package, and the lines that its builder page has them paste.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "./support/test.mjs";
import { contact, facts, texts, words } from "./support/trial.mjs";

const DIST = fileURLToPath(new URL("../../target/trials/second_trial/dist/", import.meta.url));
/** The present trial's id, contact, diseases and language. */
const PRESENT = /NCT06822881|Beijing|[Ll]upus|5084|zh-Hans|[\u4e00-\u9fff]|\\u[4-9][0-9A-F]{3}/;

test("the package speaks of this trial and no other", () => {
  const names = readdirSync(`${DIST}npm`).filter((name) => !name.endsWith(".wasm"));
  for (const name of names) expect(readFileSync(`${DIST}npm/${name}`, "utf8").match(PRESENT)?.[0], name).toBeUndefined();
  const readme = readFileSync(`${DIST}npm/README.md`, "utf8");
  for (const text of [facts.id, facts.registry, contact.tel, "`en`, `ar`"]) expect(readme).toContain(text);
  const { modules: [{ declarations: [{ attributes: [lang] }] }] } = JSON.parse(readFileSync(`${DIST}npm/custom-elements.json`, "utf8"));
  expect([lang.name, lang.type.text]).toEqual(["lang", '"en" | "ar"']);
});

test("the builder page has every language, also one it does not speak", async ({ page }) => {
  await page.goto("./embed/");
  const offered = page.locator("#lang option");
  expect(await offered.evaluateAll((options) => options.map(({ value }) => value))).toEqual(["", "en", "ar"]);
  await page.locator("#lang").selectOption("ar");
  const pasted = await page.locator('[data-snippet="hand"]').inputValue();
  expect(pasted).toContain(`title="${words("ar").widget_label}"`);
  expect(pasted).toContain(`tel:${contact.tel}`);
  expect(pasted).toContain(texts("ar").pages.snippet.trim().split(" ")[0]);
  for (const site of await page.locator("#site option").evaluateAll((options) => options.map(({ value }) => value))) {
    await page.locator("#site").selectOption(site);
    const areas = page.locator("[data-snippet]");
    const all = (await areas.evaluateAll((found) => found.map(({ value }) => value))).join("\n");
    expect(all.match(PRESENT)?.[0], site).toBeUndefined();
  }
});
