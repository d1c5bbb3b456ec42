// A module of the sources with all that it imports, since an older Node takes a file named `.js` for a module
// only where a package says so.
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export function bundled(path) {
  const { outputFiles } = buildSync({ entryPoints: [root + path], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
