// A larger font size in the browser's settings enlarges text, fields and buttons.
import { lupus } from "./support/people.mjs";
import { everyMainScreen, sizesOf } from "./support/sizes.mjs";
import { expect, test as base } from "./support/test.mjs";

/** The visitor's font size instead of the browser's default of 16 px. */
const SET = 24;
const GROWN = SET / 16;

const test = base.extend({
  launchOptions: [
    async ({ launchOptions, browserName }, use) => {
      const { args = [], firefoxUserPrefs = {} } = launchOptions;
      const set = ["x-western", "zh-CN", "zh-TW"].map((letters) => [`font.size.variable.${letters}`, SET]);
      await use(
        browserName === "firefox"
          ? { ...launchOptions, firefoxUserPrefs: { ...firefoxUserPrefs, ...Object.fromEntries(set) } }
          : { ...launchOptions, args: [...args, `--blink-settings=defaultFontSize=${SET}`] },
      );
    },
    { scope: "worker" },
  ],
});

const PAGES = { "the page of its own": "./", "the frame's page": "v1.0.0/frame.html", "the single file": "v1.0.0/trial-prescreen.html" };

// The frame's page is its own host here, and hears what it tells it.
test.use({ expected: /message that is not the host's/ });

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} scales with the browser's font size`, async ({ page, interview }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(path);
    await interview.onScreen("intro");
    await everyMainScreen(interview, lupus({ cell_therapy: "unsure" }), async (screen) => {
      const { text, letter, target, wide } = await sizesOf(page);
      expect(text, screen).toBe(18 * GROWN);
      expect(letter.size, `${screen}: ${letter.what}`).toBeGreaterThanOrEqual(16 * GROWN);
      expect(target.size, `${screen}: ${target.what}`).toBeGreaterThanOrEqual(44 * GROWN);
      expect(wide, `${screen} scrolls sideways`).toBe(0);
    });
  });
}

for (const path of ["privacy/", "embed/"]) {
  test(`the page ${path} scales with the browser's font size`, async ({ page }) => {
    await page.goto(path, { waitUntil: "domcontentloaded" });
    await expect(page.locator("body")).toHaveCSS("font-size", `${18 * GROWN}px`);
  });
}
