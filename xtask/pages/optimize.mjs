// Optimizes the part of the program that wasm-bindgen's command has split off, as Trunk optimizes the program.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { read } from "./source.mjs";

/** The bytes of a WebAssembly file once wasm-opt has had it, which writes to `to`, with the options that index.html gives to Trunk. */
export function optimized(file, to) {
  const page = read("index.html");
  const [level, options] = ["data-wasm-opt", "data-wasm-opt-params"].map((name) => {
    const [, value] = new RegExp(`\\s${name}="([^"]+)"`).exec(page) ?? [];
    if (!value) throw new Error(`index.html has no \`${name}\`, by which the program is optimized`);
    return value;
  });
  const choices = [`-O${level}`, ...options.split(" "), "--strip-debug"];
  execFileSync("node_modules/.bin/wasm-opt", [...choices, file, "--output", to], { stdio: "inherit" });
  return readFileSync(to);
}
