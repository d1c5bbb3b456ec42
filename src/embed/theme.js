// Which of the two themes is shown.

const DARK = "(prefers-color-scheme: dark)";

function wish() {
  try {
    return matchMedia(DARK);
  } catch {
    return undefined;
  }
}

/** Whether a theme is shown dark; `auto`, and what is no theme, goes by the visitor's system. */
export const isDark = (theme) => theme === "dark" || (theme !== "light" && Boolean(wish()?.matches));

/** Calls `listener` when the visitor's system changes. */
export const whenSystemChanges = (listener) => wish()?.addEventListener?.("change", listener);

/** Gives a page of this project's own the ground of the theme, around the widget and under it. */
export function themePage(dark) {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
