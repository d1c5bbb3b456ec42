// What is folded is built when the browser is idle, and earlier where it is opened or printed earlier.
import { lupus } from "./support/people.mjs";
import { expect, ONE_ENGINE, test } from "./support/test.mjs";

/** Has the browser never say that it is idle. */
const neverIdle = (page) => page.addInitScript(() => (window.requestIdleCallback = () => 0));

/** The criteria on the screen, each with its finding, and those of them with the registry's words in the page. */
const criteria = (interview) => interview.result.locator("[data-criterion][data-finding]");
const told = (interview) => criteria(interview).filter({ has: interview.page.locator(".record blockquote p") });

async function toResult(interview) {
  await interview.start();
  await interview.quickCheck(lupus());
  return criteria(interview).count();
}

test("a search of the page finds what is folded once it is idle", ONE_ENGINE, async ({ interview }) => {
  const all = await toResult(interview);
  expect(all).toBeGreaterThan(20);
  await expect(told(interview)).toHaveCount(all);
});

test("a browser that never says it is idle has it too", ONE_ENGINE, async ({ page, interview }) => {
  await page.addInitScript(() => (window.requestIdleCallback = undefined));
  const all = await toResult(interview);
  await expect(told(interview)).toHaveCount(all);
});

test("each criterion bears its finding at once", ONE_ENGINE, async ({ page, interview }) => {
  await neverIdle(page);
  const all = await toResult(interview);
  expect(all).toBeGreaterThan(20);
  await expect(told(interview)).toHaveCount(0);
});

test("everything is there before the page is printed", ONE_ENGINE, async ({ page, interview }) => {
  await neverIdle(page);
  const all = await toResult(interview);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await told(interview).count()).toBe(all);
});

test("Print has it there where the browser does not tell", ONE_ENGINE, async ({ page, interview }) => {
  await neverIdle(page);
  await page.addInitScript(() => {
    window.print = () => {
      const { shadowRoot } = document.querySelector("trial-prescreen");
      window.there = shadowRoot.querySelectorAll(".folded [data-criterion] .record").length;
    };
  });
  await toResult(interview);
  await interview.push("print");
  expect(await page.evaluate(() => window.there)).toBeGreaterThan(20);
});

test("what is opened earlier is there at once", ONE_ENGINE, async ({ page, interview }) => {
  await neverIdle(page);
  await toResult(interview);
  const folded = interview.result.locator(".folded").last();
  await interview.ready();
  await folded.locator("> summary").click();
  expect(await folded.locator(".badge").first().isVisible()).toBe(true);
  await folded.locator(".words > summary").first().click();
  expect(await folded.locator(".record").first().isVisible()).toBe(true);
});

test("a screen that was left before builds nothing, and breaks nothing", ONE_ENGINE, async ({ page, interview }) => {
  await neverIdle(page);
  await toResult(interview);
  await interview.press("call");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await interview.press("back");
  await expect(told(interview)).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await told(interview).count()).toBe(await criteria(interview).count());
});
