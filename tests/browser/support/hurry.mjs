/**
 * Answers the questions on the screen and continues, by script in the page and without waiting: how most tests
 * reach their starting point. `outcomes.spec.mjs` and `keyboard.spec.mjs` walk the same paths as people do.
 */
export async function answerAtOnce(answers) {
  const { shadowRoot } = document.querySelector("trial-prescreen");
  const field = (name) => shadowRoot.querySelector(`input[name="${name}"]`);
  const option = (name, value) => shadowRoot.querySelector(`input[name="${name}"][value="${value}"]`);
  const click = (input) => input.checked || input.click();
  const type = (input, text) => {
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  const until = async (holds) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve));
  };

  for (const { dataset } of shadowRoot.querySelectorAll("[data-question]")) {
    const id = dataset.question;
    const given = answers[id];
    if (given === undefined) throw new Error(`the screen asks \`${id}\`, and the test has no answer`);
    if (given === "unsure" && field(`${id}.unsure`)) click(field(`${id}.unsure`));
    else if (field(`${id}.unsure`)) type(field(id), String(given));
    else for (const value of [given].flat()) click(option(id, value));

    const date = answers[`${id}.date`];
    if (date === undefined) continue;
    await until(() => field(`${id}.date.year`));
    if (date === "unknown") {
      click(field(`${id}.date.unknown`));
    } else {
      const [year, month = "", day = ""] = date.split("-");
      type(field(`${id}.date.year`), year);
      type(field(`${id}.date.month`), month);
      type(field(`${id}.date.day`), day);
    }
  }

  const screen = shadowRoot.querySelector("[data-screen]");
  screen.querySelector('[data-action="continue"]').click();
  await until(() => !screen.isConnected);
}
