// One cold visit: what it loads, and when it can be seen and used.
import { settle, visit } from "./visit.mjs";

/** A longer task delays a tap: https://web.dev/articles/tbt (2026-11-24). */
const LONG_TASK_MS = 50;

export async function load(browser, what) {
  const open = await visit(browser, what);
  try {
    await settle(open);
    const { firstPaint, largestPaint, usable, live, longTasks, shift } = await open.page.evaluate(() => globalThis.bench.seen);
    const resources = [...open.resources.values()];
    const kinds = group(resources);
    const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);
    return {
      requests: resources.length,
      bytes: { total: sum(resources), ...Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, sum(list)])) },
      firstPaint,
      largestPaint,
      // An unpainted field is not usable; the page learns of a paint slightly after the screen.
      firstInput: Math.max(usable, firstPaint),
      live: Math.max(live, usable, firstPaint),
      blocking: longTasks.reduce((total, [, duration]) => total + Math.max(0, duration - LONG_TASK_MS), 0),
      longTasks: longTasks.length,
      shift,
    };
  } finally {
    await open.close();
  }
}

function group(resources) {
  const groups = {};
  for (const resource of resources) (groups[resource.kind] ??= []).push(resource);
  return groups;
}
