// Sizes depend on the visitor's settings, not the host's: a host's small or large font size changes none of ours.
import { lupus } from "../browser/support/people.mjs";
import { LETTER, TARGET, everyMainScreen, sizesOf } from "../browser/support/sizes.mjs";
import { expect, ONE_ENGINE, ready, test } from "./support/test.mjs";

/** As it is on a page that says nothing of sizes. */
const TEXT = 18;

const HOSTS = {
  "62.5 % letters": "html { font-size: 62.5% }",
  "10 px letters": "html { font-size: 10px }",
  "24 px letters": "html { font-size: 24px }",
  "small letters close together": "body { font-size: 10px; line-height: 1; letter-spacing: -1px; word-spacing: -2px }",
  "sizes for every element": "* { font-size: 9px !important; line-height: 1 !important; letter-spacing: 3px !important }",
};

// Letters are handed down into the element alone; the frame, which has none of its page's, is tried with the rules for every
// element.
const WAYS = { element: Object.keys(HOSTS), frame: ["sizes for every element"] };

for (const [way, names] of Object.entries(WAYS)) {
  for (const name of names) {
    test(`on a page with ${name} sizes stay the same (${way})`, ONE_ENGINE, async ({ page }) => {
      await page.goto(`fallback/plain-${way}.html`);
      await page.addStyleTag({ content: HOSTS[name] });
      const person = await ready(page, way);
      await everyMainScreen(person, lupus({ cell_therapy: "unsure" }), async (screen) => {
        const { text, letter, target } = await sizesOf(person.page);
        expect(text, screen).toBe(TEXT);
        expect(letter.size, `${screen}: ${letter.what}`).toBeGreaterThanOrEqual(LETTER);
        expect(target.size, `${screen}: ${target.what}`).toBeGreaterThanOrEqual(TARGET);
      });
    });
  }
}
