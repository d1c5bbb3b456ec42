// What is put into every page before anything of its own: how its questions are found and answered, and when
// something could be seen. It becomes a text and a function of the page, so it uses nothing from outside itself.

/** `page` is the page's name, `answers` the person's, `order` the questions in the order they come. */
export function inside({ page, answers, order, today, memory }) {
  const seen = { longTasks: [], shift: 0, worstEvent: 0, worstOf: "", memories: [] };

  // Everybody visits on the same day; the clock goes on as it does.
  const Real = Date;
  const shift = Real.parse(`${today}T02:00:00Z`) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + shift);
      else super(...parts);
    }

    static now() {
      return Real.now() + shift;
    }
  };

  if (memory) {
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
      construct(target, values, made) {
        const instance = Reflect.construct(target, values, made);
        const found = Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Memory);
        seen.memories.push(...found);
        return instance;
      },
    });
  }

  const observe = (type, each, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...options });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.firstPaint = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => (seen.largestPaint = startTime));
  observe("longtask", ({ startTime, duration }) => seen.longTasks.push([startTime, duration]));
  observe("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  observe(
    "event",
    ({ duration, name }) => {
      if (duration > seen.worstEvent) [seen.worstEvent, seen.worstOf] = [duration, name];
    },
    { durationThreshold: 16 },
  );

  /** Calls back when what the next frame shows has been painted. */
  const painted = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });

  const isShown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  /** What a finger goes for: the control, or its label where the control itself is not drawn. */
  const handle = (control) => {
    const { width, height } = control.getBoundingClientRect();
    return (width < 8 || height < 8) && control.labels?.length > 0 ? control.labels[0] : control;
  };
  const click = (element) => ({ element });
  const type = (element, text, last) => ({ element, text: String(text), last });
  const go = (element) => ({ element, goesOn: true });

  // The pages with this project's own hooks: the widget, and those written by hand.
  function hooked() {
    const root = () => {
      const shadow = document.querySelector("trial-prescreen")?.shadowRoot;
      return shadow?.querySelector("[data-screen]") ? shadow : document;
    };
    const screen = () => root().querySelector("[data-screen]");
    const field = (name) => root().querySelector(`input[name="${name}"]`);
    const asked = () => [...(screen()?.querySelectorAll("[data-question]") ?? [])].map(({ dataset }) => dataset.question);
    const action = (...names) => names.map((name) => screen()?.querySelector(`[data-action="${name}"]`)).find(Boolean);

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

    return {
      asked,
      key: () => `${screen()?.dataset.screen}:${asked()}`,
      first: () => field(order[0]),
      begin: () => action("start"),
      isLive: () => (page === "ours" ? seen.ready : typeof globalThis.given === "function"),
      next() {
        for (const id of asked()) {
          const step = left(id);
          if (step !== undefined) return step;
        }
        const button = action("start", "continue", "result", "more");
        return button && go(button);
      },
      isDone: () => screen()?.dataset.screen === "result" && !action("more"),
      restart: () => root().querySelector('[data-action="restart"]').click(),
      outcome: () => root().querySelector("[data-outcome]").dataset.outcome,
      findings: () =>
        [...root().querySelectorAll("[data-criterion]")].map(({ dataset }) => [dataset.criterion, dataset.finding]),
      given: () => globalThis.given?.(),
    };
  }

  function surveyjs() {
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
      begin: () => undefined,
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

  // All questions stand on one page there; those that an answer brings up come below it.
  function lhcForms() {
    const ids = order.flatMap((id) => (answers[`${id}.date`] ? [id, `${id}.date`] : [id]));
    const todo = ids.flatMap((id) => [answers[id]].flat().map((value) => ({ id, value })));
    const isTyped = ({ id, value }) => typeof value === "number" || id.endsWith(".date");
    const find = ({ id, value }) => {
      const start = `[id^="${id}/"]`;
      if (id.endsWith(".date")) return document.querySelector(`${start} input`);
      if (typeof value === "number") return document.querySelector(`input${start}`);
      return document.querySelector(`label${start}[id$="||${value}"]`);
    };
    const textOf = ({ id, value }) => {
      if (!id.endsWith(".date")) return String(value);
      const [year, month, day] = value.split("-");
      return `${month}/${day}/${year}`;
    };
    const isAnswered = (one) => {
      const element = find(one);
      return isTyped(one) ? element?.value === textOf(one) : Boolean(element?.querySelector(".ant-radio-checked, .ant-checkbox-checked"));
    };
    const left = () => todo.find((one) => !isAnswered(one));
    return {
      asked: () => [left()?.id ?? []].flat(),
      key: () => `question:${todo.filter(isAnswered).length}`,
      first: () => find(todo[0]),
      begin: () => undefined,
      isLive: () => typeof globalThis.given === "function",
      next() {
        const one = left();
        const element = one && find(one);
        if (!element) return undefined;
        const step = isTyped(one) ? type(element, textOf(one), one.id.endsWith(".date") ? "Enter" : undefined) : click(element);
        return { ...step, goesOn: true };
      },
      isDone: () => left() === undefined,
      restart: () => globalThis.restart(),
      given: () => globalThis.given(),
    };
  }

  const adapter = { surveyjs, "lhc-forms": lhcForms }[page]?.() ?? hooked();

  // The first question's input, and the page's own word that it is live.
  document.addEventListener("prescreen:ready", () => (seen.ready = true));
  let begun = 0;
  const watch = () => {
    const first = adapter.first();
    if (!seen.usable && first && isShown(handle(first)) && !first.disabled) {
      seen.usable = -1;
      painted((now) => (seen.usable = now));
    }
    if (!seen.live && adapter.isLive()) {
      seen.live = -1;
      painted((now) => (seen.live = now));
    }
    // Somebody who wants to go on: the start is pressed as soon as it is there, and again when all is live.
    const press = begun === 0 || (begun === 1 && seen.live);
    if (!first && press && adapter.begin()) {
      begun += 1;
      adapter.begin().click();
    }
    if (!(seen.usable > 0 && seen.live > 0)) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);

  let armed;
  const hasMoved = () => adapter.key() !== armed.before && (adapter.isDone() || Boolean(adapter.next()?.element));
  /** A tap that has not shown anything after so many frames has missed. */
  const MOST_FRAMES = 300;
  const look = () => {
    const now = armed;
    now.frames += 1;
    if (now.goesOn && !hasMoved() && now.frames < MOST_FRAMES) return requestAnimationFrame(look);
    painted((time) => now.done(hasMoved() || !now.goesOn ? time - now.started : null));
  };
  const begins = ({ timeStamp }) => {
    if (!armed || armed.started) return;
    armed.started = timeStamp;
    requestAnimationFrame(look);
  };
  addEventListener("click", begins, { capture: true });

  /** A frame later, so that nothing of before is still to be painted. */
  const frame = () => new Promise((resolve) => painted(() => painted(resolve)));

  let changed = 0;
  if (page === "lhc-forms") {
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(() => (changed = performance.now())).observe(document, all);
  }
  /** LHC-Forms goes on for a while with what an answer brings up, which moves everything below it. */
  const RESTING_MS = 250;

  /** Where something is once it is there to be hit and stays in its place. */
  async function restingPlace(target) {
    const box = () => target.getBoundingClientRect();
    const hit = ({ left, top, width, height }) => {
      const found = target.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
      return target.contains(found) || found?.contains(target);
    };
    for (let frames = 0, last; frames < 600; frames += 1) {
      await frame();
      const now = box();
      const rests = last && now.left === last.left && now.top === last.top && (changed === 0 || performance.now() - changed > RESTING_MS);
      if (rests && hit(now)) return now;
      last = now;
      if (frames % 20 === 19) target.scrollIntoView({ block: "center", behavior: "instant" });
    }
    throw new Error(`${page}: nothing can be tapped at ${adapter.key()}`);
  }

  globalThis.bench = {
    adapter,
    seen,

    /** Where the next thing to do is, or `null` at the end. Something that comes a moment later is waited for. */
    async aim() {
      let step;
      for (let frames = 0; !adapter.isDone() && !(step = adapter.next())?.element; frames += 1) {
        if (frames === 600) throw new Error(`${page} has nothing to answer at ${adapter.key()}`);
        await frame();
      }
      if (adapter.isDone()) return null;
      const target = handle(step.element);
      target.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = await restingPlace(target);
      armed = { before: adapter.key(), goesOn: step.goesOn ?? false, frames: 0 };
      armed.settled = new Promise((resolve) => (armed.done = resolve));
      const { text, last, goesOn } = step;
      const tag = target.getAttribute("name") ?? target.textContent.trim();
      // A page too wide for a phone is shown smaller there.
      const { scale, offsetLeft, offsetTop } = visualViewport;
      const x = (left + width / 2 - offsetLeft) * scale;
      const y = (top + height / 2 - offsetTop) * scale;
      return { x, y, text, last, goesOn, asked: adapter.asked(), tag };
    },

    /** When the page has shown what came of it: how long after the click; `null` when the tap has missed. */
    settled() {
      const now = armed;
      const wait = (frames) => {
        if (now.started) return;
        if (frames === MOST_FRAMES) now.done(null);
        else requestAnimationFrame(() => wait(frames + 1));
      };
      wait(0);
      return now.settled;
    },

    /** The same wait for nothing at all. */
    nothing: () => new Promise((resolve) => requestAnimationFrame(() => painted(resolve))),

    /** When nothing has kept the page busy for a while. */
    async quiet() {
      for (let last = -1, still = 0; still < 3; still += 1) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        const busy = seen.longTasks.length + performance.getEntriesByType("resource").length;
        if (busy !== last) still = 0;
        last = busy;
      }
    },

    /**
     * Goes through the whole interview without a mouse; for the memory after many of them. What has to be typed by
     * hand, such as into a calendar, is given back like by `aim`.
     */
    async hurry() {
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
      for (let acts = 0; !adapter.isDone(); acts += 1) {
        if (acts === 1000) throw new Error(`${page} does not come to an end in a hurry, at ${adapter.key()}`);
        const step = adapter.next();
        if (!step?.element) {
          await new Promise((resolve) => setTimeout(resolve));
          continue;
        }
        if (step.last) return this.aim();
        const before = adapter.key();
        if (step.text === undefined) {
          step.element.click();
        } else {
          step.element.focus();
          value.call(step.element, step.text);
          step.element.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
          step.element.dispatchEvent(new Event("change", { bubbles: true }));
          step.element.blur();
        }
        if (step.goesOn) {
          for (let turns = 0; adapter.key() === before && !adapter.isDone(); turns += 1) {
            if (turns === 2000) throw new Error(`${page} does not go on in a hurry, at ${adapter.key()}`);
            await new Promise((resolve) => setTimeout(resolve));
          }
        }
      }
      return null;
    },

    /** Back to where the interview begins. */
    async restart() {
      await adapter.restart();
      // The browser's history goes back a moment later; nobody is quicker.
      for (let turns = 0; adapter.isDone() || history.state > 0; turns += 1) {
        if (turns === 2000) throw new Error(`${page} does not begin again`);
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}
