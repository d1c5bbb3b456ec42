// On host pages, too, there is something to use while the program is loading: the frame shows its first
// screens, and the element the question in the host's fallback. The program takes over what was done on them.
import { held } from "../support/held.mjs";
import { WAYS, ZOO, pathOf } from "./support/pages.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

/** Waits until the screen accepts presses. */
const pressable = (where) => expect(where.locator("[data-screen]:not([data-ready])")).toHaveCount(0);

for (const way of WAYS) {
  test(`an early answer is kept (${way})`, async ({ page }) => {
    const arrive = await held(page);
    await page.goto(pathOf(ZOO[0], way));
    const { page: where } = await atWidget(page, way);
    if (way === "frame") await where.locator("[data-action=start]").click();
    await where.locator("[name=age]").fill("34");
    await pressable(where);
    await where.locator(way === "frame" ? "[data-action=continue]" : "[data-first-question] button").click();
    arrive();
    await expect(where.locator("[data-question=diagnosis]")).toBeVisible();
    await pressable(where);
    await where.locator("[data-action=back]").click();
    await expect(where.locator("[data-question=age] [name=age]")).toHaveValue("34");
    await expect(where.getByRole("textbox")).toHaveCount(1);
  });
}

test("without an early answer the start screen is shown", async ({ page }) => {
  const arrive = await held(page);
  await page.goto(pathOf(ZOO[0], "element"));
  await expect(page.locator("[data-first-question]")).toBeVisible();
  arrive();
  await ready(page, "element");
  await expect(page.locator("[data-first-question]")).toBeHidden();
});

test("no early answer stays in the host page", async ({ page }) => {
  const arrive = await held(page);
  await page.goto(pathOf(ZOO[0], "element"));
  await page.locator("[name=age]").fill("34");
  arrive();
  await expect(page.locator("[data-question=age] [name=age]")).toHaveValue("34");
  expect(await page.locator("[data-first-question] input").inputValue()).toBe("");
});

test("the frame fits its first screens without scrolling", async ({ page }) => {
  await held(page);
  await page.goto(pathOf(ZOO[0], "frame"));
  const { page: where } = await atWidget(page, "frame");
  await expect(where.locator("[data-action=start]")).toBeVisible();
  const room = () =>
    where.locator("html").evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await expect.poll(room).toBe(0);
});

test("the frame has the host's language from its first screen", async ({ page }) => {
  await held(page);
  await page.goto(pathOf(ZOO.find(({ speaks }) => speaks === "zh-Hans"), "frame"));
  const { page: where } = await atWidget(page, "frame");
  await expect(where.locator("[data-action=start]")).toHaveText("开始");
});
