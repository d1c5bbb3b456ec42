// One person at the widget: the screen's state, and a person's steps.
import { answerAtOnce } from "../../browser/support/hurry.mjs";
import { untilReady } from "../../browser/support/ready.mjs";
import { Walker } from "../../browser/support/walker.mjs";

/** The program's screen, not a first screen, which is in the page until the program has loaded. */
const SCREEN = ".root:not([data-first]) [data-screen]";

const find = (selector) => document.querySelector("trial-prescreen")?.shadowRoot?.querySelector(selector);

/** Sets the visitor's clock; the widget reads it when the page becomes visible again. */
function setToday(day) {
  // An hour at which UTC still has yesterday's date, in the browser's time zone.
  const now = new Date(`${day}T01:00:00+08:00`).getTime();
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length ? parts : [now]));
    }
    static now() {
      return now;
    }
  };
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
}

export class Interview extends Walker {
  constructor(browser) {
    super();
    this.browser = browser;
    /** Brings a height on the widget's page into sight, where the browser does not do so by itself. */
    this.reveal = async () => {};
  }

  has(selector) {
    return this.browser.evaluate(`(selector) => Boolean((${find})(selector))`, selector);
  }

  /** The name of the current screen. */
  place() {
    return this.browser.evaluate(`() => (${find})("${SCREEN}")?.dataset.screen`);
  }

  onScreen(name) {
    return this.browser.until(`(name) => (${find})("${SCREEN}")?.dataset.screen === name`, name);
  }

  /** The ids of the questions on the screen. */
  asked() {
    return this.browser.evaluate(() => {
      const { shadowRoot } = document.querySelector("trial-prescreen");
      return [...shadowRoot.querySelectorAll("[data-question]")].map(({ dataset }) => dataset.question);
    });
  }

  /** Selects a field's content, so that typing replaces it. */
  clear(name) {
    return this.browser.evaluate(`(selector) => (${find})(selector).select()`, `input[name="${name}"]`);
  }

  /** A property of the selector's element. */
  read(selector, property) {
    return this.browser.evaluate(`(selector, property) => (${find})(selector)?.[property]`, selector, property);
  }

  /** The dataset and the text of the selector's element. */
  show(selector) {
    return this.browser.evaluate(
      `(selector) => {
        const found = (${find})(selector);
        return found && { ...found.dataset, text: found.textContent };
      }`,
      selector,
    );
  }

  /** What has the focus: the heading of the screen, another element's name, or nothing. */
  focus() {
    return this.browser.evaluate(() => {
      const { shadowRoot } = document.querySelector("trial-prescreen");
      const focused = shadowRoot.activeElement;
      if (!focused) return null;
      const heading = shadowRoot.querySelector("[data-screen] :is(h1, h2, h3, h4)");
      return focused === heading ? "heading" : focused.dataset.action ?? focused.name ?? focused.localName;
    });
  }

  setToday(day) {
    return this.browser.evaluate(setToday, day);
  }

  /** Runs an action and waits until the widget has rendered the next turn. */
  async turn(act) {
    await this.browser.evaluate(`() => { globalThis.before = (${find})("${SCREEN}"); }`);
    await act();
    await this.browser.until(() => !globalThis.before.isConnected);
  }

  /** Clicks by mouse, once the screen accepts presses. */
  async click(selector) {
    await this.browser.evaluate(untilReady);
    await this.reveal(await this.browser.evaluate(`(selector) => (${find})(selector).getBoundingClientRect().top`, selector));
    await this.browser.click(find, selector);
  }

  choose(name, value) {
    return this.click(`input[name="${name}"][value="${value}"]`);
  }

  /** Presses by mouse: WebKit focuses a frame only on a person's own press. */
  press(action) {
    return this.turn(() => this.click(`[data-action="${action}"]`));
  }

  speak(language) {
    return this.turn(() => this.click(`[data-action^="language"][lang="${language}"]`));
  }

  /** Answers the questions on the screen, which must accept the answers, and continues. */
  async pass(answers) {
    const refused = await this.browser.evaluate(
      `async (answers) => {
        await (${answerAtOnce})(answers);
        return (${find})("[data-error]")?.textContent;
      }`,
      answers,
    );
    if (refused) throw new Error(`an answer was rejected: ${refused}`);
  }

  inPage(call) {
    return this.browser.evaluate(call);
  }
}
