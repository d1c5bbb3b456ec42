// A script of a site, without a framework.
import type { PrescreenTheme, TrialPrescreenAttributes, TrialPrescreenElement } from "trial-prescreen";
import { embed } from "trial-prescreen/frame";

embed("https://example.org/");
embed(new URL("https://example.org/"));
// @ts-expect-error It has no settings.
embed("https://example.org/", { theme: "light" });

const found: TrialPrescreenElement | null = document.querySelector("trial-prescreen");
const made: TrialPrescreenElement = document.createElement("trial-prescreen");
for (const theme of ["light", "dark", "auto"] satisfies PrescreenTheme[]) made.setAttribute("theme", theme);
found?.addEventListener("prescreen:resize", ({ detail }) => detail.height.toFixed());
document.addEventListener("prescreen:done", ({ detail }) => {
  const nothing: null = detail;
  return nothing;
});
// @ts-expect-error No event tells an outcome.
made.addEventListener("prescreen:done", ({ detail }) => detail.outcome);

export const settings: TrialPrescreenAttributes = { lang: "en", accent: "teal", "heading-level": 4 };
// @ts-expect-error There are four levels.
export const wrong: TrialPrescreenAttributes = { "heading-level": 5 };
