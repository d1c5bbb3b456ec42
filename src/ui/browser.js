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

// A frame may be kept from printing.
export function print() {
  try {
    window.print();
  } catch {}
}

export function readAloud(element, language) {
  const { speechSynthesis } = window;
  // A voice that is not the device's own would send the text away to be spoken.
  const near = (voice) => voice.localService && voice.lang.slice(0, 2) === language.slice(0, 2);
  const voice = speechSynthesis?.getVoices().find(near);
  if (!voice) return false;
  speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(element.innerText);
  Object.assign(words, { voice, lang: voice.lang, rate: 0.9 });
  speechSynthesis.speak(words);
  return true;
}

export function hush() {
  window.speechSynthesis?.cancel();
}

export function copyAll(field) {
  field.focus();
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}

export function saveFile(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // Once the browser has had the time to take it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const utc = (from, to) => Number(new Date().toISOString().replace(/[-:]/g, "").slice(from, to));
export const utcDay = () => utc(0, 8);
export const utcTime = () => utc(9, 15);

/** The key that was pressed; none while a word is being composed, when every key is the input method's. */
export const keyOf = (event) => (event.isComposing || event.keyCode === 229 ? "" : event.key);
