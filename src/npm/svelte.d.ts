/** Types of `<trial-prescreen>` in Svelte 5: `import type {} from "trial-prescreen/svelte"`. */
import type { HTMLAttributes } from "svelte/elements";
import type { TrialPrescreenAttributes, TrialPrescreenElement, TrialPrescreenListeners } from "./prescreen.js";

type Own = TrialPrescreenAttributes & TrialPrescreenListeners;

export type TrialPrescreenProps = Own & Omit<HTMLAttributes<TrialPrescreenElement>, keyof Own>;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "trial-prescreen": TrialPrescreenProps;
  }
}
