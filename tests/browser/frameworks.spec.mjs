// The React and Vue snippets of docs/embedding.md, run by React and Vue themselves.
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { root } from "../embed/bundled.mjs";
import { expect, test } from "./support/test.mjs";

const docs = readFileSync(`${root}docs/embedding.md`, "utf8");
const snippet = (language) => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`$`, "m").exec(docs)[1];

/** A site's script, bundled with the packages that it imports. */
function script(contents, loader) {
  const { outputFiles } = buildSync({
    stdin: { contents, loader, resolveDir: `${root}tests` },
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
  });
  return outputFiles[0].text;
}

/** Opens a page of the site that runs its script and ours. */
async function visit(page, baseURL, own, ours) {
  await page.route(`${baseURL}site`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en"><title>A site</title><link rel="icon" href="data:,">
        <body><div id="app"></div>${ours}<script src="./site.js"></script></body></html>`,
    }),
  );
  await page.route(`${baseURL}site.js`, (route) => route.fulfill({ contentType: "text/javascript", body: own }));
  await page.goto("./site");
}

const ELEMENT = '<script type="module" src="./v1/prescreen.js"></script>';

/** Asserts the settings of the element's snippet: Chinese, light, and headings from level 3. */
async function expectElement(page) {
  const widget = page.locator("trial-prescreen");
  await expect(widget.locator('[data-screen="intro"] h3').first()).toBeVisible();
  await expect(widget.locator('[data-action="language"]')).toHaveText("English");
  await expect(widget.locator(".root")).toHaveClass("root");
  await expect(widget.locator('> a[href="tel:+861050847588"]')).toHaveCount(1);
}

test.use({ colorScheme: "dark" });

test("in React the element takes attributes and can be remounted", async ({ page, baseURL }) => {
  const site = `${snippet("tsx")}
    import { createRoot } from "react-dom/client";
    const place = createRoot(document.querySelector("#app")!);
    const show = (shown: boolean) => place.render(shown ? <Prescreen /> : null);
    Object.assign(window, { show });
    show(true);`;
  await visit(page, baseURL, script(site, "tsx"), ELEMENT);
  await expectElement(page);
  await page.evaluate(() => window.show(false));
  await expect(page.locator("trial-prescreen")).toHaveCount(0);
  await page.evaluate(() => window.show(true));
  await expectElement(page);
});

test("in React the frame follows its settings and keeps answers", async ({ page, baseURL }) => {
  const site = `${snippet("tsx")}
    import { createRoot } from "react-dom/client";
    const place = createRoot(document.querySelector("#app")!);
    const show = (lang: string) => place.render(<PrescreenFrame lang={lang} heading-level={3} />);
    Object.assign(window, { show });
    show("en");`;
  await visit(page, baseURL, script(site, "tsx"), '<script src="./v1/embed.js" async></script>');
  const widget = page.frameLocator("[data-trial-prescreen] iframe");
  await widget.locator('[data-action="start"]').click();
  await widget.locator('input[name="age"]').fill("47");
  await page.evaluate(() => window.show("zh-Hans"));
  await expect(widget.locator('[data-action="language"]')).toHaveText("English");
  await expect(widget.locator('input[name="age"]')).toHaveValue("47");
});

test("in Vue the element takes its attributes", async ({ page, baseURL }) => {
  const site = `import { createApp } from "vue/dist/vue.esm-bundler.js";
    const app = createApp({ template: ${JSON.stringify(snippet("vue"))} });
    app.config.compilerOptions.isCustomElement = (tag) => tag === "trial-prescreen";
    app.mount("#app");`;
  await visit(page, baseURL, script(site, "js"), ELEMENT);
  await expectElement(page);
});
