// Walks through the questions, whatever drives the browser: a subclass provides the single steps.

/** An upper bound on the screens of a walk. */
export const MOST_SCREENS = 60;

/** The result on the screen, read in the page. */
function verdictShown() {
  const result = document.querySelector("trial-prescreen").shadowRoot.querySelector('[data-screen="result"]');
  const criteria = [...result.querySelectorAll("[data-criterion]")];
  return {
    outcome: result.dataset.outcome,
    earliest: result.dataset.earliest ?? null,
    findings: Object.fromEntries(
      criteria.map(({ dataset, textContent }) => [dataset.criterion, { finding: dataset.finding, text: textContent }]),
    ),
  };
}

/**
 * A subclass provides `place()`, `onScreen(name)`, `press(action)`, `pass(answers)`, which answers the questions on the
 * screen, and `inPage(call)`, which calls a function in the page.
 */
export class Walker {
  /** Answers screen after screen up to one that asks nothing; `visit` is called on each before. */
  async answerAll(answers, visit = () => {}) {
    for (let screens = 0; (await this.place()) === "question"; screens += 1) {
      if (screens === MOST_SCREENS) throw new Error(`the questions do not end within ${MOST_SCREENS} screens`);
      await visit();
      await this.pass(answers);
    }
  }

  /** Waits for a screen, and visits it. */
  async #arrive(name, visit = () => {}) {
    await this.onScreen(name);
    await visit();
  }

  /** From the first question to the result of the quick check; `visit` is called on each screen. */
  async quickCheck(answers, visit) {
    await this.answerAll(answers, visit);
    await this.#arrive("result", visit);
  }

  /** From the first question over all others to the review. */
  async toReview(answers, visit) {
    await this.quickCheck(answers, visit);
    await this.press("more");
    await this.answerAll(answers, visit);
    await this.#arrive("review", visit);
  }

  /** From the first question over all others and the review to the result. */
  async detailed(answers, visit) {
    await this.toReview(answers, visit);
    await this.press("result");
    await this.#arrive("result", visit);
  }

  /** The outcome, the earliest day, and each criterion's finding with its text. */
  verdict() {
    return this.inPage(verdictShown);
  }
}
