// Other studies: from a result to their list, and back.
import { openAll } from "./support/asides.mjs";
import { lupus } from "./support/people.mjs";
import { expect, test } from "./support/test.mjs";
import { languages } from "./support/trial.mjs";

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test("a result leads to other studies, which asks nobody, and back", async ({ page, interview }) => {
      await interview.start();
      await interview.quickCheck(lupus({ age: 61 }));
      const way = interview.action("studies");
      const count = Number((await way.textContent()).match(/\d+/)[0]);
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      await interview.push("studies");
      await interview.onScreen("studies");
      await expect(interview.title).toBeFocused();

      const countries = page.locator("details.folded");
      await interview.ready();
      await countries.first().locator("summary").click();
      await expect(countries.first().locator("[data-study]").first()).toBeVisible();
      await openAll(page);
      const links = page.locator("[data-study] a");
      const found = await links.evaluateAll((all) => all.map(({ href, target, rel }) => ({ href, target, rel })));
      expect(new Set(found.map(({ href }) => href)).size).toBe(count);
      for (const { href, target, rel } of found) {
        expect(href).toMatch(/^https:\/\/clinicaltrials\.gov\/study\/NCT\d{8}$/);
        expect([target, rel]).toEqual(["_blank", "noopener noreferrer"]);
      }
      expect(found.map(({ href }) => href)).not.toContain("https://clinicaltrials.gov/study/NCT06822881");
      expect(requests).toEqual([]);

      await interview.push("back");
      await interview.onScreen("result");
    });
  });
}
