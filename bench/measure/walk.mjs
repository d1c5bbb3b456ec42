// One person's walk through the whole interview, by taps or the mouse, and the cost of each step.
import { median } from "../report/statistics.mjs";
import { settle, visit } from "./visit.mjs";

/** An upper bound on the actions of a walk. */
const MOST_ACTS = 400;
/** The number of taps that may miss a moved target; they are repeated and not counted. */
const MOST_MISSES = 3;

/** `oneByOne` selects one question at a time where a page has the choice. */
export async function walk(browser, what, { oneByOne = false } = {}) {
  const open = await visit(browser, what);
  try {
    await settle(open);
    if (oneByOne) await askOneByOne(open);
    const before = open.resources.size;
    const steps = await go(open);
    const { worstEvent, worstOf, shift } = await open.page.evaluate(() => globalThis.bench.seen);
    if (open.trouble.length > 0) throw new Error(`${what.name} has errors: ${open.trouble.join("; ")}`);
    const requestsAfter = open.resources.size - before;
    return { steps, worstEvent, worstOf, shift, requestsAfter, ending: await ending(open) };
  } finally {
    await open.close();
  }
}

async function askOneByOne({ page }) {
  await page.evaluate(async () => {
    const { shadowRoot } = document.querySelector("trial-prescreen");
    shadowRoot.querySelector('input[name="one-by-one"]').click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** Walks to the end; returns each question's main-thread cost and the time until the next was painted. */
export async function go({ page, cdp, name, condition }) {
  const tap = condition === "slow" ? (x, y) => tapAt(cdp, x, y) : (x, y) => page.mouse.click(x, y);
  const steps = [];
  const looking = await lookingMs(page, cdp);
  let now;
  let last = "";
  let misses = 0;
  for (let acts = 0; ; acts += 1) {
    if (acts === MOST_ACTS) throw new Error(`${name} does not end within ${MOST_ACTS} actions`);
    const aim = await page.evaluate(() => globalThis.bench.aim());
    if (aim === null) return steps;
    const act = JSON.stringify([aim.asked, aim.tag, aim.x, aim.y, aim.text]);
    if (act === last && !aim.goesOn) throw new Error(`${name} does not react to ${act}`);
    last = act;
    now ??= { asked: aim.asked, mainThread: 0 };
    const typed = aim.text !== undefined;
    const begin = await taskMs(cdp);
    await tap(aim.x, aim.y);
    if (typed) {
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(aim.text);
      if (aim.last) await page.keyboard.press(aim.last);
    }
    // Of typed text the last letter counts; the tap before it was painted long ago.
    const painted = await page.evaluate((typed) => globalThis.bench[typed ? "nothing" : "settled"](), typed);
    if (painted === null && !typed) {
      misses += 1;
      if (misses > MOST_MISSES) throw new Error(`${name} does not react to ${act}`);
      continue;
    }
    now.mainThread += Math.max(0, (await taskMs(cdp)) - begin - looking);
    if (!aim.goesOn) continue;
    if (now.asked.length > 0) steps.push({ ...now, painted: typed ? undefined : painted });
    now = undefined;
  }
}

/** A tap. Down and up are sent together, so that a busy page cannot take it for a long press. */
const tapAt = (cdp, x, y) =>
  Promise.all([
    cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] }),
    cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }),
  ]);

/** The main-thread cost of measuring, which is subtracted from a step. */
async function lookingMs(page, cdp) {
  const costs = [];
  for (let times = 0; times < 7; times += 1) {
    const begin = await taskMs(cdp);
    await page.evaluate(() => globalThis.bench.nothing());
    costs.push((await taskMs(cdp)) - begin);
  }
  return median(costs);
}

/** The main thread's total processor time so far. */
async function taskMs(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}

/** The page's result. */
export const ending = ({ page }) =>
  page.evaluate(() => {
    const { adapter } = globalThis.bench;
    return { outcome: adapter.outcome?.(), findings: adapter.findings?.(), given: adapter.given() };
  });
