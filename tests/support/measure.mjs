// What the sizes and borders of a page say; each gives a line for each element that fails.

const CONTROLS = "button, summary, .option, .button, input:not([type=radio], [type=checkbox]), select, textarea";

/** Controls that are less than 44 px wide or high. */
export function smallTargets(page) {
  return page.locator(CONTROLS).evaluateAll((found) =>
    found
      .map((element) => ({ element, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width > 0 && (width < 44 || height < 44))
      .map(({ element, width, height }) => `${element.outerHTML.slice(0, 100)}: ${width} x ${height}`),
  );
}

/** Elements that reach beyond the window, and the page itself where it scrolls sideways. */
export function beyondTheWindow(page) {
  return page.locator(".page *:not(.unseen)").evaluateAll((found) => {
    const beyond = found
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [...beyond, `the page scrolls: ${scrollWidth} > ${clientWidth}`] : beyond;
  });
}

/** Buttons and fields with neither a border nor an underlined text. */
export function unmarkedControls(page) {
  return page.locator(CONTROLS).evaluateAll((found) =>
    found
      .filter((element) => element.getBoundingClientRect().width > 0 && element.tagName !== "SUMMARY")
      .filter((element) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(element);
        const bordered = borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0;
        return !bordered && !textDecorationLine.includes("underline");
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Cards to tick that have less than 8 px to what stands below them. */
export function touchingCards(page) {
  return page.locator(".option").evaluateAll((found) =>
    found
      .filter((element) => element.getBoundingClientRect().width > 0)
      .flatMap((element) => {
        const { right } = element.getBoundingClientRect();
        // What is beside it in the same line is no closer for that.
        const isBelow = ({ height, left }) => height > 0 && left < right;
        let next = element.nextElementSibling;
        while (next && !isBelow(next.getBoundingClientRect())) next = next.nextElementSibling;
        const gap = next ? next.getBoundingClientRect().top - element.getBoundingClientRect().bottom : Infinity;
        return gap < 8 ? [`${gap} px below ${element.textContent} to ${next.textContent.slice(0, 60)}`] : [];
      }),
  );
}
