// What the program asks the browser's clock and calendar. Natively, and in tests, it is told.

/** The visitor's own day as a number such as 20261123. */
export function today() {
  const now = new Date();
  return now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
}

/** The day of the week and the time that it is now, this many hours ahead of UTC, as a number such as 30905. */
export function timeAhead(hours) {
  const there = new Date(Date.now() + hours * 3_600_000);
  return there.getUTCDay() * 10_000 + there.getUTCHours() * 100 + there.getUTCMinutes();
}

/** How deep the shown entry of the history is; negative where it is none of ours. */
export function depth() {
  return Number.isInteger(history.state) ? history.state : -1;
}

// A browser that refuses to keep history still has the Back button of the page.
export function setDepth(depth, after) {
  try {
    if (after) history.pushState(depth, "");
    else history.replaceState(depth, "");
  } catch {}
}

// The browser arrives later, and says so by `popstate`.
let travelling = false;

export function travel(entries) {
  travelling = true;
  history.go(entries);
}

export function isTravelling() {
  return travelling;
}

export function arrived() {
  const own = travelling;
  travelling = false;
  return own;
}

/** Gives the browser a file to keep, and says false where it has no way to. Whether it kept it, no browser says. */
export function saveFile(name, type, content) {
  try {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    // Once the browser has had the time to take it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return "download" in HTMLAnchorElement.prototype;
  } catch {
    return false;
  }
}

const utc = (from, to) => Number(new Date().toISOString().replace(/[-:]/g, "").slice(from, to));
export const utcDay = () => utc(0, 8);
export const utcTime = () => utc(9, 15);

/** The key that was pressed; none while a word is being composed, when every key is the input method's. */
export const keyOf = (event) => (event.isComposing || event.keyCode === 229 ? "" : event.key);

/** Whether an input event comes from a text that was there as a whole: pasted, dropped, or offered by the keyboard. */
export const isPasted = ({ inputType }) => ["insertFromPaste", "insertFromDrop", "insertReplacementText"].includes(inputType);
