// A component of a site in React.
import { useRef } from "react";
import type { TrialPrescreenElement } from "trial-prescreen";
import type { TrialPrescreenProps } from "trial-prescreen/react";

export function Right() {
  const element = useRef<TrialPrescreenElement>(null);
  return (
    <trial-prescreen
      key="one"
      ref={element}
      id="questions"
      className="own"
      style={{ maxWidth: "40rem" }}
      lang="zh-Hans"
      theme="light"
      accent="teal"
      heading-level={3}
      data-own="1"
      aria-label="Questions"
      onClick={(event) => event.currentTarget.getAttribute("theme")}
      onprescreen:ready={(event) => event.detail satisfies null}
      onprescreen:done={() => {}}
      onprescreen:resize={({ detail }) => detail.height.toFixed()}
    >
      <p>The fallback</p>
    </trial-prescreen>
  );
}

export const spread: TrialPrescreenProps = { "onprescreen:step": (event: CustomEvent<null>) => event.type };

export const wrong = [
  // @ts-expect-error There is no such theme.
  <trial-prescreen key="1" theme="pink" />,
  // @ts-expect-error There are four levels.
  <trial-prescreen key="2" heading-level="7" />,
  // @ts-expect-error There is no such setting.
  <trial-prescreen key="3" phone="1" />,
  // @ts-expect-error There is no such event.
  <trial-prescreen key="4" onprescreen:answer={() => {}} />,
  // @ts-expect-error No event tells an outcome.
  <trial-prescreen key="5" onprescreen:done={(event) => event.detail.outcome} />,
];
