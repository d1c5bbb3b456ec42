// What this project's own pages do when the widget on them is up.
import { whenLocked, widgetOf } from "./element.js";
import { lock } from "./lock.js";
import { whenSettled, whenWhole } from "./program.js";

/** The same page in another language, which is loaded anew: it is locked, and nothing has been answered. */
function openIn(language) {
  const { page } = document.querySelector("trial-prescreen").dataset;
  if (page === "page") {
    const script = document.querySelector("script[type=module]");
    location.assign(new URL(language === FIRST_LANGUAGE ? "../" : `../${language}/`, script.src));
    return;
  }
  // In the query, since another hash alone loads nothing.
  location.replace(`?${new URLSearchParams({ chosen: language })}${location.hash}`);
}

/** How long packs may be on their way before the page locks itself without them; the rest of the program is waited for. */
const PATIENCE_MS = 10_000;

let locked = false;

addEventListener("prescreen:ready", async ({ target }) => {
  const goneOn = new Promise((resolve) => addEventListener("prescreen:step", resolve, { once: true }));
  await Promise.race([whenSettled(), goneOn, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  // A locked page could not start the rest of the program, whose request was sent before the widget was there.
  await whenWhole().catch(() => {});
  // Without it the page shows its fallback, which offers to try again.
  if (locked || !widgetOf(target)) return;
  locked = true;
  lock();
  whenLocked(openIn);
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
});
