// A person who uses only a keyboard.

import { untilReady } from "./ready.mjs";

/** An upper bound on the fields and links of a screen. */
const MOST_STOPS = 120;

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  /** Enter and Space wait until the screen accepts presses; keys that move or type work at once. */
  async press(key) {
    if (key === "Enter" || key === "Space") await this.page.evaluate(untilReady);
    await this.page.keyboard.press(key);
  }

  /** Whether the selector's element has the focus. */
  isOn(selector) {
    return this.page.evaluate((selector) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.matches(selector) ?? false;
    }, selector);
  }

  /** Presses a key until the selector's element has the focus. */
  async until(key, selector) {
    for (let stops = 0; !(await this.isOn(selector)); stops += 1) {
      if (stops === MOST_STOPS) throw new Error(`${key} does not reach ${selector} within ${MOST_STOPS} stops`);
      await this.press(key);
    }
  }

  /** Whether the selector's element comes before the focus, and nowhere after it. */
  isBefore(selector) {
    return this.page.evaluate((selector) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      const found = [...(focused?.getRootNode().querySelectorAll(selector) ?? [])].filter((one) => one.checkVisibility());
      const before = (one) => one.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
      return found.length > 0 && found.every(before);
    }, selector);
  }

  /** By Tab, or by Shift+Tab: Tab would leave the page first, after which Firefox keeps the focus. */
  async tabTo(selector) {
    await this.until((await this.isBefore(selector)) ? "Shift+Tab" : "Tab", selector);
  }

  /** Chooses a radio button: Tab to the group, then the arrows or Space. */
  async choose(name, value) {
    await this.tabTo(`input[name="${name}"]`);
    const wanted = `input[name="${name}"][value="${value}"]`;
    if (await this.isOn(wanted)) await this.press("Space");
    else await this.until("ArrowDown", wanted);
  }

  async tick(name, value) {
    await this.tabTo(`input[name="${name}"][value="${value}"]`);
    await this.press("Space");
  }

  async type(name, text) {
    await this.tabTo(`input[name="${name}"]`);
    await this.page.keyboard.type(text);
  }

  /** Answers these questions, which are on the screen, in the form of the JSON lines. */
  async answer(ids, answers) {
    for (const id of ids) {
      const given = answers[id];
      if (Array.isArray(given)) for (const value of given) await this.tick(id, value);
      else if (typeof given === "number") await this.type(id, String(given));
      else await this.choose(id, given);
      const [year, month, day] = answers[`${id}.date`]?.split("-") ?? [];
      // In the order of the fields in English.
      if (day) await this.type(`${id}.date.day`, day);
      if (month) await this.type(`${id}.date.month`, month);
      if (year) await this.type(`${id}.date.year`, year);
    }
  }

  /** Presses a button. */
  async push(action, key = "Enter") {
    await this.tabTo(`[data-action="${action}"]`);
    await this.press(key);
  }

  /** Asserts that Tab and Shift+Tab reach every control on the screen. */
  async expectToReachAll() {
    const count = await this.page.evaluate(() => {
      const { shadowRoot } = document.querySelector("trial-prescreen");
      const controls = "a[href], button, input, select, textarea, summary";
      const open = [...shadowRoot.querySelectorAll(controls)].filter((control) => control.checkVisibility());
      // One radio button of a group is enough.
      const same = (one, other) => one === other || (one.type === "radio" && one.name === other.name);
      let left = open;
      globalThis.reach = () => {
        const focused = shadowRoot.activeElement;
        left = left.filter((control) => !same(control, focused));
        const behind = left.some((control) => focused.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);
        return { left: left.map(({ outerHTML }) => outerHTML), behind };
      };
      return open.length;
    });
    for (let stops = 0; ; stops += 1) {
      const { left, behind } = await this.page.evaluate(() => globalThis.reach());
      if (left.length === 0) return;
      // Once forwards and once backwards.
      if (stops > 2 * count) throw new Error(`Tab does not reach ${left.join("\n")}`);
      await this.press(behind ? "Tab" : "Shift+Tab");
    }
  }
}
