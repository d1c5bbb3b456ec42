// Printing, and seeing whether anything comes of it.

/** How long a browser may take to begin. */
const PATIENCE_MS = 1000;

/**
 * Opens the browser's way to print. Browsers inside other apps have none, or one that does nothing, and never say so;
 * one that prints tells the page before. Where nothing is told, says how to do it `byHand`.
 */
export function print(said, byHand) {
  let begun = false;
  const begin = () => {
    begun = true;
  };
  said.textContent = "";
  addEventListener("beforeprint", begin);
  try {
    window.print();
  } catch {}
  setTimeout(() => {
    removeEventListener("beforeprint", begin);
    if (!begun) said.textContent = byHand;
  }, PATIENCE_MS);
}
