/** Calls back when what the next frame shows has been painted. */
export const painted = (then) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });

/** A frame later, so that nothing of before is still to be painted. */
export const frame = () => new Promise((resolve) => painted(() => painted(resolve)));

/** A turn of the page's other work later. */
export const turn = () => new Promise((resolve) => setTimeout(resolve));
