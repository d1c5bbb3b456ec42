// The host page's language: found through shadow roots, and followed when it changes,
// until the visitor chooses one.
import { words } from "../browser/support/trial.mjs";
import { openMade } from "./support/made.mjs";
import { FALLBACK, WAYS, script } from "./support/pages.mjs";
import { expect, ONE_ENGINE, ready, test } from "./support/test.mjs";

const TAGS = { frame: "div data-trial-prescreen", element: "trial-prescreen" };
const tag = (way, attributes = "") => `<${TAGS[way]} id="ours" ${attributes}>${FALLBACK}</${TAGS[way].split(" ")[0]}>`;

/** The widget's language. */
const spoken = (person) => person.page.evaluate(() => document.querySelector("trial-prescreen")?.shadowRoot.querySelector(".root section").lang ?? null);

for (const way of WAYS) {
  const inRoots = (person) =>
    person.page.evaluate(() => {
      const find = (root) =>
        [...root.querySelectorAll("*")].flatMap(({ localName, shadowRoot }) =>
          localName === "trial-prescreen" ? [shadowRoot.querySelector(".root section")?.lang] : shadowRoot ? find(shadowRoot) : [],
        );
      return find(document)[0];
    });

  test(`a lang beyond shadow roots and a slot is followed (${way})`, async ({ page, servers }) => {
    await openMade(page, servers, `<section lang="zh-Hans"><site-frame></site-frame></section>`, { html: 'lang="en"' });
    await page.evaluate((markup) => {
      const outer = document.querySelector("site-frame").attachShadow({ mode: "open" });
      outer.innerHTML = "<site-card></site-card>";
      const card = outer.querySelector("site-card");
      card.attachShadow({ mode: "open" }).innerHTML = "<article><slot></slot></article>";
      card.innerHTML = markup;
    }, tag(way));
    await page.evaluate(
      ([src, type]) => document.body.append(Object.assign(document.createElement("script"), { src, type })),
      [`${servers.widget}/v1/${way === "frame" ? "embed" : "prescreen"}.js`, way === "frame" ? "" : "module"],
    );
    const person = await ready(page, way);
    await expect.poll(() => inRoots(person)).toBe("zh-Hans");
    await page.locator("body > section").evaluate((section) => (section.lang = "en"));
    await expect.poll(() => inRoots(person)).toBe("en");
    // Nearer ones come first, also those that only the page's own components know of.
    await page.locator("article").evaluate((article) => (article.lang = "zh"));
    await expect.poll(() => inRoots(person)).toBe("zh-Hans");
    if (way === "frame") await expect(page.locator("iframe")).toHaveAttribute("title", "临床试验预筛");
  });

  test(`the page's lang is followed until the visitor picks (${way})`, async ({ page, servers }) => {
    await openMade(page, servers, tag(way) + script[way]());
    const person = await ready(page, way);
    const say = (language) => page.evaluate((language) => (document.documentElement.lang = language), language);
    await say("zh-CN");
    await expect.poll(() => spoken(person)).toBe("zh-Hans");
    await say("en");
    await expect.poll(() => spoken(person)).toBe("en");
    await person.press("start");
    await person.speak("zh-Hans");
    await say("en-GB");
    await page.locator("#ours").evaluate((host) => host.setAttribute("theme", "dark"));
    await expect(person.page.locator(".root")).toHaveClass("root dark");
    expect(await spoken(person)).toBe("zh-Hans");
    // What the host says of the widget itself holds all the same.
    await page.locator("#ours").evaluate((host) => (host.lang = "zh"));
    await page.locator("#ours").evaluate((host) => (host.lang = "en"));
    await expect.poll(() => spoken(person)).toBe("en");
  });

  test(`Traditional Chinese is told apart from Simplified (${way})`, ONE_ENGINE, async ({ page, servers }) => {
    await openMade(page, servers, tag(way) + script[way](), { html: 'lang="zh-HK"' });
    const person = await ready(page, way);
    expect(await spoken(person)).toBe("zh-Hant");
    await page.evaluate(() => (document.documentElement.lang = "zh-Hans-HK"));
    await expect.poll(() => spoken(person)).toBe("zh-Hans");
    await page.evaluate(() => (document.documentElement.lang = "zh-TW"));
    await expect.poll(() => spoken(person)).toBe("zh-Hant");
    // Its name is heard, not seen.
    if (way === "frame") await expect(page.locator("iframe")).toHaveAttribute("title", words("zh-Hans").widget_label);
    await person.speak("zh-Hans");
    await person.speak("zh-Hant");
    expect(await spoken(person)).toBe("zh-Hant");
  });

  test(`an empty lang around means unknown (${way})`, ONE_ENGINE, async ({ page, servers }) => {
    await openMade(page, servers, `<div lang="">${tag(way)}</div>${script[way]()}`, { html: 'lang="zh"' });
    expect(await spoken(await ready(page, way))).toBe("en");
  });
}

test("the frame's div takes its settings as data attributes", async ({ page, servers }) => {
  const attributes = 'data-lang="zh-Hans" data-theme="dark" data-accent="rebeccapurple" data-heading-level="4"';
  await openMade(page, servers, tag("frame", attributes) + script.frame());
  const person = await ready(page, "frame");
  expect(await spoken(person)).toBe("zh-Hans");
  await expect(person.page.locator(".root")).toHaveClass("root dark");
  await expect(person.page.locator("[data-screen] h4")).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("title", "临床试验预筛");
  const host = page.locator("#ours");
  await host.evaluate(({ dataset }) => Object.assign(dataset, { lang: "en", theme: "light", headingLevel: "2" }));
  await expect(person.page.locator(".root")).toHaveClass("root");
  await expect(person.page.locator("[data-screen] h2").first()).toBeVisible();
  expect(await spoken(person)).toBe("en");
  const accent = (person) =>
    person.action("start").evaluate((button) => getComputedStyle(button).backgroundColor);
  await expect.poll(() => accent(person)).toBe("rgb(102, 51, 153)");
  await host.evaluate(({ dataset }) => (dataset.accent = "maroon"));
  await expect.poll(() => accent(person)).toBe("rgb(128, 0, 0)");
  // The plain names come first.
  await host.evaluate((host) => host.setAttribute("theme", "dark"));
  await expect(person.page.locator(".root")).toHaveClass("root dark");
});

for (const way of WAYS) {
  test(`a third language is fetched when its button is pressed at the start (${way})`, async ({ page, servers }) => {
    await openMade(page, servers, tag(way) + script[way](), { html: 'lang="en"' });
    const person = await ready(page, way);
    await person.page.locator('[lang="zh-Hant"][data-action^=language]').click();
    // A look into the frame would fail while it is loaded anew.
    await expect(person.page.locator("section.page")).toHaveAttribute("lang", "zh-Hant");
    // A frame was loaded anew for it, and the host's language does not take its place.
    if (way === "frame") await expect(page.locator("iframe")).toBeVisible();
    await page.evaluate(() => (document.documentElement.lang = "en-GB"));
    await person.page.locator("[data-action=start]").click();
    await expect(person.page.locator("[data-question=age]")).toBeVisible();
    expect(await spoken(person)).toBe("zh-Hant");
  });
}
