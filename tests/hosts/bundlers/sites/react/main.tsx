import "trial-prescreen";
import { createRoot } from "react-dom/client";
import { Site } from "./site";

createRoot(document.querySelector("#app")!).render(<Site />);
