"use client";

import { useEffect, useRef } from "react";
import type { TrialPrescreenElement } from "trial-prescreen";
import "trial-prescreen";
import type {} from "trial-prescreen/react";

const hear = ({ type }: CustomEvent<null>) => {
  document.documentElement.dataset.heard = type.replace("prescreen:", "");
};

export function Site() {
  const element = useRef<TrialPrescreenElement>(null);
  // React 19.3 attaches no `onprescreen:step` to an element that a server has rendered.
  useEffect(() => {
    const { current } = element;
    current?.addEventListener("prescreen:step", hear);
    return () => current?.removeEventListener("prescreen:step", hear);
  }, []);
  return (
    <div>
      <trial-prescreen ref={element} className="own" style={{ maxWidth: "40rem" }} lang="en" theme="light">
        <p>The fallback</p>
      </trial-prescreen>
    </div>
  );
}
