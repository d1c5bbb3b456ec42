// Takes a screenshot of every screen of the built widget, in each language, at a phone's width.
// `node pictures.mjs FOLDER`; CHROMIUM is the path of the browser.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium as engine } from "@playwright/test";
import { Interview } from "../browser/support/interview.mjs";
import * as people from "../browser/support/people.mjs";
import { builtIn, facts, languages } from "../browser/support/trial.mjs";
import { chromium } from "../support/chromium.mjs";
import { serve } from "../../xtask/pages/serve.mjs";

const folder = process.argv[2];
// The day on which the record was copied, as in the tests, so that screenshots are reproducible.
const today = new Date(`${facts.copied.toISOString().slice(0, 10)}T12:00:00Z`);

/** The four results, and whose answers lead to them. */
const RESULTS = {
  "possible-match": people.lupus(),
  "needs-check": people.lupus({ tuberculosis: "unsure" }),
  "not-now": people.lupus({ b_cell_drug: "yes", "b_cell_drug.date": "2026-10-20" }),
  unlikely: people.lupus({ cell_therapy: "yes" }),
};
const WIDTH = 360;
/** The height in pixels that is readable on a sheet of paper; a longer screen is split. */
const SLICE = 1300;
/** The overlap of the parts, more than a line of text, so that each line is whole in one of them. */
const OVERLAP = 40;
const ASIDES = ["call", "letter", "homework", "medicines"];

async function take(browser, baseURL, language, shots) {
  const page = await browser.newPage({ baseURL, viewport: { width: WIDTH, height: 640 }, locale: "en-US", colorScheme: "light" });
  await page.clock.setFixedTime(today);
  const interview = new Interview(page);
  const shoot = async (kind, who = "") => {
    const questions = await interview.asked();
    // Off every answer, which would look hovered.
    await page.mouse.move(0, 0);
    const whole = await page.evaluate(() => {
      document.activeElement?.blur();
      scrollTo(0, 0);
      return document.documentElement.scrollHeight;
    });
    const parts = Math.max(1, Math.ceil((whole - OVERLAP) / (SLICE - OVERLAP)));
    for (let part = 1; part <= parts; part += 1) {
      const y = (part - 1) * (SLICE - OVERLAP);
      const clip = { x: 0, y, width: WIDTH, height: Math.min(SLICE, whole - y) };
      const file = join(folder, `${language}-${shots.length}.png`);
      writeFileSync(file, await page.screenshot({ fullPage: true, clip, animations: "disabled" }));
      shots.push({ file, language, kind, who, questions, part, parts });
    }
  };
  const open = async () => {
    await interview.open();
    // The language that is shown has no button.
    if (await page.locator(`[data-action="language"][lang="${language}"]`).count()) await interview.speak(language);
  };
  const aside = async (kind, action) => {
    await interview.press(action);
    await shoot(kind);
    await interview.press("back");
  };

  await open();
  await shoot("intro");
  await aside("criteria", "criteria");
  await interview.press("start");
  await interview.ready();
  await page.locator("details:has([data-action=\"pause\"]) > summary").click();
  await interview.press("pause");
  await shoot("pause");
  for (const who of ["lupus", "scleroderma", "both"]) {
    await open();
    await interview.press("start");
    const answers = people[who]();
    const visit = () => shoot("question", who);
    await interview.answerAll(answers, visit);
    await interview.press("more");
    await interview.answerAll(answers, visit);
    if (who === "lupus") await shoot("review");
  }
  for (const [outcome, answers] of Object.entries(RESULTS)) {
    await open();
    await interview.press("start");
    await interview.detailed(answers);
    await shoot(outcome);
    if (outcome === "needs-check") for (const name of ASIDES) await aside(name, name);
  }
  await page.close();
}

mkdirSync(folder, { recursive: true });
const served = await serve(builtIn.dist);
const shots = [];
try {
  const browser = await engine.launch(chromium);
  try {
    for (const language of languages) await take(browser, served.url, language, shots);
  } finally {
    await browser.close();
  }
} finally {
  served.end();
}
writeFileSync(join(folder, "list.json"), JSON.stringify(shots));
console.log(`${shots.filter(({ part }) => part === 1).length} screens in ${shots.length} pictures`);
