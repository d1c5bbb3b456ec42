/** Types for pages that put `<trial-prescreen>` in by TypeScript. */

export type PrescreenTheme = "light" | "dark" | "auto";

/** The questionnaire. No attribute changes a rule, a text or the contact. */
export interface TrialPrescreenElement extends HTMLElement {}

export interface TrialPrescreenAttributes {
  /** The tag of a language that the questions speak; else the nearest ancestor's, else the browser's, else the first. */
  lang?: string;
  theme?: PrescreenTheme;
  /** A CSS colour; it is moved towards black or white until text in it can be read. */
  accent?: string;
  /** The level of the widget's first heading, 1 to 4. */
  "heading-level"?: 1 | 2 | 3 | 4 | "1" | "2" | "3" | "4";
}

/** Events that bubble and cross shadow roots. None tells an answer, a result or a count. */
export interface TrialPrescreenEventMap {
  "prescreen:ready": CustomEvent<null>;
  "prescreen:step": CustomEvent<null>;
  "prescreen:done": CustomEvent<null>;
  /** In CSS pixels, rounded up in coarse steps. */
  "prescreen:resize": CustomEvent<{ height: number }>;
}

/** What hears these events, as React and Svelte name it. */
export type TrialPrescreenListeners = {
  [Name in keyof TrialPrescreenEventMap as `on${Name}`]?: (event: TrialPrescreenEventMap[Name]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    "trial-prescreen": TrialPrescreenElement;
  }
  interface GlobalEventHandlersEventMap extends TrialPrescreenEventMap {}
}
