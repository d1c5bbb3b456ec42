// What the browser's own APIs report, and when the first question can be answered.
import { painted } from "./frames.js";
import { handle, isShown } from "./steps.js";

/** Starts recording; with `memory`, WebAssembly memories too. */
export function look(memory) {
  const seen = { longTasks: [], shift: 0, worstEvent: 0, worstOf: "", memories: [] };
  const observe = (type, each, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...options });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.firstPaint = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => (seen.largestPaint = startTime));
  observe("longtask", ({ startTime, duration }) => seen.longTasks.push([startTime, duration]));
  observe("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  const worst = ({ duration, name }) => {
    if (duration > seen.worstEvent) [seen.worstEvent, seen.worstOf] = [duration, name];
  };
  observe("event", worst, { durationThreshold: 16 });
  // The page's event that its program runs.
  document.addEventListener("prescreen:ready", () => (seen.ready = true));
  if (memory) WebAssembly.Instance = noting(seen.memories);
  return seen;
}

const noting = (memories) =>
  new Proxy(WebAssembly.Instance, {
    construct(target, values, made) {
      const instance = Reflect.construct(target, values, made);
      memories.push(...Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Memory));
      return instance;
    },
  });

/** Checks every frame until the first question's field is usable and the page is live; `looks` presses nothing on a start screen. */
export function watchLoad(adapter, seen, looks) {
  let begun = 0;
  const watch = () => {
    const first = adapter.first() ?? (looks ? adapter.begin?.() : undefined);
    if (!seen.usable && first && isShown(handle(first)) && !first.disabled) {
      seen.usable = -1;
      painted((now) => (seen.usable = now));
    }
    if (!seen.live && adapter.isLive()) {
      seen.live = -1;
      painted((now) => (seen.live = now));
    }
    // Start is pressed as soon as it is there, and again once all is live.
    const press = begun === 0 || (begun === 1 && seen.live);
    if (!first && press && adapter.begin?.()) {
      begun += 1;
      adapter.begin().click();
    }
    if (!(seen.usable > 0 && seen.live > 0)) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
}
