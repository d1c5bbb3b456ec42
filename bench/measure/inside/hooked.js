// The pages with this project's own hooks: the widget and the handwritten ones.
import { click, go, type } from "./steps.js";

export function hooked({ page, answers, order }, seen) {
  const root = () => {
    const shadow = document.querySelector("trial-prescreen")?.shadowRoot;
    return shadow?.querySelector("[data-screen]") ? shadow : document;
  };
  const screen = () => root().querySelector("[data-screen]");
  const field = (name) => root().querySelector(`input[name="${name}"]`);
  const asked = () => [...(screen()?.querySelectorAll("[data-question]") ?? [])].map(({ dataset }) => dataset.question);
  const action = (...names) => names.map((name) => screen()?.querySelector(`[data-action="${name}"]`)).find(Boolean);

  /** The remaining steps of a question; `null` while its date field is not yet there. */
  function left(id) {
    const given = answers[id];
    if (given === undefined) throw new Error(`the page asks ${id}, and the person has no answer`);
    if (typeof given === "number") {
      if (field(id).value !== String(given)) return type(field(id), given);
    } else {
      for (const value of [given].flat()) {
        const option = root().querySelector(`input[name="${id}"][value="${value}"]`);
        if (!option.checked) return click(option);
      }
    }
    const date = answers[`${id}.date`]?.split("-") ?? [];
    for (const [at, part] of ["year", "month", "day"].entries()) {
      const input = field(`${id}.date.${part}`);
      if (date[at] && input && Number(input.value) !== Number(date[at])) return type(input, Number(date[at]));
      if (date[at] && !input) return null;
    }
    return undefined;
  }

  function step() {
    for (const id of asked()) {
      const step = left(id);
      if (step !== undefined) return step;
    }
    const button = action("start", "continue", "result", "more");
    return button && go(button);
  }

  return {
    asked,
    key: () => `${screen()?.dataset.screen}:${asked()}`,
    first: () => field(order[0]),
    begin: () => action("start"),
    isLive: () => (page === "ours" ? seen.ready : typeof globalThis.given === "function"),
    next: step,
    // A press by hand on a screen that has just appeared is ignored as a double press; one by script is not.
    takesPresses: () => page !== "ours" || !screen() || "ready" in screen().dataset,
    isDone: () => screen()?.dataset.screen === "result" && !action("more"),
    restart: () => root().querySelector('[data-action="restart"]').click(),
    outcome: () => root().querySelector("[data-outcome]").dataset.outcome,
    findings: () =>
      [...root().querySelectorAll("[data-criterion]")].map(({ dataset }) => [dataset.criterion, dataset.finding]),
    given: () => globalThis.given?.(),
  };
}
