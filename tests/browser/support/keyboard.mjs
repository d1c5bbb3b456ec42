// A person who has a keyboard and nothing else.

/** More fields and links than any screen has. */
const MOST_STOPS = 120;

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  /** Whether the focus is on what the selector finds. */
  isOn(selector) {
    return this.page.evaluate((selector) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.matches(selector) ?? false;
    }, selector);
  }

  /** Presses a key until the focus is on what the selector finds. */
  async until(key, selector) {
    for (let stops = 0; !(await this.isOn(selector)); stops += 1) {
      if (stops === MOST_STOPS) throw new Error(`${key} does not lead to ${selector}`);
      await this.press(key);
    }
  }

  tabTo(selector) {
    return this.until("Tab", selector);
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

  /** Presses a button. */
  async push(action, key = "Enter") {
    await this.tabTo(`[data-action="${action}"]`);
    await this.press(key);
  }
}
