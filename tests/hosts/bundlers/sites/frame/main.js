import { embed } from "trial-prescreen/frame";

embed(new URLSearchParams(location.search).get("base"));
document.addEventListener("prescreen:step", () => (document.documentElement.dataset.heard = "step"));
