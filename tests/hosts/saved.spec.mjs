// A page saved by a browser: its copy starts and locks itself again, or shows what to
// do instead; and it holds no answer.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lupus } from "../browser/support/people.mjs";
import { contact } from "../browser/support/trial.mjs";
import { MOVING, VERSION } from "./support/sites.mjs";
import { atWidget, expect, test } from "./support/test.mjs";

/** Each page, and whether it needs files beside it, which browsers block for a page from a disk. */
const PAGES = {
  "the single file": { path: `${MOVING}/trial-prescreen.html`, alone: true },
  "the page of its own": { path: "", alone: false },
  "the frame's page": { path: `${VERSION}/frame.html`, alone: false },
};

/** Whether the page's policy blocks a request. */
const isLocked = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener("securitypolicyviolation", () => resolve(true), { once: true });
        const picture = new Image();
        picture.onload = picture.onerror = () => setTimeout(resolve, 200, false);
        picture.src = "data:image/png;base64,iVBORw0KGgo=";
      }),
  );

for (const [name, { path, alone }] of Object.entries(PAGES)) {
  /** Uses the page up to a result, and gives it as a browser would save it. */
  const save = async (page, servers) => {
    await page.goto(`${servers.widget}/${path}`);
    const person = await atWidget(page, "element");
    await person.onScreen("intro");
    expect(await isLocked(page)).toBe(true);
    await person.press("start");
    await person.speak("zh-Hans");
    await person.quickCheck(lupus({ age: 43, cell_therapy: "yes" }));
    const html = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
    expect(html).not.toMatch(/content="default-src 'none';base-uri/);
    expect(html).not.toMatch(/data-outcome|value="43"/);
    return html;
  };
  const expectStarts = async (page) => {
    const person = await atWidget(page, "element");
    await person.onScreen("intro");
    expect(await isLocked(page), "it is locked again").toBe(true);
    await person.press("start");
    await expect(person.field("age")).toHaveValue("");
  };

  test(`a saved copy of ${name} starts from a server`, async ({ page, servers, trouble }) => {
    trouble.expected = (text) => /Content.Security.Policy|message that is not the host's/i.test(text);
    const html = await save(page, servers);
    await page.route(`${servers.widget}/${path}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: html });
    });
    await page.goto(`${servers.widget}/${path}`);
    await expectStarts(page);
  });

  test(`a saved copy of ${name} ${alone ? "starts" : "says whom to ask"} from a disk`, async ({ page, servers, trouble }) => {
    trouble.expected = (text) => !text.includes("never");
    const file = join(servers.folder, "saved.html");
    writeFileSync(file, await save(page, servers));
    await page.goto(pathToFileURL(file).href);
    if (alone) {
      await expectStarts(page);
    } else {
      await expect(page.locator(`trial-prescreen > p > a[href="tel:${contact.tel}"]`)).toBeVisible();
      await expect(page.locator("[data-screen]")).toHaveCount(0);
    }
  });
}

test("a saved builder page has one widget and no checked input", async ({ page, servers }) => {
  await page.goto(`${servers.widget}/embed/`);
  await expect(page.locator("#live [data-trial-prescreen] iframe")).toHaveCSS("visibility", "visible");
  await page.locator("#policy").fill("default-src 'none'");
  await page.locator("#check button").click();
  await expect(page.locator("#checked h3").first()).toBeVisible();
  const html = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
  await page.route(`${servers.widget}/embed/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: html });
  });
  await page.goto(`${servers.widget}/embed/`);
  await expect(page.locator("#live iframe")).toHaveCSS("visibility", "visible");
  await expect(page.locator("#live > *")).toHaveCount(1);
  await expect(page.locator("#checked > *")).toHaveCount(0);
});
