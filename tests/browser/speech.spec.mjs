// Reading aloud: by the device's best voice, announced only while it can be heard, and ended with its screen.
import { lupus } from "./support/people.mjs";
import { finish, speakWith, spoken } from "./support/speech.mjs";
import { openEase } from "./support/asides.mjs";
import { expect, test } from "./support/test.mjs";

const local = (lang) => ({ lang, localService: true });
const ENGLISH = [local("en-US")];

/** The state of each utterance. */
const states = async (page) => (await spoken(page)).map(({ is }) => is);

/** Has the host page speak. */
const hostSpeaks = (page) =>
  page.evaluate(() => speechSynthesis.speak(new SpeechSynthesisUtterance("The host page speaks.")));

/** Starts, with the accessibility help open. */
async function begin(interview) {
  await interview.start();
  await openEase(interview);
}

/** The same, and reads the first question. */
async function beginReading(page, interview, words) {
  await begin(interview);
  await interview.push("read");
  await expect(page.getByText(words.ease_reading)).toBeVisible();
}

test.describe("a voice that loads late", () => {
  for (const tell of [true, false]) {
    for (const late of [500, 1500]) {
      test(`by ${late} ms, ${tell ? "with" : "without"} an event, reads on one press`, async ({ page, interview, words }) => {
        // From the page's load, which is a while before the first question.
        await speakWith(page, { voices: [] });
        await begin(interview);
        await page.evaluate(
          ([late, tell]) => {
            const read = document.querySelector("trial-prescreen").shadowRoot.querySelector("[data-action=read]");
            read.addEventListener("click", () =>
              setTimeout(() => {
                speechSynthesis.getVoices = () => [{ lang: "en-GB", localService: true }];
                if (tell) speechSynthesis.dispatchEvent(new Event("voiceschanged"));
              }, late),
            );
          },
          [late, tell],
        );
        await interview.push("read");
        await expect(page.getByText(words.ease_reading)).toBeVisible();
        await expect(page.getByText(words.ease_no_voice)).toHaveCount(0);
        expect(await states(page)).toEqual(["speaking"]);
      });
    }
  }

  test("is awaited once, however often it is requested", async ({ page, interview, words }) => {
    await speakWith(page, { voices: [] });
    await begin(interview);
    for (let presses = 0; presses < 3; presses += 1) await interview.push("read");
    await expect(page.getByText(words.ease_no_voice)).toBeVisible();
    expect(await states(page)).toEqual([]);
  });
});

test("a silent engine is reported, a reading one never", async ({ page, interview, words }) => {
  await speakWith(page, { voices: ENGLISH, dumb: true });
  await begin(interview);
  await page.evaluate((reading) => {
    window.claimed = false;
    const root = document.querySelector("trial-prescreen").shadowRoot;
    new MutationObserver(() => (window.claimed ||= root.textContent.includes(reading))).observe(root, { childList: true, subtree: true });
  }, words.ease_reading);
  await interview.push("read");
  await expect(page.getByText(words.ease_no_voice)).toBeVisible();
  expect(await page.evaluate(() => window.claimed)).toBe(false);
  expect(await states(page)).toEqual(["stopped"]);
});

test("a browser without speech says so", async ({ page, interview, words }) => {
  await page.addInitScript(() => Object.defineProperty(window, "speechSynthesis", { value: undefined }));
  await begin(interview);
  await interview.push("read");
  await expect(page.getByText(words.ease_no_voice)).toBeVisible();
});

test.describe("the voice", () => {
  test.describe("for Chinese", () => {
    test.use({ language: "zh-Hans" });

    for (const [name, voices, best] of [
      ["of the mainland", ["zh-HK", "zh-TW", "yue-HK", "en-US", "zh-CN"], "zh-CN"],
      ["of Android", ["yue_HK_#Hant", "zh_TW_#Hant", "zh_CN_#Hans"], "zh_CN_#Hans"],
      ["called Mandarin", ["zh-HK", "cmn-Hans-CN"], "cmn-Hans-CN"],
      ["of Taiwan rather than Hong Kong", ["zh-HK", "zh-TW"], "zh-TW"],
      ["of Hong Kong where there is no other", ["en-US", "zh-HK"], "zh-HK"],
    ]) {
      test(`is the one ${name}`, async ({ page, interview, words }) => {
        await speakWith(page, { voices: voices.map(local) });
        await beginReading(page, interview, words);
        expect((await spoken(page)).map(({ voice }) => voice)).toEqual([best]);
      });
    }

    test("never sends the text to a server", async ({ page, interview, words }) => {
      await speakWith(page, { voices: [{ lang: "zh-CN", localService: false }, local("zh-SG")] });
      await beginReading(page, interview, words);
      expect((await spoken(page)).map(({ voice }) => voice)).toEqual(["zh-SG"]);
    });
  });

  test("is the device's own choice among equals", async ({ page, interview, words }) => {
    await speakWith(page, { voices: [local("en-US"), { ...local("en-GB"), default: true }] });
    await beginReading(page, interview, words);
    expect((await spoken(page)).map(({ voice }) => voice)).toEqual(["en-GB"]);
  });
});

/** What removes the text being read, on the first question; the first of them runs with one widget only. */
const ENDS = {
  "“Stop reading”": ({ interview }) => interview.push("stop-reading"),
  "the next screen": async ({ interview }) => {
    await interview.answer(lupus());
    await interview.goOn();
  },
  "a step back": ({ interview }) => interview.press("back"),
  "an error": ({ interview }) => interview.goOn(),
  "another language": ({ interview }) => interview.speak("zh-Hans"),
  "a break": ({ interview }) => interview.press("pause"),
  "“Clear my answers”": ({ interview }) => interview.press("restart"),
  "a page that is hidden": ({ page }) =>
    page.evaluate(() => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }),
  "a page that is left": ({ page }) => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide"))),
  "the widget's removal": ({ page }) => page.evaluate(() => document.querySelector("trial-prescreen").remove()),
  "the widget's failure": ({ page }) => page.evaluate(() => document.querySelector("trial-prescreen").fallBack()),
  "the browser's Back": async ({ page, interview }) => interview.turn(() => page.evaluate(() => history.back())),
};

const VOICES = [local("en-US"), local("zh-CN")];

for (const [what, end] of Object.entries(ENDS)) {
  test(`${what} ends the reading`, async ({ page, interview, words }) => {
    await speakWith(page, { voices: VOICES });
    await beginReading(page, interview, words);
    expect(await states(page)).toEqual(["speaking"]);
    await end({ page, interview });
    await expect.poll(() => states(page)).toEqual(["stopped"]);
    await expect(page.getByText(words.ease_reading)).toHaveCount(0);
  });
}

for (const [what, end] of Object.entries(ENDS).slice(1)) {
  test(`${what} ends a reading that has not begun`, async ({ page, interview }) => {
    await speakWith(page, { voices: VOICES, dumb: true });
    await begin(interview);
    await interview.push("read");
    await end({ page, interview });
    await expect.poll(() => states(page)).toEqual(["stopped"]);
  });

  test(`${what} leaves what the host page says alone`, async ({ page, interview }) => {
    await speakWith(page, { voices: VOICES });
    await begin(interview);
    await hostSpeaks(page);
    await end({ page, interview });
    await expect.poll(() => states(page)).toEqual(["speaking"]);
  });
}

test("a reading waits until the host page has spoken", async ({ page, interview, words }) => {
  await speakWith(page, { voices: ENGLISH });
  await begin(interview);
  await hostSpeaks(page);
  await interview.push("read");
  await expect.poll(() => states(page)).toEqual(["speaking"]);
  await expect(page.getByText(words.ease_reading)).toHaveCount(0);
  await finish(page);
  await expect(page.getByText(words.ease_reading)).toBeVisible();
  expect(await states(page)).toEqual(["finished", "speaking"]);
});

test("a finished reading is announced, and stops nothing later", async ({ page, interview, words }) => {
  await speakWith(page, { voices: ENGLISH });
  await beginReading(page, interview, words);
  await finish(page);
  await expect(page.getByText(words.ease_reading)).toHaveCount(0);
  await expect(interview.action("stop-reading")).toBeHidden();
  await hostSpeaks(page);
  await interview.press("back");
  await expect.poll(() => states(page)).toEqual(["finished", "speaking"]);
});

test("“Stop reading” returns the focus to the read button", async ({ page, interview, words }) => {
  await speakWith(page, { voices: ENGLISH });
  await beginReading(page, interview, words);
  await interview.action("stop-reading").focus();
  await page.keyboard.press("Enter");
  await expect(interview.action("read")).toBeFocused();
  await expect(interview.action("stop-reading")).toBeHidden();
});

test("a long screen is read to its end, in short pieces", async ({ page, interview, words }) => {
  await speakWith(page, { voices: ENGLISH });
  await interview.open();
  await interview.press("criteria");
  await openEase(interview);
  await interview.push("read");
  await expect(page.getByText(words.ease_reading)).toBeVisible();
  const whole = await page.evaluate(
    () => document.querySelector("trial-prescreen").shadowRoot.querySelector("[data-screen]").innerText,
  );
  while ((await states(page)).at(-1) !== "finished") await finish(page);
  const pieces = (await spoken(page)).map(({ text }) => text);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece.length).toBeLessThan(4000);
  const dense = (text) => text.replace(/\s/g, "");
  expect(dense(pieces.join(""))).toBe(dense(whole));
});

test("a second widget stops the first, whose removal leaves it be", async ({ page, interview, words }) => {
  await speakWith(page, { voices: ENGLISH });
  await beginReading(page, interview, words);
  await page.evaluate(() => document.body.append(document.createElement("trial-prescreen")));
  const second = page.locator("trial-prescreen").nth(1);
  await second.locator(".ease summary").click();
  await second.locator("[data-action=read]").click();
  await expect(second.getByText(words.ease_reading)).toBeVisible();
  expect(await states(page)).toEqual(["stopped", "speaking"]);
  await expect(page.locator("trial-prescreen").first().getByText(words.ease_reading)).toHaveCount(0);
  await page.evaluate(() => document.querySelector("trial-prescreen").remove());
  await expect(page.locator("trial-prescreen")).toHaveCount(1);
  expect(await states(page)).toEqual(["stopped", "speaking"]);
  await page.evaluate(() => document.querySelector("trial-prescreen").remove());
  await expect.poll(() => states(page)).toEqual(["stopped", "stopped"]);
});
