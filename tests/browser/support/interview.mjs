// One person at the widget: the screen's state, and a person's steps.
import { expect } from "@playwright/test";
import { answerAtOnce } from "./hurry.mjs";
import { isNumber } from "./trial.mjs";
import { MOST_SCREENS, Walker } from "./walker.mjs";

/** The program's screen, not a first screen, which is in the page until the program has loaded. */
const SCREEN = ".root:not([data-first]) [data-screen]";

export class Interview extends Walker {
  constructor(page) {
    super();
    this.page = page;
    this.screen = page.locator(SCREEN);
    this.title = page.locator("[data-screen] h1");
    this.result = page.locator('[data-screen="result"]');
    this.errors = page.locator("[data-error]");
    this.summary = page.getByRole("alert");
    /** Whether series of questions are answered by mouse or by script. */
    this.byMouse = false;
  }

  question(id) {
    return this.page.locator(`[data-question="${id}"]`);
  }

  /** A radio button or a checkbox. */
  option(id, value) {
    return this.page.locator(`input[name="${id}"][value="${value}"]`);
  }

  field(name) {
    return this.page.locator(`input[name="${name}"]`);
  }

  error(id) {
    return this.page.locator(`[data-error="${id}"]`);
  }

  action(name) {
    return this.page.locator(`[data-action="${name}"]`);
  }

  criterion(id) {
    return this.page.locator(`[data-criterion="${id}"]`);
  }

  /** The name of the current screen. */
  place() {
    return this.screen.getAttribute("data-screen");
  }

  /** The ids of the questions on the screen. */
  asked() {
    const questions = this.page.locator("[data-question]");
    return questions.evaluateAll((found) => found.map((question) => question.dataset.question));
  }

  async open() {
    await this.page.goto("./");
    await this.onScreen("intro");
  }

  async start() {
    await this.open();
    await this.press("start");
  }

  async onScreen(name) {
    await expect(this.screen).toHaveAttribute("data-screen", name);
  }

  /** Runs an action and waits until the widget has rendered the next turn. */
  async turn(act) {
    const before = await this.screen.elementHandle();
    await act();
    await this.page.waitForFunction((screen) => !screen.isConnected, before);
  }

  /** Waits until the screen accepts presses: earlier ones are ignored as double presses. */
  async ready() {
    const waiting = this.page.locator("[data-screen]:not([data-ready])");
    await expect(waiting).toHaveCount(0);
  }

  /** Presses by mouse, or by script: a scripted click needs no wait. */
  async click(control) {
    if (!this.byMouse) return control.evaluate((node) => node.click());
    await this.ready();
    await control.click();
  }

  async press(action) {
    await this.turn(() => this.click(this.action(action)));
  }

  async change(question) {
    await this.turn(() => this.click(this.page.locator(`[data-change="${question}"]`)));
  }

  async speak(language) {
    await this.turn(() => this.click(this.page.locator(`[data-action^="language"][lang="${language}"]`)));
  }

  /** Presses a button with the mouse. */
  async push(action) {
    await this.ready();
    await this.action(action).click();
  }

  /** Chooses or ticks an answer with the mouse. */
  async choose(id, value) {
    await this.ready();
    await this.option(id, value).check();
  }

  /** Ticks a box by its name with the mouse. */
  async tick(name) {
    await this.ready();
    await this.field(name).check();
  }

  /**
   * Answers every question on the screen. `answers` has the form of the JSON lines; a question it
   * gives as `null` is left alone, and one it does not name is a mistake in the test.
   */
  async answer(answers) {
    for (const id of await this.asked()) {
      const given = answers[id];
      if (given === undefined) throw new Error(`the screen asks \`${id}\`, and the test has no answer`);
      if (given !== null) await this.answerOne(id, given, answers[`${id}.date`]);
    }
  }

  async answerOne(id, given, date) {
    if (Array.isArray(given)) {
      for (const value of given) await this.choose(id, value);
    } else if (!isNumber(id)) {
      await this.choose(id, given);
    } else if (given === "unsure") {
      await this.tick(`${id}.unsure`);
    } else {
      await this.field(id).fill(String(given));
    }
    if (date !== undefined) await this.date(id, date);
  }

  /** Fills in a date: `2026-10-05`, `2026-10`, `2026` or `unknown`. */
  async date(id, date) {
    if (date === "unknown") {
      await this.tick(`${id}.date.unknown`);
      return;
    }
    const [year, month = "", day = ""] = date.split("-");
    for (const [part, typed] of Object.entries({ year, month, day })) {
      await this.field(`${id}.date.${part}`).fill(typed);
    }
  }

  async goOn() {
    await this.press("continue");
  }

  /** Answers the questions on the screen, which must accept the answers, and continues. */
  async pass(answers) {
    if (this.byMouse) {
      await this.answer(answers);
      await this.goOn();
    } else {
      await this.page.evaluate(answerAtOnce, answers);
    }
    expect(await this.errors.allTextContents()).toEqual([]);
  }

  inPage(call) {
    return this.page.evaluate(call);
  }

  /** Answers screen after screen up to the one with this question. */
  async toQuestion(id, answers) {
    for (let screens = 0; (await this.question(id).count()) === 0; screens += 1) {
      if (screens === MOST_SCREENS) throw new Error(`the question \`${id}\` was not asked within ${MOST_SCREENS} screens`);
      if ((await this.place()) === "result") await this.press("more");
      else await this.pass(answers);
    }
  }
}
