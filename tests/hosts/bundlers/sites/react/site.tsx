import { useRef } from "react";
import type { TrialPrescreenElement } from "trial-prescreen";
import type {} from "trial-prescreen/react";

const hear = (event: CustomEvent<null>) => {
  document.documentElement.dataset.heard = event.type.replace("prescreen:", "");
};

export function Site() {
  const element = useRef<TrialPrescreenElement>(null);
  return (
    <div>
      <trial-prescreen ref={element} className="own" style={{ maxWidth: "40rem" }} lang="en" theme="light" {...{ "onprescreen:step": hear }}>
        <p>The fallback</p>
      </trial-prescreen>
    </div>
  );
}
