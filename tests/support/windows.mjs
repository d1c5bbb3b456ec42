// The windows of the rules in the words, filled in as the build fills them in, by a reading of its own.

/** What has a window, by each of its names: the criterion, the question, the answer. */
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

/** The texts of a trial, at any depth, with `{window.E7}` and `{span.E7}` filled in from `trial.toml` in a language's words. */
export function filled(texts, trial, words) {
  const windows = named(trial);
  const say = (_, form, name) => {
    const [window, ...others] = windows.get(name) ?? [];
    if (!window || others.length > 0) throw new Error(`{${form}.${name}} names no window, or several`);
    const [, count, unit] = window.match(/^(\d+) (\w+?)s?$/);
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
