// A screen in print: which controls are visible, and the contrast of its text.

/** The minimum contrast of text on white paper: WCAG 2.2 AAA (1.4.6). */
export const DARK_ENOUGH = 7;

/**
 * The print rendering of the first widget in `where`, a page or a frame: `pressed` are visible controls,
 * `pale` the texts with too little contrast, each with its value, and `words` all visible text.
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
    /** The background of an element. A printer may omit it, so that dark text on white must hold with and without. */
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
