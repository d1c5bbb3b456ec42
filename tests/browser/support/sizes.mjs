// Sizes on a screen: of text and of controls.

/** The minimum size of a control at the default font size, in CSS pixels: WCAG 2.2, 2.5.5. */
export const TARGET = 44;
/** The minimum font size on a screen at the default font size. */
export const LETTER = 16;

/**
 * What `where`, a page or a frame, shows in its first widget: the size of the running text, of the smallest letters and
 * of the smallest of what is pressed, and of the last two which they are.
 */
export const sizesOf = (where) =>
  where.evaluate(() => {
    const { shadowRoot } = document.querySelector("trial-prescreen");
    const shown = [...shadowRoot.querySelectorAll(".page *")].filter((one) => one.checkVisibility() && !one.closest(".unseen"));
    const told = ({ tagName, className, textContent }) => `${tagName}.${className} ${textContent.slice(0, 60)}`;
    const least = (sizes) => sizes.toSorted((one, other) => one.size - other.size)[0];
    const says = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const letters = shown.filter(says).map((one) => ({ size: parseFloat(getComputedStyle(one).fontSize), what: told(one) }));
    const PRESSED = "button, summary, .option, .button, select, input:not([type=radio], [type=checkbox])";
    const pressed = shown.filter((one) => one.matches(PRESSED)).map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return { size: Math.min(width, height), what: told(one) };
    });
    return {
      text: parseFloat(getComputedStyle(shadowRoot.querySelector(".page")).fontSize),
      letter: least(letters),
      target: least(pressed),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

/** Calls `visit` with its name on the start, a question with and without a mistake, the review, the result and the rules. */
export async function everyMainScreen(interview, person, visit) {
  await visit("intro");
  await interview.press("start");
  await visit("the first question");
  await interview.press("continue");
  await visit("the first question with an error");
  await interview.quickCheck(person);
  await interview.press("more");
  await visit("several questions");
  await interview.answerAll(person);
  await visit("review");
  await interview.press("result");
  await visit("result");
  await interview.press("criteria");
  await visit("criteria");
}
