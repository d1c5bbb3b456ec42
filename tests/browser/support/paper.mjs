// What a screen looks like on paper: what could be pressed there, and how dark its words are.

/** How dark words are on white paper, as a contrast: what WCAG 2.2 asks for at its highest level (1.4.6). */
export const DARK_ENOUGH = 7;

/**
 * What is printed of `where`'s first widget, a page's or a frame's: `pressed` is what could only be pressed or filled in,
 * `pale` the words that stand out too little, each with its contrast, and `words` all that is to be read.
 */
export const printed = (where) =>
  where.evaluate((enough) => {
    const { shadowRoot } = document.querySelector("trial-prescreen");
    const shown = [...shadowRoot.querySelectorAll(".page, .page *")].filter((one) => one.checkVisibility());
    const told = (one) => one.outerHTML.slice(0, 90);
    const CONTROLS = "button, input, select, textarea, progress, [role=listbox], [role=combobox]";
    const marked = (one) => one.matches("summary") && getComputedStyle(one).display === "list-item";
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const read = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = ([red, green, blue]) => {
      const [r, g, b] = [red, green, blue].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    /** The ground under an element. A printer may leave it out, so that dark words on white are wanted with it and without. */
    const ground = (one) => {
      for (let at = one; at; at = at.parentElement ?? at.getRootNode().host) {
        const colour = read(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0) return colour;
      }
      return [255, 255, 255, 255];
    };
    const says = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const pale = shown.filter(says).flatMap((one) => {
      const ink = light(read(getComputedStyle(one).color));
      const contrasts = [ground(one), [255, 255, 255]].map(light).map((under) => (Math.max(ink, under) / Math.min(ink, under)));
      const least = Math.min(...contrasts);
      return least < enough ? [`${least.toFixed(2)}: ${told(one)}`] : [];
    });
    return {
      pressed: shown.filter((one) => one.matches(CONTROLS) || marked(one)).map(told),
      pale,
      words: shown.filter(says).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim()).join("\n"),
    };
  }, DARK_ENOUGH);
