// The memory of a page after one interview, and after many in the same visit.
import { settle, visit } from "./visit.mjs";
import { ending, go } from "./walk.mjs";

/** The numbers of interviews after which memory is read: up to 100, or 10 where each takes seconds. */
const COUNTS = [1, 10, 100];
const COUNTS_OF_SLOW = [1, 10];
const SLOW = ["surveyjs", "lhc-forms"];

export const countsOf = (name) => (SLOW.includes(name) ? COUNTS_OF_SLOW : COUNTS);

/** `check` receives the page's result after each interview. */
export async function memory(browser, what, check) {
  const open = await visit(browser, { ...what, memory: true });
  try {
    await settle(open);
    const held = { start: await weigh(open) };
    let done = 0;
    for (const count of countsOf(what.name)) {
      for (; done < count; done += 1) {
        if (done > 0) await open.page.evaluate(() => globalThis.bench.restart());
        // SurveyJS accepts only typed values.
        if (what.name === "surveyjs") await go(open);
        else await hurry(open);
      }
      check(what.name, { ending: await ending(open) });
      held[count] = await weigh(open);
    }
    if (open.trouble.length > 0) throw new Error(`${what.name} has errors: ${open.trouble.join("; ")}`);
    return held;
  } finally {
    await open.close();
  }
}

async function hurry({ page }) {
  for (let aim; (aim = await page.evaluate(() => globalThis.bench.hurry())); ) {
    await page.mouse.click(aim.x, aim.y);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(aim.text);
    await page.keyboard.press(aim.last);
  }
}

/** Bytes of heap and WebAssembly, DOM nodes and listeners, after a full garbage collection. */
async function weigh({ page, cdp }) {
  await page.evaluate(() => globalThis.bench.quiet());
  for (let times = 0; times < 3; times += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const wasm = await page.evaluate(() =>
    globalThis.bench.seen.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  );
  return { heap: usedSize, wasm, nodes, listeners: jsEventListeners };
}
