/** Types of `<trial-prescreen>` in React 19: `import type {} from "trial-prescreen/react"`. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { TrialPrescreenAttributes, TrialPrescreenElement, TrialPrescreenListeners } from "./prescreen.js";

type Own = TrialPrescreenAttributes & TrialPrescreenListeners;

export type TrialPrescreenProps = Own &
  Omit<DetailedHTMLProps<HTMLAttributes<TrialPrescreenElement>, TrialPrescreenElement>, keyof Own>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "trial-prescreen": TrialPrescreenProps;
    }
  }
}
