// The response headers of each file of dist/: the sum of all matching rules in its `_headers`.
import { readFileSync } from "node:fs";

/** Returns a function from a path such as `/v1.0.0/page.js` to its headers. */
export function headersOf(file) {
  const rules = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [name, ...value] = line.trim().split(": ");
    if (line.startsWith("/")) rules.push({ path: line, headers: {} });
    else if (value.length > 0) rules.at(-1).headers[name] = value.join(": ");
  }
  const fits = (rule, path) => (rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule);
  return (path) => Object.assign({}, ...rules.filter((rule) => fits(rule.path, path)).map(({ headers }) => headers));
}
