// What each file of dist/ is served with: the rules of its own `_headers`, which add up.
import { readFileSync } from "node:fs";

/** A function that gives the headers of a path such as `/v1.0.0/page.js`. */
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
