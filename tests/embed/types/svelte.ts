// The tag of a template in Svelte is checked by its properties here.
import type { SvelteHTMLElements } from "svelte/elements";
import type {} from "trial-prescreen/svelte";

type InTemplate = SvelteHTMLElements["trial-prescreen"];

export const right: InTemplate = {
  class: "own",
  style: "max-width: 40rem",
  id: "questions",
  lang: "zh-Hans",
  theme: "light",
  accent: "teal",
  "heading-level": 3,
  "data-own": "1",
  onclick: (event) => event.currentTarget.getAttribute("theme"),
  "onprescreen:done": (event) => event.detail satisfies null,
  "onprescreen:resize": ({ detail }) => detail.height.toFixed(),
  children: undefined,
};

export const wrong: InTemplate[] = [
  // @ts-expect-error There is no such theme.
  { theme: "pink" },
  // @ts-expect-error There are four levels.
  { "heading-level": "7" },
  // @ts-expect-error There is no such event.
  { "onprescreen:answer": () => {} },
];
