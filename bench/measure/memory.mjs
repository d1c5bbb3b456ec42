// What a page holds after one interview, and after many of them in the same visit.
import { settle, visit } from "./visit.mjs";
import { ending, go } from "./walk.mjs";

/** After how many interviews it is looked at: many for the quick ones, and ten for those that take seconds for each. */
const COUNTS = [1, 10, 100];
const COUNTS_OF_SLOW = [1, 10];
const SLOW = ["surveyjs", "lhc-forms"];

export const countsOf = (name) => (SLOW.includes(name) ? COUNTS_OF_SLOW : COUNTS);

/** `check` is told what the page has come to after each. */
export async function memory(browser, what, check) {
  const open = await visit(browser, { ...what, memory: true });
  try {
    await settle(open);
    const held = { start: await weigh(open) };
    let done = 0;
    for (const count of countsOf(what.name)) {
      for (; done < count; done += 1) {
        if (done > 0) await open.page.evaluate(() => globalThis.bench.restart());
        // SurveyJS takes no value that was not typed.
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

/** Bytes of the heap and of WebAssembly, nodes and listeners, once all that can be freed is. */
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
