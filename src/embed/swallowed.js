// `<trial-prescreen/>` and `<div data-trial-prescreen/>`: HTML knows no such end, so the rest of the page comes to stand
// inside, as if it were the fallback. It must not be hidden with it.

/** Whether there is in `host` what stands in no fallback, or far more than in any. */
export const holdsPage = (host) =>
  host.querySelector("main,header,footer,nav,article,script,form") || host.querySelectorAll("*").length > 99;

/** What the console says of it. */
export const ofSwallowed = (tag) =>
  `trial-prescreen: the rest of the page stands inside <${tag}>, and is shown below the questions. Write </${tag}> after the fallback: "/>" ends no such tag`;
