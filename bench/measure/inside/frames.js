/** Calls back when what the next frame shows has been painted. */
export const painted = (then) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });

/** Skips a frame, so that no earlier change is still to be painted. */
export const frame = () => new Promise((resolve) => painted(() => painted(resolve)));

/** Waits for one task of the page. */
export const turn = () => new Promise((resolve) => setTimeout(resolve));
