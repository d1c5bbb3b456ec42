/** @jsxImportSource vue */
// A component of a site in Vue, as JSX; a template's tag is checked by its properties in `GlobalComponents`.
import { defineComponent, ref, type GlobalComponents } from "vue";
import type { TrialPrescreenElement } from "trial-prescreen";
import type {} from "trial-prescreen/vue";

export const Right = defineComponent(() => {
  const element = ref<TrialPrescreenElement>();
  return () => (
    <trial-prescreen
      key="one"
      ref={element}
      id="questions"
      class={["own", { wide: true }]}
      style={{ maxWidth: "40rem" }}
      lang="zh-Hans"
      theme="light"
      accent="teal"
      heading-level="3"
      onPrescreen:ready={(event) => event.detail satisfies null}
      onPrescreen:done={() => {}}
      onPrescreen:resize={({ detail }) => detail.height.toFixed()}
    >
      <p>The fallback</p>
    </trial-prescreen>
  );
});

export const wrong = [
  // @ts-expect-error There is no such theme.
  <trial-prescreen theme="pink" />,
  // @ts-expect-error There are four levels.
  <trial-prescreen heading-level={7} />,
  // @ts-expect-error Vue would set an attribute of this name.
  <trial-prescreen onprescreen:done={() => {}} />,
  // @ts-expect-error No event tells an outcome.
  <trial-prescreen onPrescreen:done={(event) => event.detail.outcome} />,
];

type InTemplate = InstanceType<GlobalComponents["trial-prescreen"]>["$props"];
export const right: InTemplate = { theme: "dark", class: "own", "onPrescreen:done": (event) => event.detail };
// @ts-expect-error There is no such theme.
export const pink: InTemplate = { theme: "pink" };
