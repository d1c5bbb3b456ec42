// Double presses, and what they must not do.
import { expect } from "@playwright/test";
import { lupus } from "./people.mjs";

/** The centre of an element, scrolled into view. */
async function middleOf(control) {
  await control.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await control.boundingBox();
  return [x + width / 2, y + height / 2];
}

async function focus(page, control) {
  await control.focus();
  return page.keyboard;
}

/** Ways to press a control twice at once, or to hold a key down on it. */
export const TWICE = {
  async "a double click"(page, control) {
    await page.mouse.dblclick(...(await middleOf(control)));
  },
  async "a double tap"(page, control) {
    const at = await middleOf(control);
    await page.touchscreen.tap(...at);
    await page.touchscreen.tap(...at);
  },
  async "two quick presses of Enter"(page, control) {
    const keyboard = await focus(page, control);
    await keyboard.press("Enter");
    await keyboard.press("Enter");
  },
  async "a held Enter"(page, control) {
    const keyboard = await focus(page, control);
    for (let repeats = 0; repeats < 12; repeats += 1) await keyboard.down("Enter");
    await keyboard.up("Enter");
  },
  async "a held Space"(page, control) {
    const keyboard = await focus(page, control);
    for (let repeats = 0; repeats < 12; repeats += 1) await keyboard.down("Space");
    await keyboard.up("Space");
  },
};

/** Records each press of a telephone link, and prevents the call. Runs in the page. */
export function noteCalls() {
  window.calls = 0;
  addEventListener("click", (event) => {
    const link = event.composedPath()[0].closest?.('a[href^="tel:"]');
    if (!link) return;
    window.calls += 1;
    event.preventDefault();
  });
}

/** Walks from the start to the result, back and to the start again, and presses everything on the way twice. */
export async function goTwice(page, interview, twice) {
  const press = async (control) => {
    await interview.ready();
    await interview.turn(() => twice(page, control));
    // A second press would have acted by then.
    await interview.ready();
  };
  const action = (name) => interview.action(name);
  const expectOn = async (question, errors = 0) => {
    await expect(interview.question(question)).toBeVisible();
    await expect(interview.errors).toHaveCount(errors);
  };

  await press(action("start"));
  await expectOn("age");
  await press(action("continue"));
  await expectOn("age", 1);
  await interview.field("age").fill("34");
  await press(action("continue"));
  await expectOn("diagnosis");
  await press(action("back"));
  await expectOn("age");
  const spoken = await action("language").getAttribute("lang");
  await press(action("language"));
  await expect(interview.page.locator("section.page")).toHaveAttribute("lang", spoken);
  await expectOn("age");

  await interview.toQuestion("pregnancy", lupus());
  await interview.choose("pregnancy", "no");
  await press(action("continue"));
  await interview.onScreen("result");
  expect(await interview.inPage(() => window.calls), "telephone calls").toBe(0);

  await press(action("review"));
  await interview.onScreen("review");
  await press(interview.page.locator('[data-change="diagnosis"]'));
  await expectOn("diagnosis");
  await press(action("restart"));
  await interview.onScreen("intro");
  expect(await interview.inPage(() => window.calls), "telephone calls").toBe(0);
}
