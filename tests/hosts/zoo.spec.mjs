// The zoo: host pages that are strict, old, restyled or odd. The widget works on each, looks the
// same on each, and changes nothing around it; or its fallback is shown, where the table says so.
import { lupus } from "../browser/support/people.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";
import { WAYS, ZOO, pathOf } from "./support/pages.mjs";

/** How the widget looks that is not to be changed by a page around it. */
const LOOK = ["display", "color", "backgroundColor", "fontFamily", "fontWeight", "direction", "visibility", "opacity"];

const look = (where) =>
  where
    .locator("[data-screen]")
    .first()
    .evaluate((screen, names) => {
      const of = (element) => {
        const style = getComputedStyle(element);
        return Object.fromEntries(names.map((name) => [name, style[name]]));
      };
      const heading = screen.querySelector("h1, h2, h3, h4");
      const button = screen.querySelector('[data-action="start"]');
      return {
        looks: [screen, heading, button].map(of),
        size: parseFloat(getComputedStyle(button).fontSize),
      };
    }, LOOK);

/** What a page around the widget is made of, without the widget. */
const around = (page) =>
  page.evaluate(() => ({
    sheets: [...document.styleSheets].map((sheet) => sheet.href ?? sheet.cssRules.length),
    adopted: document.adoptedStyleSheets.length,
    globals: Object.keys(window).filter((name) => /prescreen|trial|leptos|wasm_bindgen/i.test(name)),
    beside: (({ color, fontFamily, display }) => [color, fontFamily, display])(
      getComputedStyle(document.querySelector(".beside")),
    ),
    language: document.documentElement.lang,
    head: document.head.children.length,
  }));

for (const way of WAYS) {
  test.describe(`as ${way === "frame" ? "a frame" : "an element"} on a page with`, () => {
    for (const row of ZOO) {
      test(row.name, async ({ page, trouble, servers }) => {
        // Many frames at once may take a slow machine longer than a visitor is to wait without a word.
        if (row.count > 2) trouble.expected = (text) => text.includes("is not ready after 10 s");
        await page.goto(pathOf(row, way));

        if (row.shows?.[way] === "fallback") {
          trouble.expected = (text) => /fallback|WebAssembly|Content.Security.Policy/i.test(text);
          await expect.poll(() => trouble.found.join()).toContain("the page shows its fallback");
          await expect(page.locator(".own-fallback a").first()).toBeVisible();
          await expect(page.locator("[data-screen]")).toHaveCount(0);
          return;
        }

        for (let place = 0; place < (row.count ?? 1); place += 1) await ready(page, way, place);
        const person = await ready(page, way);
        const mode = await page.evaluate(() => document.compatMode);
        expect(mode).toBe(row.quirks ? "BackCompat" : "CSS1Compat");
        if (row.enforcesTypes) {
          // What follows makes both browsers say so.
          trouble.expected = (text) => /injection sink|requires 'TrustedHTML'/.test(text);
          const thrown = await page.evaluate(() => {
            try {
              document.createElement("p").innerHTML = "<b>";
            } catch (error) {
              return error.name;
            }
          });
          expect(thrown, "the page does enforce Trusted Types").toBe("TypeError");
        }
        const surroundings = await around(page);
        expect(surroundings.globals).toEqual([]);
        expect(surroundings.adopted).toBe(0);

        const { looks, size } = await look(person.page);
        expect(size, "the letters are the visitor's").toBe(18);
        expect(looks.map(({ display }) => display)).toEqual(["block", "block", "flex"]);
        for (const { direction, visibility, opacity } of looks) {
          expect([direction, visibility, opacity]).toEqual(["ltr", "visible", "1"]);
        }
        expect(looks[1].color).toBe("rgb(27, 39, 51)");
        expect(looks[2].backgroundColor).toBe("rgb(11, 92, 107)");
        expect(looks[0].fontFamily).toContain("system-ui");
        const speaks = row.speaks ?? "en";
        expect(await person.screen.first().evaluate((screen) => screen.closest("[lang]").lang)).toBe(speaks);
        if (way === "frame") {
          const title = await page.locator("iframe").first().getAttribute("title");
          expect(title).toBe(speaks === "en" ? "Trial pre-screener" : "临床试验预筛");
        }
        await expect(page.locator(".own-fallback").first()).toBeHidden();

        // As wide as the page lets it, and no wider than the window.
        const box = await person.screen.first().boundingBox();
        expect(box.width).toBeGreaterThan(400);
        expect(box.height).toBeGreaterThan(200);
        expect(await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

        if ((row.count ?? 1) === 1) {
          await person.press("start");
          await person.quickCheck(lupus({ cell_therapy: "unsure" }));
          await expect(person.result).toHaveAttribute("data-outcome", "needs-check");
        }
        expect(await around(page)).toEqual(surroundings);
        const others = page.requests.filter((url) => ![servers.host, servers.widget, servers.sites.upgraded].includes(new URL(url).origin));
        expect(others).toEqual([]);
      });
    }
  });
}
