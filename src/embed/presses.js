// A double press: its second half lands on whatever stands there by then, which may be a telephone number. So a press
// that began before a screen was shown, or just after, does nothing on it, by mouse, touch and keyboard.
// https://github.com/alphagov/govuk-frontend/pull/1018 has the reports; read on 2026-11-27.

/** How long a screen has to have been seen before it takes a press. */
const GUARD_MS = 500;

/** The buttons after which some are not pressed at once, by how their names begin: what says something else now, or comes next. */
const NOT_AT_ONCE = { language: "language", "language-more": "language", none: "continue" };

/** What tells one screen from another. The same in other words, or with other fields filled in, is the same screen. */
function nameOf(screen) {
  const questions = [...screen.querySelectorAll("[data-question]")].map(({ dataset }) => dataset.question);
  const problems = [...screen.querySelectorAll(".problems a")].map((link) => link.getAttribute("href"));
  return [screen.dataset.screen, ...questions, ...problems].join();
}

/** Whether a press there does something; that it lets a person type is never held up. */
function acts(target) {
  const control = target.closest("a, button, summary, label, input, [role=option]");
  return control && !(control.control ?? control).matches("input:not([type=radio], [type=checkbox]), textarea, select");
}

function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Guards the screens that are shown in `root`, one after the other, and marks each with `data-ready` once it takes
 * presses. Clicks that no hand made (assistive software, scripts) are no double presses, and are let through.
 */
export function guardPresses(root) {
  // A browser that cannot tell of a new screen has its presses unguarded, rather than no widget.
  if (!globalThis.MutationObserver) return;
  let name;
  /** Counts the screens. */
  let screen = 0;
  /** The timer that ends the guard of the present one; 0 once it takes presses. */
  let guard = 0;
  /** What is pressed now, or was just now: on which screen it began, and whether that took presses. */
  let press;
  let notAtOnce;

  const ready = () => {
    guard = 0;
    root.querySelector("[data-screen]")?.setAttribute("data-ready", "");
  };
  const wait = () => {
    clearTimeout(guard);
    guard = setTimeout(ready, GUARD_MS);
  };
  const look = () => {
    const shown = root.querySelector("[data-screen]");
    const before = name;
    name = shown ? nameOf(shown) : undefined;
    if (name !== before) {
      screen += 1;
      notAtOnce = undefined;
      clearTimeout(guard);
      guard = 0;
      // What a page shows first is awaited, and follows no press on another screen.
      if (before && name) {
        wait();
        // On a slow device the old screen is still seen for a while.
        globalThis.requestAnimationFrame?.(() => setTimeout(() => guard && wait()));
      }
    }
    if (!guard) ready();
  };
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  look();

  const begin = (taken) => {
    press = { screen, taken };
  };
  // What leads to no click must not be taken for the beginning of a later one.
  const end = () => {
    const ended = press;
    setTimeout(() => {
      if (press === ended) press = undefined;
    }, GUARD_MS);
  };
  const hold = (action) => {
    notAtOnce = action;
    setTimeout(() => {
      if (notAtOnce === action) notAtOnce = undefined;
    }, GUARD_MS);
  };
  const listen = (types, hear) => {
    for (const type of types) root.addEventListener(type, (event) => event.isTrusted && hear(event), true);
  };
  listen(["pointerdown"], () => begin(!guard));
  listen(["keydown"], (event) => {
    const { key, repeat, target } = event;
    // Whatever is pressed while a word is being composed is the input method's.
    if (event.isComposing || event.keyCode === 229) return;
    if (!repeat) begin(!guard || (key !== "Enter" && key !== " "));
    if (key === "Enter" && (repeat || guard) && !target.matches("textarea")) swallow(event);
  });
  listen(["pointerup", "pointercancel", "keyup"], end);
  listen(["click", "auxclick"], (event) => {
    const { target } = event;
    const taken = press ? press.taken && press.screen === screen : !guard;
    press = undefined;
    const action = target.closest("[data-action]")?.dataset.action;
    const tooSoon = notAtOnce && action?.startsWith(notAtOnce);
    if ((!taken || tooSoon) && acts(target)) swallow(event);
    else if (NOT_AT_ONCE[action]) hold(NOT_AT_ONCE[action]);
  });
}
