// SurveyJS's own interface.
import { click, go, isShown, type } from "./steps.js";

export function surveyjs({ answers, order }) {
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
  const questions = () => all(".sd-question[data-name]").map(({ dataset }) => dataset.name);
  const inputs = (name) => [...document.querySelectorAll(`.sd-question[data-name="${name}"] input`)];
  const asked = () => questions().filter((name) => !name.includes("__"));
  const isDone = () => document.body.dataset.outcome !== undefined && all(".sd-completedpage").length > 0;

  function left(name) {
    const [id, part, rest] = name.split("__");
    if (part === "unsure" || rest === "unknown") return undefined;
    if (part === "date") {
      const date = answers[`${id}.date`].split("-").map(Number);
      const at = inputs(name).findIndex(({ value }, at) => Number(value) !== date[at]);
      return at < 0 ? undefined : type(inputs(name)[at], date[at]);
    }
    const given = answers[id];
    if (typeof given === "number") {
      return inputs(name)[0].value === String(given) ? undefined : type(inputs(name)[0], given);
    }
    const option = inputs(name).find(({ value, checked }) => [given].flat().includes(value) && !checked);
    return option && click(option);
  }

  return {
    asked,
    key: () => (isDone() ? "result:" : `question:${asked()}`),
    first: () => inputs(order[0])[0],
    isLive: () => typeof globalThis.given === "function",
    next() {
      if (isDone()) return undefined;
      for (const name of questions()) {
        const step = left(name);
        if (step !== undefined) return step;
      }
      const [button] = all(".sd-navigation__next-btn, .sd-navigation__complete-btn");
      return button && go(button);
    },
    isDone,
    restart() {
      delete document.body.dataset.outcome;
      globalThis.restart();
    },
    outcome: () => document.body.dataset.outcome,
    given: () => globalThis.given(),
  };
}
