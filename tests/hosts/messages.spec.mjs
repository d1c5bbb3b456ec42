// A hostile parent and a hostile child: invalid messages are ignored with one warning, nothing
// breaks and nothing is executed.
import { lupus } from "../browser/support/people.mjs";
import { ZOO, pathOf } from "./support/pages.mjs";
import { expect, ready, test } from "./support/test.mjs";

const MARKUP = '<img src="x" onerror="alert(1)"><script>alert(1)</script>';
const SCRIPT = "javascript:alert(1)";
const MEGABYTE = "a".repeat(1_000_000);

/** Messages that neither side ever sends the other. */
const FORGED = [
  { trialPrescreen: 2, settings: { lang: "zh-Hans" } },
  { trialPrescreen: "1", settings: { lang: "zh-Hans" } },
  { trialPrescreen: 1 },
  { trialPrescreen: 1, settings: null },
  { trialPrescreen: 1, settings: "lang" },
  { trialPrescreen: 1, answers: { age: 34 } },
  { trialPrescreen: 1, phase: MARKUP },
  { trialPrescreen: 1, phase: ["ready"] },
  { trialPrescreen: 1, phase: MEGABYTE },
  { trialPrescreen: 1, height: "500" },
  { trialPrescreen: 1, height: null },
  { trialPrescreen: { trialPrescreen: 1 } },
];

/** Other scripts' messages, which cause no warning. */
const OTHERS = [null, 0, "", "hello", [], {}, MEGABYTE, { height: 5 }, { phase: "done" }];

/** Notes a dialog, which no test here opens. */
function watch(page) {
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  return dialogs;
}

const ours = (text) => text.startsWith("trial-prescreen: ");

test("a hostile parent changes nothing but the four settings", async ({ page, trouble }) => {
  trouble.expected = ours;
  const dialogs = watch(page);
  await page.goto(pathOf(ZOO[0], "frame"));
  const person = await ready(page, "frame");
  await person.press("start");
  await person.toQuestion("diagnosis", lupus());
  await person.choose("diagnosis", "lupus");
  await page.evaluate(
    ([forged, flood]) => {
      const { contentWindow } = document.querySelector("[data-trial-prescreen]").shadowRoot.querySelector("iframe");
      for (const message of forged) contentWindow.postMessage(message, "*");
      for (let count = 0; count < flood; count += 1) {
        contentWindow.postMessage({ trialPrescreen: 1, settings: { nonsense: count, theme: `${count}` } }, "*");
      }
      const settings = { lang: "en", phone: "+1", onclick: "alert(1)", "data-page": "page", style: "display: none" };
      contentWindow.postMessage({ trialPrescreen: 1, settings }, "*");
    },
    [[...FORGED, ...OTHERS], 3000],
  );
  for (const value of [MARKUP, SCRIPT, MEGABYTE]) {
    await page.evaluate((value) => {
      const { contentWindow } = document.querySelector("[data-trial-prescreen]").shadowRoot.querySelector("iframe");
      const settings = { lang: value, theme: value, accent: value, "heading-level": value };
      contentWindow.postMessage({ trialPrescreen: 1, settings }, "*");
    }, value);
  }
  // A valid message is still accepted, and the answer is still there.
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("[data-trial-prescreen]").shadowRoot.querySelector("iframe");
    contentWindow.postMessage({ trialPrescreen: 1, settings: { lang: "zh-Hans", theme: "dark" } }, "*");
  });
  await expect(person.page.locator(".root")).toHaveClass("root dark", { timeout: 30_000 });
  await expect(person.page.locator('.root [lang="zh-Hans"]').first()).toBeVisible({ timeout: 30_000 });
  await expect(person.option("diagnosis", "lupus")).toBeChecked();
  const widget = person.page.locator("trial-prescreen");
  expect(await widget.evaluate((element) => element.getAttributeNames().toSorted())).toEqual([
    "accent",
    "data-page",
    "heading-level",
    "lang",
    "theme",
  ]);
  expect(await widget.getAttribute("data-page")).toBe("frame");
  await person.press("continue");
  expect(dialogs).toEqual([]);
  // One for messages, and one each for a theme and a colour that are none.
  const warned = trouble.found.map((text) => text.slice(0, 30));
  expect(warned.toSorted()).toEqual(
    ["trial-prescreen: a message that", 'trial-prescreen: accent="<img s', 'trial-prescreen: theme="0" is n'].map((text) =>
      text.slice(0, 30),
    ),
  );
});

test("only the parent's messages count as the parent's", async ({ page, trouble }) => {
  trouble.expected = ours;
  await page.goto(pathOf(ZOO[0], "frame"));
  const person = await ready(page, "frame");
  await person.page.evaluate(() => {
    // As from a window of its own, or from another frame of the page's.
    window.postMessage({ trialPrescreen: 1, settings: { lang: "zh-Hans" } }, "*");
  });
  await expect.poll(() => trouble.found).toHaveLength(1);
  await expect(person.page.locator('.root [lang="en"]').first()).toBeVisible();
});

test("a hostile child gets no more than a height within bounds", async ({ page, trouble }) => {
  trouble.expected = ours;
  const dialogs = watch(page);
  await page.goto(pathOf(ZOO[0], "frame"));
  const person = await ready(page, "frame");
  const frame = page.locator("iframe");
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const say = (messages) =>
    person.page.evaluate((messages) => {
      for (const message of messages) parent.postMessage(message, "*");
    }, messages);

  for (const [said, height] of [
    [-5, "128px"],
    [0, "128px"],
    [1e300, "100000px"],
    [Number.MAX_SAFE_INTEGER, "100000px"],
    [777.5, "778px"],
  ]) {
    await say([{ trialPrescreen: 1, height: said }]);
    await expect.poll(() => frame.evaluate(({ style }) => style.height)).toBe(height);
  }
  await say([...FORGED, ...OTHERS]);
  await person.page.evaluate(() => {
    for (const height of [NaN, Infinity, -Infinity]) parent.postMessage({ trialPrescreen: 1, height }, "*");
    for (let count = 0; count < 3000; count += 1) {
      parent.postMessage({ trialPrescreen: 1, height: count % 2 ? 1280 : 640, phase: "step" }, "*");
    }
    parent.postMessage({ trialPrescreen: 1, height: 900 }, "*");
  });
  await expect.poll(() => frame.evaluate(({ style }) => style.height), { timeout: 30_000 }).toBe("900px");
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(dialogs).toEqual([]);
  expect(trouble.found).toHaveLength(1);
  // And the widget goes on.
  await person.press("start");
  await person.quickCheck(lupus());
});

test("another frame cannot speak for the widget's", async ({ page, trouble }) => {
  trouble.expected = ours;
  await page.goto(pathOf(ZOO[0], "frame"));
  await ready(page, "frame");
  const height = await page.locator("[data-trial-prescreen] iframe").evaluate(({ style }) => style.height);
  await page.evaluate(() => {
    window.heard = [];
    for (const name of ["resize", "done", "step"]) addEventListener(`prescreen:${name}`, ({ type }) => window.heard.push(type));
    const other = document.body.appendChild(document.createElement("iframe"));
    other.srcdoc = "<script>for (const m of [{height: 5000}, {phase: 'done'}]) parent.postMessage({trialPrescreen: 1, ...m}, '*')</script>";
  });
  await expect.poll(() => trouble.found).toHaveLength(1);
  expect(await page.locator("[data-trial-prescreen] iframe").evaluate(({ style }) => style.height)).toBe(height);
  expect(await page.evaluate(() => window.heard)).toEqual([]);
});

for (const way of ["frame", "element"]) {
  test(`invalid attributes do nothing (${way})`, async ({ page, trouble }) => {
    trouble.expected = ours;
    const dialogs = watch(page);
    await page.goto(pathOf(ZOO[0], way));
    const person = await ready(page, way);
    await person.press("start");
    const host = page.locator(way === "frame" ? "[data-trial-prescreen]" : "trial-prescreen");
    for (const value of [SCRIPT, MARKUP, MEGABYTE, "}*{display:none", "red;} * { display: none", "url(javascript:alert(1))"]) {
      await host.evaluate((host, value) => {
        for (const name of ["lang", "theme", "accent", "heading-level", "src", "phone", "srcdoc"]) host.setAttribute(name, value);
      }, value);
    }
    await host.evaluate((host) => host.setAttribute("lang", "zh-Hans"));
    await expect(person.page.locator('.root [lang="zh-Hans"]').first()).toBeVisible();
    await expect(person.title).toBeVisible();
    expect(dialogs).toEqual([]);
    expect(trouble.found).toHaveLength(2);
    if (way === "frame") {
      const frame = page.locator("iframe");
      expect(await frame.getAttribute("srcdoc")).toBe(null);
      expect(await frame.getAttribute("src")).toMatch(/frame\.html#lang=en$/);
    }
  });

  test(`the page's script ${way === "frame" ? "cannot" : "can"} read an answer (${way})`, async ({ page }) => {
    await page.addInitScript(() => {
      window.told = [];
      for (const type of ["message", "prescreen:step", "prescreen:ready", "prescreen:done", "prescreen:resize", "input", "change"]) {
        addEventListener(type, (event) => window.told.push(JSON.stringify([type, event.data ?? event.detail ?? null])));
      }
    });
    await page.goto(pathOf(ZOO[0], way));
    const person = await ready(page, way);
    await person.press("start");
    await person.toQuestion("diagnosis", lupus());
    await person.choose("diagnosis", "lupus");
    const read = await page.evaluate(() => {
      const root = document.querySelector("trial-prescreen, [data-trial-prescreen]").shadowRoot;
      const frame = root.querySelector("iframe");
      try {
        return (frame ? frame.contentWindow.document.querySelector("trial-prescreen").shadowRoot : root).querySelector(
          "input:checked",
        ).value;
      } catch (error) {
        return error.name;
      }
    });
    // The element is no protection, as docs/embedding.md says.
    expect(read).toBe(way === "frame" ? "SecurityError" : "lupus");
    if (way === "frame") {
      expect(await page.locator("iframe").evaluate((frame) => frame.contentDocument)).toBe(null);
      const told = await page.evaluate(() => window.told);
      expect(told.length).toBeGreaterThan(3);
      for (const text of told) {
        expect(text).toMatch(
          /^\["(message",\{"trialPrescreen":1,"(phase":"(first|ready|step|done)"|height":\d+)\}|prescreen:(ready|step|done)",null|prescreen:resize",\{"height":\d+\})\]$/,
        );
      }
    }
  });
}
