// Optimizes WebAssembly as Trunk optimizes the program: the rest of it, which was split off, and what the bench of verdicts times.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, ROOT } from "./source.mjs";

/** The bytes of a WebAssembly file once wasm-opt has had it, which writes to `to`, with the options that index.html gives to Trunk. */
export function optimized(file, to) {
  const page = read("index.html");
  const [level, options] = ["data-wasm-opt", "data-wasm-opt-params"].map((name) => {
    const [, value] = new RegExp(`\\s${name}="([^"]+)"`).exec(page) ?? [];
    if (!value) throw new Error(`index.html has no \`${name}\`, by which the program is optimized`);
    return value;
  });
  const choices = [`-O${level}`, ...options.split(" "), "--strip-debug"];
  execFileSync(join(ROOT, "node_modules/.bin/wasm-opt"), [...choices, file, "--output", to], { stdio: "inherit" });
  return readFileSync(to);
}
