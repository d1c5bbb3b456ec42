// The host page hears no typing in the element: its shortcuts do not fire, and its dialogs stay open. It does hear Tab, and
// an Escape that the widget does not use.
import { held } from "../support/held.mjs";
import { openMade } from "./support/made.mjs";
import { FALLBACK, FIRST_QUESTION, script } from "./support/pages.mjs";
import { lupus } from "../browser/support/people.mjs";
import { expect, ready, test } from "./support/test.mjs";

/** A page with a shortcut on every key, which moves the focus. */
const GREEDY = `<main><trial-prescreen>${FALLBACK}${FIRST_QUESTION}</trial-prescreen><input id="beside"></main>${script.element()}`;

/** Opens it, and has it note what it hears of these. */
async function open(page, servers) {
  await openMade(page, servers, GREEDY);
  await page.evaluate(() => {
    window.heard = [];
    for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste"]) {
      document.addEventListener(type, (event) => {
        window.heard.push(`${type} ${event.key ?? ""}`.trim());
        if (event.key !== "Tab") event.preventDefault();
      });
    }
  });
}
const heard = (page) => page.evaluate(() => window.heard.splice(0));

test("the page hears no key that types or chooses", async ({ page, servers }) => {
  await open(page, servers);
  const person = await ready(page, "element");
  await person.action("start").focus();
  await page.keyboard.press("Enter");
  await person.field("age").focus();
  await page.keyboard.type("34");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("5");
  await expect(person.field("age")).toHaveValue("35");
  await person.ready();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();

  await person.ready();
  await person.option("diagnosis", "lupus").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(person.option("diagnosis", "scleroderma")).toBeChecked();
  await person.action("continue").focus();
  await page.keyboard.press("Space");
  await expect(page.locator("[data-question=diagnosis]")).toHaveCount(0);
  expect(await heard(page)).toEqual([]);
});

test("a medicine's name is typed in full", async ({ page, servers }) => {
  await open(page, servers);
  const person = await ready(page, "element");
  await person.press("start");
  await person.toQuestion("b_cell_drug", lupus());
  const field = page.locator("[name=medicine]").first();
  await page.locator("details", { has: field }).first().evaluate((details) => (details.open = true));
  await heard(page);
  await field.focus();
  await page.keyboard.type("prednisone");
  await expect(field).toHaveValue("prednisone");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await heard(page)).toEqual([]);

  // It closes the list, and nothing around it.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option")).toHaveCount(0);
  expect(await heard(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await heard(page)).toEqual(["keydown Escape", "keyup Escape", "keydown Tab", "keyup Tab"]);
});

test("Escape closes the list of medicines before the host's dialog", async ({ page, servers }) => {
  await openMade(page, servers, `<dialog><trial-prescreen>${FALLBACK}</trial-prescreen></dialog>${script.element()}`);
  await page.locator("dialog").evaluate((dialog) => dialog.showModal());
  const person = await ready(page, "element");
  await person.press("start");
  await person.toQuestion("b_cell_drug", lupus());
  const field = page.locator("[name=medicine]").first();
  await page.locator("details", { has: field }).first().evaluate((details) => (details.open = true));
  await field.focus();
  await page.keyboard.type("rituximab");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(page.locator("dialog")).toHaveAttribute("open");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).not.toHaveAttribute("open");
});

test("the page hears no typing in its own first question", async ({ page, servers }) => {
  const arrive = await held(page);
  await open(page, servers);
  await page.locator("[data-first-question] input").focus();
  await page.keyboard.type("34");
  await expect(page.locator("[data-first-question] input")).toHaveValue("34");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await heard(page)).toEqual(["keydown Tab", "keyup Tab"]);
  arrive();
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
});

test("the page hears keys outside the widget", async ({ page, servers }) => {
  await open(page, servers);
  await ready(page, "element");
  await page.locator("#beside").focus();
  await page.keyboard.press("p");
  expect(await heard(page)).toEqual(expect.arrayContaining(["keydown p", "keyup p"]));
});
