// One action at a time: where to click, and when the page has painted the result.
import { frame, painted } from "./frames.js";
import { handle } from "./steps.js";

/** An element appears, or stops moving, within this many frames, or never. */
const PATIENCE = 600;
/** A tap with no effect after this many frames has missed. */
const MOST_FRAMES = 300;
/** LHC-Forms keeps rendering the questions that an answer enables, which moves everything below. */
const RESTING_MS = 250;

export function actsOn(page, adapter) {
  let armed;
  let changed = -Infinity;
  if (page === "lhc-forms") {
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(() => (changed = performance.now())).observe(document, all);
  }

  const takesPresses = adapter.takesPresses ?? (() => true);
  const hasMoved = () => adapter.key() !== armed.before && (adapter.isDone() || Boolean(adapter.next()?.element));
  const look = () => {
    const now = armed;
    now.frames += 1;
    if (now.goesOn && !hasMoved() && now.frames < MOST_FRAMES) return requestAnimationFrame(look);
    painted((time) => now.done(hasMoved() || !now.goesOn ? time - now.started : null));
  };
  const begins = ({ timeStamp }) => {
    if (!armed || armed.started) return;
    armed.started = timeStamp;
    requestAnimationFrame(look);
  };
  addEventListener("click", begins, { capture: true });

  /** The position of an element once it is visible and no longer moves. */
  async function restingPlace(target) {
    const hit = ({ left, top, width, height }) => {
      const found = target.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
      return target.contains(found) || found?.contains(target);
    };
    for (let frames = 0, last; frames < PATIENCE; frames += 1) {
      if (frames % 20 === 0) target.scrollIntoView({ block: "center", behavior: "instant" });
      await frame();
      const now = target.getBoundingClientRect();
      const still = now.left === last?.left && now.top === last.top && performance.now() - changed > RESTING_MS;
      if (still && hit(now)) return now;
      last = now;
    }
    throw new Error(`${page}: nothing can be tapped at ${adapter.key()}`);
  }

  return {
    /** The position of the next action, awaited for a moment; `null` at the end. */
    async aim() {
      let step;
      for (let frames = 0; !adapter.isDone() && !(takesPresses() && (step = adapter.next())?.element); frames += 1) {
        if (frames === PATIENCE) throw new Error(`${page} has nothing to answer at ${adapter.key()}`);
        await frame();
      }
      if (adapter.isDone()) return null;
      const { text, last, goesOn = false } = step;
      const target = handle(step.element);
      const { left, top, width, height } = await restingPlace(target);
      armed = { before: adapter.key(), goesOn, frames: 0 };
      armed.settled = new Promise((resolve) => (armed.done = resolve));
      const tag = target.getAttribute("name") ?? target.textContent.trim();
      // A page wider than a phone is zoomed out there.
      const { scale, offsetLeft, offsetTop } = visualViewport;
      const x = (left + width / 2 - offsetLeft) * scale;
      const y = (top + height / 2 - offsetTop) * scale;
      return { x, y, text, last, goesOn, asked: adapter.asked(), tag };
    },

    /** The time from the click to the painted result; `null` if the tap missed. */
    settled() {
      const now = armed;
      const wait = (frames) => {
        if (now.started) return;
        if (frames === MOST_FRAMES) now.done(null);
        else requestAnimationFrame(() => wait(frames + 1));
      };
      wait(0);
      return now.settled;
    },

    /** The same wait without an action, to measure the cost of measuring. */
    nothing: () => new Promise((resolve) => requestAnimationFrame(() => painted(resolve))),

    /** Resolves once nothing has kept the page busy for a while. */
    async quiet() {
      for (let last = -1, still = 0; still < 3; still += 1) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        const busy = globalThis.bench.seen.longTasks.length + performance.getEntriesByType("resource").length;
        if (busy !== last) still = 0;
        last = busy;
      }
    },
  };
}
