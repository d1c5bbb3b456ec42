// The rules' windows in texts, filled in as by the build but implemented independently.

/** Every window, by each of its names: the criterion, the question, the answer. */
function named(trial) {
  const found = new Map();
  for (const [question, { values }] of Object.entries(trial.questions)) {
    for (const [value, given] of Object.entries(values)) {
      for (const [criterion, meaning] of Object.entries(given)) {
        if (!meaning.until) continue;
        for (const name of [criterion, question, `${question}.${value}`]) {
          found.set(name, new Set([...(found.get(name) ?? []), meaning.until]));
        }
      }
    }
  }
  return found;
}

/** The one window of a name, such as `["6", "week"]`. */
function window(windows, name) {
  const [window, ...others] = windows.get(name) ?? [];
  if (!window || others.length > 0) throw new Error(`${name} names no window in trial.toml, or several; use the id of its question or answer`);
  const [, count, unit] = window.match(/^(\d+) (\w+?)s?$/);
  return [count, unit];
}

/**
 * The day on which the wait after an event ends, by trial.toml: for tests that need a wait to prove something else.
 * Waits themselves are tested with dates written by hand, in tests/rules/ and tests/scenarios/.
 */
export function waitEnds(trial, name, event) {
  const [count, unit] = window(named(trial), name);
  const [year, month, day] = event.split("-").map(Number);
  const days = { day: 1, week: 7 }[unit] * count;
  if (days) return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
  const months = month - 1 + { month: 1, year: 12 }[unit] * count;
  const same = new Date(Date.UTC(year, months, day));
  // A day that its month does not have becomes the first of the next.
  const ends = same.getUTCDate() === day ? same : new Date(Date.UTC(year, months + 1, 1));
  return ends.toISOString().slice(0, 10);
}

/** The texts of a trial, at any depth, with `{window.E7}` and `{span.E7}` filled in from `trial.toml` in a language's words. */
export function filled(texts, trial, words) {
  const windows = named(trial);
  const say = (_, form, name) => {
    const [count, unit] = window(windows, name);
    const text = words[count === "1" ? `window_${unit}` : `window_${unit}s`];
    return text.replace("{count}", form === "span" && count === "1" ? "" : count).trim();
  };
  const within = (part) => {
    if (typeof part === "string") return part.replace(/\{(window|span)\.([^}]+)\}/g, say);
    if (Array.isArray(part)) return part.map(within);
    if (part === null || typeof part !== "object" || part instanceof Date) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, within(value)]));
  };
  return within(texts);
}
