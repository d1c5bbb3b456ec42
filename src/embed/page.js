// The page of its own.
import "./own-page.js";
