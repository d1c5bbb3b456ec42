// A host page may have one form around everything, as some frameworks do. Nothing of the widget is part of that form.
import { held } from "../support/held.mjs";
import { openMade } from "./support/made.mjs";
import { FALLBACK, FIRST_QUESTION, script, snippet } from "./support/pages.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

/** The snippet before it had `form=""`. */
const EARLIER_QUESTION = FIRST_QUESTION.replaceAll(' form=""', "");
const QUESTIONS = { "the snippet": FIRST_QUESTION, "an earlier snippet": EARLIER_QUESTION };

const within = (question) => `
  <form id="hosts" action="/search"><input name="q" value="lupus">
  <trial-prescreen>${FALLBACK}${question}</trial-prescreen>
  <div data-trial-prescreen>${FALLBACK}</div>
  <button id="search">Search</button></form>
  ${script.element()}`;

/** What the host's form submits and lists, besides its own two fields. */
const taken = (page) =>
  page.evaluate(() => {
    const form = document.querySelector("#hosts");
    return {
      data: [...new FormData(form)].flat(),
      elements: [...form.elements].map(({ id, name }) => id || name),
      labels: [...form.querySelectorAll("label")].map(({ form }) => form),
    };
  });
const OWN = { data: ["q", "lupus"], elements: ["q", "search"] };

/** Records each submission of the host's form. */
const watch = (page) =>
  page.evaluate(() => {
    window.sent = 0;
    document.querySelector("#hosts").addEventListener("submit", (event) => {
      event.preventDefault();
      window.sent += 1;
    });
  });

for (const [name, question] of Object.entries(QUESTIONS)) {
  test(`the first question of ${name} is in no host form`, async ({ page, servers }) => {
    const arrive = await held(page);
    await openMade(page, servers, within(question));
    await watch(page);
    const field = page.locator("[data-first-question] input");
    await field.fill("34");
    await field.press("Enter");
    await page.locator("[data-first-question] button").click();
    expect(await taken(page)).toMatchObject(OWN);
    expect(new Set((await taken(page)).labels)).toEqual(new Set([null]));
    await page.evaluate(() => document.querySelector("#hosts").reset());
    await expect(field).toHaveValue("34");
    expect(await page.evaluate(() => window.sent)).toBe(0);

    arrive();
    await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
    expect(await taken(page)).toMatchObject(OWN);
  });
}

test("Enter in the first question continues in the widget", async ({ page, servers }) => {
  const arrive = await held(page);
  await openMade(page, servers, within(EARLIER_QUESTION));
  await watch(page);
  await page.locator("[data-first-question] input").fill("34");
  await page.keyboard.press("Enter");
  arrive();
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
  expect(await page.evaluate(() => window.sent)).toBe(0);
});

test("Enter that ends a composition does not continue", async ({ page, servers }) => {
  const arrive = await held(page);
  await openMade(page, servers, within(FIRST_QUESTION));
  await page.locator("[data-first-question] input").fill("34");
  await page.locator("[data-first-question] input").evaluate((field) => {
    const told = { key: "Enter", bubbles: true, composed: true, cancelable: true, isComposing: true };
    window.left = field.dispatchEvent(new KeyboardEvent("keydown", told));
  });
  expect(await page.evaluate(() => window.left), "nobody takes it from the input method").toBe(true);
  arrive();
  await expect(page.locator("[data-question=age]")).toBeVisible();
});

test("a ready, moved or removed widget adds nothing to host forms", async ({ page, servers }) => {
  await openMade(page, servers, within(EARLIER_QUESTION));
  await watch(page);
  const person = await ready(page, "element");
  await person.press("start");
  await person.field("age").fill("34");
  expect(await taken(page)).toMatchObject(OWN);
  await page.evaluate(() => document.querySelector("#hosts").prepend(document.querySelector("trial-prescreen")));
  expect(await taken(page)).toMatchObject(OWN);
  expect(await page.locator("[name=age]").count(), "the name is the program's own field's alone").toBe(1);
  await person.ready();
  await person.field("age").press("Enter");
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
  await page.evaluate(async () => {
    const widget = document.querySelector("trial-prescreen");
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector("#hosts").prepend(...widget.children);
  });
  expect(await taken(page)).toMatchObject(OWN);
  expect(await page.evaluate(() => window.sent)).toBe(0);
});

test("a failed program adds nothing to the host's form", async ({ page, servers, trouble }) => {
  trouble.expected = (text) => /trial-prescreen|404|Failed to load/.test(text);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  await openMade(page, servers, within(EARLIER_QUESTION));
  await watch(page);
  const again = page.getByRole("button", { name: /try again/i });
  await expect(again).toBeVisible();
  expect(await taken(page)).toMatchObject(OWN);
  await again.click();
  await expect(again).toBeVisible();
  expect(await taken(page)).toMatchObject(OWN);
  expect(await page.evaluate(() => window.sent)).toBe(0);
});
