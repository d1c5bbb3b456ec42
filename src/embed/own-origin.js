// The first thing on the frame's page: its policy with this origin by name, before anything else is fetched.
// For a frame without an origin 'self' means nothing at all in some versions of WebKit:
// https://bugs.webkit.org/show_bug.cgi?id=316847, checked on 2026-11-24.
import { addPolicy } from "./policy.js";

const { origin } = location;
// The build fills in the hashes of what stands inside the page itself.
addPolicy(
  `default-src 'none';script-src ${origin} '${FIRST_HASH}' 'wasm-unsafe-eval';style-src '${STYLE_HASH}';connect-src ${origin}`,
);
