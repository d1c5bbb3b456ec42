/** Waits, in the page, until the screen takes presses: one that comes as soon as it is shown may be a double press. */
export async function untilReady() {
  const waiting = () => document.querySelector("trial-prescreen")?.shadowRoot?.querySelector("[data-screen]:not([data-ready])");
  while (waiting()) await new Promise((resolve) => setTimeout(resolve, 10));
}
