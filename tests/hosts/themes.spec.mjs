// A theme chosen by the host applies to the whole frame, whatever the visitor's system has: also to the strip that a rounded
// height leaves under the widget, and to the corners beside it.
import { held } from "../support/held.mjs";
import { openMade } from "./support/made.mjs";
import { FALLBACK, script } from "./support/pages.mjs";
import { atWidget, expect, ready, test } from "./support/test.mjs";

const GROUNDS = { light: "rgb(255, 255, 255)", dark: "rgb(20, 27, 34)" };
const OTHER = { light: "dark", dark: "light" };

/** What the frame's page is painted with, as far as it reaches, and which of the browser's own colours it has. */
const ground = (where) =>
  where.evaluate(() => {
    const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
    const widget = getComputedStyle(document.querySelector("trial-prescreen").shadowRoot.querySelector(".page"));
    return { around: backgroundColor, scheme: colorScheme, widget: widget.backgroundColor };
  });
const allOf = (theme) => ({ around: GROUNDS[theme], scheme: theme, widget: GROUNDS[theme] });

for (const theme of ["light", "dark"]) {
  test.describe(`where the system is ${OTHER[theme]}`, () => {
    test.use({ colorScheme: OTHER[theme] });

    test(`a ${theme} frame is ${theme} from its first screens on`, async ({ page, servers }) => {
      const arrive = await held(page);
      await openMade(page, servers, `<div data-trial-prescreen theme="${theme}">${FALLBACK}</div>${script.frame()}`);
      const { page: first } = await atWidget(page, "frame");
      await expect(first.locator("[data-action=start]")).toBeVisible();
      expect(await ground(first)).toEqual(allOf(theme));
      arrive();
      const { page: where } = await ready(page, "frame");
      expect(await ground(where)).toEqual(allOf(theme));
      await page.locator("[data-trial-prescreen]").evaluate((host, theme) => host.setAttribute("theme", theme), OTHER[theme]);
      await expect.poll(() => ground(where)).toEqual(allOf(OTHER[theme]));
    });
  });
}

test("the standalone page has the theme written into it", async ({ page, servers }) => {
  const painted = () =>
    page.evaluate(() => [document.documentElement, document.body].map((element) => {
      const { backgroundColor, colorScheme } = getComputedStyle(element);
      return [colorScheme, backgroundColor];
    }));
  await page.goto(`${servers.widget}/`);
  await ready(page, "element");
  for (const [theme, body] of [["dark", "rgb(12, 17, 22)"], ["light", "rgb(238, 243, 245)"]]) {
    await page.locator("trial-prescreen").evaluate((element, theme) => element.setAttribute("theme", theme), theme);
    expect(await painted()).toEqual([[theme, "rgba(0, 0, 0, 0)"], [theme, body]]);
  }
});
