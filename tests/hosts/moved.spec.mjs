// A host that moves the widget, or puts it in another document: it keeps its styles, and the fallback is shown
// until a frame is ready again.
import { openMade } from "./support/made.mjs";
import { FALLBACK, script, snippet } from "./support/pages.mjs";
import { expect, ready, test } from "./support/test.mjs";

const PAGE = `<main></main><aside></aside>${snippet.frame({ attributes: 'id="ours"' })}${script.frame()}`;

/** What a visitor sees: the fallback, the frame, or both. */
const seen = (page) =>
  page.evaluate(() => {
    const shown = (element) => Boolean(element?.checkVisibility({ visibilityProperty: true })) && element.getBoundingClientRect().height > 0;
    const host = document.querySelector("#ours");
    return { words: shown(host.querySelector(".own-fallback")), frame: shown(host.shadowRoot.querySelector("iframe")) };
  });
const WORDS = { words: true, frame: false };
const FRAME = { words: false, frame: true };

/** Blocks the frame's page, as without a network. */
async function goOffline(page) {
  await page.route("**/frame.html", (route) => route.abort());
  return () => page.unroute("**/frame.html");
}

test("a frame moved while offline shows the fallback, then returns", async ({ page, servers, trouble }) => {
  trouble.expected = (text) => /Failed to load|ERR_FAILED/.test(text);
  await openMade(page, servers, PAGE);
  await ready(page, "frame");
  expect(await seen(page)).toEqual(FRAME);
  const goOnline = await goOffline(page);
  const move = (to) => page.evaluate((to) => document.querySelector(to).append(document.querySelector("#ours")), to);
  const failed = page.waitForEvent("requestfailed");
  await move("aside");
  expect(await seen(page), "at once").toEqual(WORDS);
  // The browser has a page of its own for that, which is no frame of ours.
  await failed;
  expect(await seen(page)).toEqual(WORDS);
  await goOnline();
  await move("main");
  await ready(page, "frame");
  await expect.poll(() => seen(page)).toEqual(FRAME);
});

test("a frame that loads another page shows the fallback", async ({ page, servers, trouble }) => {
  trouble.expected = (text) => /Failed to load/.test(text);
  await openMade(page, servers, PAGE);
  await ready(page, "frame");
  const load = () => page.locator("iframe").evaluate((frame) => void (frame.src = frame.src.replace(/[?]?#/, "?again#")));
  await load();
  await ready(page, "frame");
  await expect.poll(() => seen(page)).toEqual(FRAME);
  // Now it is somebody else's answer.
  await page.route("**/frame.html?*", (route) => route.fulfill({ status: 502, contentType: "text/html", body: "Bad gateway" }));
  await load();
  await expect.poll(() => seen(page)).toEqual(WORDS);
});

test("a removed and re-added host element shows its frame again", async ({ page, servers }) => {
  await openMade(page, servers, PAGE);
  await ready(page, "frame");
  await page.evaluate(async () => {
    const host = document.querySelector("#ours");
    host.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.querySelector("main").append(host);
  });
  const person = await ready(page, "frame");
  await expect.poll(() => seen(page)).toEqual(FRAME);
  await person.press("start");
});

test("an element adopted by another document keeps its state", async ({ page, servers, browserName }) => {
  await openMade(page, servers, `${snippet.element({ attributes: 'id="ours" accent="rebeccapurple" theme="light"' })}<iframe id="other" style="width: 40rem; height: 40rem"></iframe>${script.element()}`);
  const person = await ready(page, "element");
  await person.press("start");
  await person.field("age").fill("34");
  const look = () =>
    page.evaluate(() => {
      const element = document.querySelector("#ours") ?? document.querySelector("#other").contentDocument.querySelector("#ours");
      const { shadowRoot } = element;
      const button = shadowRoot.querySelector("[data-action=continue]");
      const { backgroundColor, borderRadius } = getComputedStyle(button);
      return { backgroundColor, borderRadius, age: shadowRoot.querySelector("[name=age]").value };
    });
  const before = await look();
  expect(before.backgroundColor).toBe("rgb(102, 51, 153)");
  await page.evaluate(() => {
    const { contentDocument } = document.querySelector("#other");
    contentDocument.body.append(document.querySelector("#ours"));
  });
  expect(await look()).toEqual(before);
  await page.evaluate(() => document.body.prepend(document.querySelector("#other").contentDocument.querySelector("#ours")));
  expect(await look()).toEqual(before);
  await person.press("continue");

  // So has one that was in a document which nobody sees.
  await page.evaluate(async () => {
    const element = document.querySelector("#ours");
    document.implementation.createHTMLDocument("").body.append(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.prepend(element);
  });
  await expect(page.locator("[data-question=diagnosis]")).toBeVisible();
  await expect(person.action("continue")).toHaveCSS("background-color", "rgb(102, 51, 153)");
});
