// What is typed in the widget stays in the widget: a page around it may have shortcuts on single letters, or take
// Escape for its own. What the widget does not use goes on to the page, whose dialogs need Tab and Escape.

/** Fields, where every key types or chooses. */
const FIELDS = "input,textarea,select";
/** What Enter presses, and what the space bar presses. */
const PRESSED = { Enter: "a[href],button,summary", " ": "button,summary" };
/** What a page would take for typing of its own. `click` goes on, and so do the widget's own events. */
const TYPED = ["beforeinput", "input", "change", "paste", "cut", "compositionstart", "compositionupdate", "compositionend"];

/** Whether a key did something in the widget. One that is left to the page has been asked for nothing here. */
function isUsed({ key, target, defaultPrevented }) {
  if (defaultPrevented) return true;
  if (key === "Tab" || key === "Escape") return false;
  return Boolean(target.closest?.(FIELDS) || (PRESSED[key] && target.closest?.(PRESSED[key])));
}

/** Keeps what is typed within `root`, which is a shadow root, or a part of the page. */
export function keepTyping(root) {
  /** The keys that went down here, and whose coming up is nobody else's either. */
  const down = new Set();
  root.addEventListener("keydown", (event) => {
    if (!isUsed(event)) return;
    down.add(event.code);
    event.stopPropagation();
  });
  root.addEventListener("keypress", (event) => {
    if (isUsed(event)) event.stopPropagation();
  });
  root.addEventListener("keyup", (event) => {
    if (down.delete(event.code) || isUsed(event)) event.stopPropagation();
  });
  for (const type of TYPED) root.addEventListener(type, (event) => event.stopPropagation());
}
