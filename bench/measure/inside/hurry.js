// The whole interview by script, without a mouse, for the memory after many interviews.
import { turn } from "./frames.js";

/** Upper bounds on the actions of an interview and on the tasks until a result of one. */
const MOST = 2000;

export function hurryThrough(page, adapter, aim) {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;

  function fill(field, text) {
    field.focus();
    setValue.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.blur();
  }

  async function until(holds, what) {
    for (let turns = 0; !holds(); turns += 1) {
      if (turns === MOST) throw new Error(`${page} ${what}, at ${adapter.key()}`);
      await turn();
    }
  }

  return {
    /** Runs to the end and returns `null`, or stops at a step that must be typed by hand and returns it. */
    async hurry() {
      for (let acts = 0; !adapter.isDone(); acts += 1) {
        if (acts === MOST) throw new Error(`${page} does not come to an end in a hurry`);
        await until(() => adapter.isDone() || adapter.next()?.element, "has nothing to answer");
        if (adapter.isDone()) return null;
        const { element, text, last, goesOn } = adapter.next();
        if (last) return aim();
        const before = adapter.key();
        if (text === undefined) element.click();
        else fill(element, text);
        if (goesOn) await until(() => adapter.isDone() || adapter.key() !== before, "does not go on");
      }
      return null;
    },

    /** Returns to the start of the interview. */
    async restart() {
      await adapter.restart();
      // history.back() is asynchronous.
      await until(() => !adapter.isDone() && !(history.state > 0), "does not begin again");
    },
  };
}
