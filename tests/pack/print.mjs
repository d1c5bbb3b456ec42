// Prints HTML files as PDF, in the browser that CHROMIUM names: `node print.mjs FILE.html…`
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { chromium as engine } from "@playwright/test";
import { chromium } from "../support/chromium.mjs";

const browser = await engine.launch(chromium);
const page = await browser.newPage();
for (const file of process.argv.slice(2)) {
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.pdf({
    path: file.replace(/\.html$/, ".pdf"),
    format: "A4",
    margin: { top: "16mm", bottom: "18mm", left: "14mm", right: "14mm" },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate:
      '<p style="width: 100%; margin: 0 14mm; font: 8px sans-serif; text-align: right"><span class="title"></span> · <span class="pageNumber"></span> / <span class="totalPages"></span></p>',
    tagged: true,
    outline: true,
  });
}
await browser.close();
