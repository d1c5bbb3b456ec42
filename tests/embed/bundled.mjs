// A module of the sources with all its imports, since an older Node reads a `.js` file as a module
// only if a package.json says so.
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export function bundled(path) {
  const { outputFiles } = buildSync({ entryPoints: [root + path], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
