/** Types of `<trial-prescreen>` in Vue 3, in templates and in JSX: `import type {} from "trial-prescreen/vue"`. */
import type { HTMLAttributes, ReservedProps } from "vue";
import type { TrialPrescreenAttributes, TrialPrescreenEventMap } from "./prescreen.js";

/** As `@prescreen:done` of a template is called in JSX. */
type Listeners = {
  [Name in keyof TrialPrescreenEventMap as `on${Capitalize<Name>}`]?: (event: TrialPrescreenEventMap[Name]) => void;
};

type Own = TrialPrescreenAttributes & Listeners;

export type TrialPrescreenProps = Own & Omit<HTMLAttributes & ReservedProps, keyof Own>;

declare module "vue" {
  interface GlobalComponents {
    "trial-prescreen": new () => { $props: TrialPrescreenProps; $slots: { default?: () => unknown } };
  }
}

declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "trial-prescreen": TrialPrescreenProps;
    }
  }
}
