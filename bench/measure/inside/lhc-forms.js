// LHC-Forms: all questions are on one page; those that an answer enables appear below it.
import { click, type } from "./steps.js";

export function lhcForms({ answers, order }) {
  const ids = order.flatMap((id) => (answers[`${id}.date`] ? [id, `${id}.date`] : [id]));
  const todo = ids.flatMap((id) => [answers[id]].flat().map((value) => ({ id, value })));
  const isTyped = ({ id, value }) => typeof value === "number" || id.endsWith(".date");

  const selector = ({ id, value }) => {
    const start = `[id^="${id}/"]`;
    if (id.endsWith(".date")) return `${start} input`;
    return typeof value === "number" ? `input${start}` : `label${start}[id$="||${value}"]`;
  };
  const found = new Map();
  /** Cached, since searching thousands of elements in each frame would distort the figures. */
  const find = (one) => {
    if (!found.get(one)?.isConnected) found.set(one, document.querySelector(selector(one)));
    return found.get(one);
  };

  const textOf = ({ id, value }) => {
    if (!id.endsWith(".date")) return String(value);
    const [year, month, day] = value.split("-");
    return `${month}/${day}/${year}`;
  };
  const isAnswered = (one) => {
    const element = find(one);
    if (isTyped(one)) return element?.value === textOf(one);
    // The inputs inside its labels do not reflect the state.
    return Boolean(element?.querySelector(".ant-radio-checked, .ant-checkbox-checked"));
  };
  const left = () => todo.find((one) => !isAnswered(one));

  return {
    asked: () => [left()?.id ?? []].flat(),
    key: () => `question:${todo.filter(isAnswered).length}`,
    first: () => find(todo[0]),
    isLive: () => typeof globalThis.given === "function",
    next() {
      const one = left();
      const element = one && find(one);
      if (!element) return undefined;
      const last = one.id.endsWith(".date") ? "Enter" : undefined;
      return { ...(isTyped(one) ? type(element, textOf(one), last) : click(element)), goesOn: true };
    },
    isDone: () => left() === undefined,
    restart: () => globalThis.restart(),
    given: () => globalThis.given(),
  };
}
