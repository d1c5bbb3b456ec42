// The files of the WordPress plugin, on a page as the plugin writes it: tests/hosts/wordpress/ has PHP write it.
import { openMade } from "./support/made.mjs";
import { VERSION } from "./support/sites.mjs";
import { expect, ready, test } from "./support/test.mjs";

test("the plugin has every file that its frame asks for", async ({ page, servers, trouble }) => {
  const attributes = 'class="wp-block-trial-prescreen-widget" data-trial-prescreen="" lang="zh-Hans" theme="light" heading-level="3"';
  const script = `<script async src="{plugin}/${VERSION}/embed.js?ver=${VERSION}" id="trial-prescreen-js"></script>`;
  await openMade(page, servers, `<div ${attributes}><p lang="zh-Hans" dir="ltr">Fallback</p></div>${script}`);
  const person = await ready(page, "frame");
  await expect(person.page.locator("[data-screen] h3").first()).toBeVisible();
  await expect(person.page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  expect(servers.asked("plugin").filter(({ status }) => status !== 200)).toEqual([]);
  expect(servers.asked("plugin").length).toBeGreaterThan(2);
  expect(trouble.found).toEqual([]);
});
