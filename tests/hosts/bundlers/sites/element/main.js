import "trial-prescreen";

document.addEventListener("prescreen:step", () => (document.documentElement.dataset.heard = "step"));
