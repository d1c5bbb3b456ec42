// What this project's own pages do when the widget on them is up.
import { widgetOf } from "./element.js";
import { lock } from "./lock.js";

addEventListener("prescreen:ready", ({ target }) => {
  lock();
  let count = 0;
  const show = () => widgetOf(target)?.countRequests(count);
  try {
    new PerformanceObserver((list) => {
      count += list.getEntries().length;
      show();
    }).observe({ type: "resource" });
  } catch {
    // Where nothing counts them, nothing is said of them.
    return;
  }
  show();
}, { once: true });
