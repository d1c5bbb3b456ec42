// Copying, and being sure of it.

/** How long the promise may take: a press counts for some seconds, and the command below needs one too. */
const PATIENCE_MS = 1000;

/**
 * Marks and copies what stands in a field, and says `done` where it is known to be copied, else `byHand`.
 *
 * Two ways, since neither is there everywhere. The promise says how it ended, but a frame without permission for the
 * clipboard is refused it, as the sandbox is. The command is let through there, but the host page hears of it, may
 * cancel it or put something else in, and then it says that it has worked all the same.
 */
export async function copyAll(field, said, done, byHand) {
  const text = field.value;
  mark(field);
  const copied = (await byPromise(text)) || byCommand(field, text);
  // Another button may have said something since.
  if (!said.textContent && field.value === text) said.textContent = copied ? done : byHand;
}

/** Marks all that stands in a field. */
export function mark(field) {
  field.focus();
  field.select();
}

async function byPromise(text) {
  // Chromium writes into the console that it refused a frame; it can be asked before.
  if (document.featurePolicy?.allowsFeature("clipboard-write") === false) return false;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, false));
  try {
    return await Promise.race([navigator.clipboard.writeText(text).then(() => true), late]);
  } catch {
    return false;
  }
}

function byCommand(field, text) {
  let ours = false;
  const put = (event) => {
    const { clipboardData } = event;
    // The page around has had its turn on the way down to the field, and gets none on the way up.
    event.stopImmediatePropagation();
    event.preventDefault();
    clipboardData.clearData();
    clipboardData.setData("text/plain", text);
    ours = clipboardData.getData("text/plain") === text;
  };
  mark(field);
  field.addEventListener("copy", put);
  try {
    return document.execCommand("copy") && ours;
  } catch {
    return false;
  } finally {
    field.removeEventListener("copy", put);
  }
}
