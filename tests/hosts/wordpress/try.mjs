// Tries the plugin, the pasted address and the snippets in a real WordPress, as each role: `node try.mjs [WORDPRESS]`, after
// `cargo xtask dist`. It prints what the editor shows and what a visitor then sees, and leaves pictures of both in
// target/wordpress/. README.md beside this file says what has to be installed.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "../../../xtask/pages/serve.mjs";
import { chromium as launch } from "../../support/chromium.mjs";
import { overHttps } from "./https.mjs";
import { startSite } from "./site.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const OUT = join(ROOT, "target/wordpress");
const DIST = join(OUT, "dist");
const ROLES = ["administrator", "editor", "author", "contributor"];

process.chdir(ROOT);
const source = process.argv[2] ?? "/usr/share/wordpress";
const [folder] = readdirSync("dist").filter((name) => /^v\d+\.\d+\.\d+$/.test(name));
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

// The files of the widget's own site have its address, so they are packed again, once its port is known.
const pack = (address) => {
  const env = { ...process.env, TRUNK: "target/trunk", DIST, VERSION: folder.slice(1), ADDRESS: address };
  execFileSync("node", ["xtask/pages/dist.mjs"], { env, stdio: "inherit" });
};
pack("");
const plain = await serve(DIST);
const widget = await overHttps(plain.url, OUT);
pack(widget.url);

const FALLBACK = '<p>Ask Jing Pan, <a href="tel:+861050847588">010-50847588</a>.</p>';
const div = `<div data-trial-prescreen data-lang="zh-Hans" data-theme="light">${FALLBACK}</div>`;
const script = `${widget.url}v1/embed.js`;
const html = (text) => `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`;
const block = '<!-- wp:trial-prescreen/widget {"lang":"zh-Hans","headingLevel":"3"} /-->';

/** What is pasted: as plain text into an empty post (`paste`), or as the post's source (`source`). */
const CASES = [
  { name: "plugin: block", plugin: true, settings: true, source: block },
  { name: "plugin: shortcode", plugin: true, paste: '[trial_prescreen lang="zh-Hans" theme="dark" accent="#7a1f5c" heading_level="3"]' },
  { name: "plugin: wrong value", plugin: true, warns: true, paste: '[trial_prescreen lang="zh_CN" theme="pink"]' },
  { name: "plugin: pasted address", plugin: true, paste: `${widget.url}zh-Hans/` },
  { name: "plugin: shortcode, classic editor", plugin: true, classic: true, source: '[trial_prescreen lang="en"]' },
  { name: "plugin: address, classic editor", plugin: true, classic: true, source: `${widget.url}zh-Hans/` },
  { name: "no plugin: pasted address", paste: `${widget.url}zh-Hans/` },
  { name: "no plugin: snippet", source: html(`${div}\n<script src="${script}" async></script>`) },
  { name: "no plugin: div, script on every page", script, source: html(div) },
  { name: "no plugin: element, classic editor", classic: true, source: `<trial-prescreen lang="en">${FALLBACK}</trial-prescreen><script type="module" src="${widget.url}v1/prescreen.js"></script>` },
  { name: "no plugin: div, classic editor, script on every page", classic: true, script, source: div },
];

const only = process.env.ONLY ? new RegExp(process.env.ONLY) : /./;
const site = await startSite({ source, zip: join(DIST, folder, "trial-prescreen-wordpress.zip"), folder: join(OUT, "site") });
const browser = await chromium.launch(launch);
const rows = [];
let pictures = 0;
try {
  for (const role of ROLES) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${site.url}/wp-login.php`);
    await page.fill("#user_login", role);
    await page.fill("#user_pass", role);
    await page.click("#wp-submit");
    await page.waitForURL(/wp-admin/);
    for (const one of CASES.filter(({ name }) => only.test(`${role}, ${name}`))) {
      const { name, plugin = false, classic = false, script: everywhere = "" } = one;
      site.setUp({ plugin, classic, script: everywhere });
      const before = site.asked().length;
      const picture = (what) => join(OUT, `${String(pictures).padStart(2, "0")}-${role}-${name.replace(/\W+/g, "-")}-${what}.png`);
      const write = classic ? inClassicEditor : inBlockEditor;
      const { id, shown } = await write(page, one, picture("editor")).catch((error) => ({ shown: `FAILED: ${error.message.split("\n")[0]}` }));
      let seen = "";
      if (id) {
        if (role === "contributor") site.publish(id);
        seen = await visit(id, picture("visitor"));
        if (one.warns) {
          await page.goto(`${site.url}/?p=${id}`);
          seen += `; the author: “${await page.locator("p > strong").first().innerText()}”`;
        }
      }
      pictures += 1;
      rows.push([role, name, shown, seen, site.asked().slice(before).map((url) => new URL(url).host + new URL(url).pathname).join(" ")]);
      console.log(rows.at(-1).join(" | "));
    }
    await context.close();
  }
  console.log(`\nWordPress ${site.version}, ${execFileSync("php", ["--version"], { encoding: "utf8" }).split(" (")[0]}, ${browser.version()}`);
  console.log(`\n| role | what | in the editor | a visitor sees | WordPress asked |\n|---|---|---|---|---|`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  console.log(site.log().length > 0 ? `PHP complained in the plugin:\n${site.log().join("\n")}` : "PHP complained of nothing in the plugin.");
} finally {
  await browser.close();
  await site.end();
  widget.end();
  plain.end();
}

/** What of the widget is in a page or in a frame of it, once it has settled. */
async function what(page, text, patience = 12_000) {
  const state = async () => {
    for (const frame of page.frames()) {
      if (/frame\.html/.test(frame.url()) && (await frame.locator("[data-screen]").count().catch(() => 0))) {
        const lang = await frame.locator("[data-screen]").first().evaluate((screen) => screen.closest("[lang]").lang);
        const box = await (await frame.frameElement()).boundingBox();
        if (box?.height > 300) return `widget (${lang})`;
      }
      if (/card\.html/.test(frame.url()) && (await frame.locator("section:visible").count().catch(() => 0))) {
        const box = await (await frame.frameElement()).boundingBox();
        if (box?.height > 190) return `card (${Math.round(box.height)} px)`;
      }
    }
    return undefined;
  };
  const end = Date.now() + patience;
  for (;;) {
    const found = await state();
    if (found) return found;
    if (Date.now() > end) break;
    await page.waitForTimeout(250);
  }
  const content = text ?? (await page.locator("main, article, #content, body").first().innerText());
  if (/010-50847588/.test(content)) return "fallback";
  return /trial_prescreen|127\.0\.0\.1/.test(content) ? "bare text" : "nothing";
}

/** Writes a post in the block editor. */
async function inBlockEditor(page, { paste, source, settings }, picture) {
  page.on("dialog", (dialog) => dialog.accept().catch(() => {}));
  await page.goto(`${site.url}/wp-admin/post-new.php`);
  await page.waitForFunction(() => window.wp?.data?.select("core/block-editor")?.getSettings?.() && window.wp.data.select("core/editor").getCurrentPostId());
  await page.waitForFunction(() => window.wp.data.select("core/editor").__unstableIsEditorReady?.() !== false);
  await page.evaluate(() => window.wp.data.dispatch("core/editor").editPost({ title: "A study" }));
  if (source) {
    await page.evaluate((text) => window.wp.data.dispatch("core/block-editor").resetBlocks(window.wp.blocks.parse(text)), source);
  } else {
    // As a person does: into the empty paragraph.
    const canvas = await page.locator('iframe[name="editor-canvas"]').count() ? page.frameLocator('iframe[name="editor-canvas"]') : page;
    await canvas.locator(".block-editor-default-block-appender__content, [data-type='core/paragraph']").first().click();
    await canvas.locator(":focus").evaluate((element, text) => {
      const { DataTransfer, ClipboardEvent } = element.ownerDocument.defaultView;
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, paste);
  }
  await page.waitForTimeout(1000);
  const names = await page.evaluate(() => window.wp.data.select("core/block-editor").getBlocks().map(({ name, isValid }) => name + (isValid ? "" : " (invalid)")).join(", "));
  // Only these show what a visitor will see.
  const shown = await what(page, names, /trial-prescreen|embed/.test(names) ? 20_000 : 1000);
  const then = settings ? `, then ${await changeSettings(page)}` : "";
  await page.screenshot({ path: picture });
  const id = await page.evaluate(async (pending) => {
    const { dispatch, select } = window.wp.data;
    await dispatch("core/editor").editPost({ status: pending ? "pending" : "publish" });
    await dispatch("core/editor").savePost();
    return select("core/editor").getCurrentPostId();
  }, !(await page.evaluate(() => window.wp.data.select("core/editor").getCurrentPost()._links?.["wp:action-publish"])));
  return { id, shown: `${names}: ${shown}${then}` };
}

/** Chooses another language in the sidebar, and the one before again. */
async function changeSettings(page) {
  await page.evaluate(() => {
    const { dispatch, select } = window.wp.data;
    dispatch("core/block-editor").selectBlock(select("core/block-editor").getBlocks()[0].clientId);
  });
  const language = page.getByLabel("Language", { exact: true });
  if (!(await language.isVisible())) await page.locator("[aria-label='Editor settings'], .editor-sidebar").getByText("Block", { exact: true }).first().click();
  await language.selectOption("en");
  await page.waitForTimeout(1000);
  const shown = await what(page, "");
  await language.selectOption("zh-Hans");
  await page.waitForTimeout(1000);
  return shown;
}

/** Writes a post in the classic editor, in its view of the source, and looks at it in the visual one. */
async function inClassicEditor(page, { source }, picture) {
  await page.goto(`${site.url}/wp-admin/post-new.php`);
  await page.fill("#title", "A study");
  await page.click("#content-html");
  await page.fill("#content", source);
  await page.click("#content-tmce");
  await page.waitForTimeout(1500);
  await page.screenshot({ path: picture });
  const inside = await page.frameLocator("#content_ifr").locator("body").innerHTML();
  await page.click("#publish");
  await page.waitForURL(/post=\d+/);
  const id = Number(/post=(\d+)/.exec(page.url())[1]);
  const kept = ["trial-prescreen", "data-trial-prescreen", "<script", "[trial_prescreen"].filter((mark) => inside.includes(mark));
  return { id, shown: `classic: ${/<iframe/.test(inside) ? "a frame" : kept.join(" ") || "text"}` };
}

/** What a visitor sees who has a dark device. */
async function visit(id, picture) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, colorScheme: "dark", ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}/?p=${id}`);
    const seen = await what(page);
    await page.screenshot({ path: picture });
    if (seen.startsWith("card")) {
      await page.frameLocator("iframe.wp-embedded-content").getByRole("link").click();
      await page.waitForURL(`${widget.url}**`);
      return `${seen}, whose link opens ${new URL(page.url()).pathname}`;
    }
    return seen;
  } finally {
    await context.close();
  }
}
