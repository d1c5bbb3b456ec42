// Copying, saving and printing: success is stated only where it is known, otherwise how to do it by hand.
import { onClipboard, putOnClipboard } from "./support/clipboard.mjs";
import { lupus } from "./support/people.mjs";
import { expect, ONE_ENGINE, test } from "./support/test.mjs";
import { contact, languages } from "./support/trial.mjs";

const WAITING = lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-05" });

/** The shown text, asserting that all of it is selected. */
async function marked(interview) {
  const text = interview.result.locator("textarea:visible");
  await expect(text).toBeFocused();
  const [whole, part] = await text.evaluate(({ value, selectionStart, selectionEnd }) => [value, value.slice(selectionStart, selectionEnd)]);
  expect(part).toBe(whole);
  return whole;
}

const noPromise = () => Object.defineProperty(navigator, "clipboard", { value: undefined });
const refusedPromise = () => {
  const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  Object.defineProperty(navigator, "clipboard", { value: { writeText } });
};
const slowPromise = () => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => new Promise(() => {}) } });

/** What a host page can do to the copy command. */
const HOSTS = {
  "cancels the event": () => addEventListener("copy", (event) => event.preventDefault(), true),
  "cancels it on the way up": () => addEventListener("copy", (event) => event.preventDefault()),
  "puts something else in": () =>
    addEventListener(
      "copy",
      (event) => {
        event.clipboardData.setData("text/plain", "Read more on our site");
        event.clipboardData.setData("text/html", "<b>Read more on our site</b>");
        event.preventDefault();
      },
      true,
    ),
  "keeps the event to itself": () => addEventListener("copy", (event) => event.stopImmediatePropagation(), true),
  "keeps it and cancels it": () =>
    addEventListener(
      "copy",
      (event) => {
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      true,
    ),
  "puts another command there": () => (document.execCommand = () => true),
  "has no command": () => (document.execCommand = undefined),
};

for (const [what, host] of Object.entries(HOSTS)) {
  test(`where the page ${what}, “copied” is shown only if true`, async ({ page, interview, words }) => {
    await page.addInitScript(noPromise);
    await interview.start();
    await interview.quickCheck(WAITING);
    await putOnClipboard(page, "what was there before");
    await page.evaluate(host);
    await interview.push("copy");
    const said = interview.result.locator(".shared [role=status]").last();
    await expect(said).not.toBeEmpty();
    const text = await marked(interview);
    const told = await said.textContent();
    expect([words.copy_done, words.copy_failed]).toContain(told);
    if (told === words.copy_done) expect(await onClipboard(page)).toBe(text);
  });
}

for (const [what, clipboard] of Object.entries({ noPromise, refusedPromise, slowPromise })) {
  test(`the command copies where there is ${what}`, async ({ page, interview, words }) => {
    await page.addInitScript(clipboard);
    await interview.start();
    await interview.quickCheck(WAITING);
    await putOnClipboard(page, "what was there before");
    await interview.push("copy");
    await expect(interview.result).toContainText(words.copy_done);
    const text = await marked(interview);
    expect(await onClipboard(page)).toBe(text);
  });
}

test("the telephone number is copied in the form that is right from anywhere", async ({ page, interview, words }) => {
  await interview.start();
  await interview.quickCheck(WAITING);
  const said = interview.result.locator(".contact [role=status]");
  await expect(said, "it is there to be heard of").toHaveText("");
  await putOnClipboard(page, "what was there before");
  await interview.push("copy-number");
  await expect(said).toHaveText(words.copy_done);
  expect(await marked(interview)).toBe(contact.phone_abroad);
  expect(await onClipboard(page)).toBe(contact.phone_abroad);
});

for (const action of ["save-text", "save-data", "save-fhir", "calendar"]) {
  test(`${action} shows the text without claiming a saved file`, ONE_ENGINE, async ({ page, interview, words }) => {
    await interview.start();
    await interview.quickCheck(WAITING);
    await interview.push(action);
    await expect(interview.result).toContainText(action === "calendar" ? words.calendar_made : words.save_done);
    await expect(interview.result.locator("textarea:visible")).not.toHaveValue("");
  });

  test(`${action} selects the text where no file can be made`, ONE_ENGINE, async ({ page, interview, words }) => {
    await page.addInitScript(() => (URL.createObjectURL = undefined));
    await interview.start();
    await interview.quickCheck(WAITING);
    await interview.push(action);
    await expect(interview.result).toContainText(words.save_failed);
    await marked(interview);
  });
}

for (const language of languages) {
  test.describe(`in ${language}`, language === "en" ? {} : ONE_ENGINE, () => {
    test.use({ language });

    test("text that cannot be copied is selected, with the keys shown", async ({ page, interview, words }) => {
      await page.addInitScript(refusedPromise);
      await page.addInitScript(() => (document.execCommand = () => false));
      await interview.start();
      await interview.quickCheck(WAITING);
      await interview.push("copy");
      await expect(interview.result).toContainText(words.copy_failed);
      await expect(interview.result).not.toContainText(words.copy_done);
      const text = await marked(interview);
      await page.keyboard.press("Control+c");
      expect(await onClipboard(page)).toBe(text);
    });

    test("without a print dialog every Print explains the manual way", async ({ page, interview, words }) => {
      await page.addInitScript(() => (window.print = () => {}));
      await interview.start();
      await interview.quickCheck(WAITING);
      const byHand = page.getByText(words.print_by_hand);
      const tryIt = async () => {
        await expect(byHand).toHaveCount(0);
        await interview.push("print");
        await expect(byHand).toBeVisible();
      };
      await tryIt();
      for (const screen of ["call", "practical", "letter", "homework"]) {
        await interview.press(screen);
        await tryIt();
        await interview.press("back");
      }
    });
  });
}

test("without any print function it is said too", async ({ page, interview, words }) => {
  await page.addInitScript(() => (window.print = undefined));
  await interview.start();
  await interview.quickCheck(WAITING);
  await interview.push("print");
  await expect(page.getByText(words.print_by_hand)).toBeVisible();
});

test("where printing begins, no message is shown", async ({ page, interview, words }) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      window.printed = true;
    };
  });
  await interview.start();
  await interview.quickCheck(WAITING);
  await interview.push("print");
  // Longer than the widget waits for printing to begin.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  expect(await page.evaluate(() => window.printed)).toBe(true);
  await expect(page.getByText(words.print_by_hand)).toHaveCount(0);
});

test("the message of one button goes with the next", async ({ page, interview, words }) => {
  await page.addInitScript(() => {
    const writeText = () => new Promise((resolve) => (window.finish = resolve));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  });
  await interview.start();
  await interview.quickCheck(WAITING);
  await interview.push("copy");
  await interview.push("save-data");
  await page.evaluate(() => window.finish());
  await expect(interview.result).toContainText(words.save_done);
  await expect(interview.result).not.toContainText(words.copy_done);
});
