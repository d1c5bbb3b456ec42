/** Waits, in the page, until the screen accepts presses: earlier ones are ignored as double presses. */
export async function untilReady() {
  const waiting = () => document.querySelector("trial-prescreen")?.shadowRoot?.querySelector("[data-screen]:not([data-ready])");
  while (waiting()) await new Promise((resolve) => setTimeout(resolve, 10));
}
