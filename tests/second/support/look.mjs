// Visual positions on the page.

/** The lefts of each letter of a text within an element, in the order in which it is written. */
export const letters = (locator, text) =>
  locator.evaluate((element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode } = walker;
      const at = currentNode.data.indexOf(text);
      if (at < 0) continue;
      return [...text].map((_, place) => {
        const range = document.createRange();
        range.setStart(currentNode, at + place);
        range.setEnd(currentNode, at + place + 1);
        return range.getBoundingClientRect().left;
      });
    }
    throw new Error(`no element contains \`${text}\``);
  }, text);

/** The number of pixels by which the page is wider than the window. */
export const tooWide = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
