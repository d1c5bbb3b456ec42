// Builds what both benches need, by the project's own commands.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Runs a program from the root of the checkout and returns its output if that is not shown. Throws if it fails. */
export function run(program, args, { env = {}, input, quiet = false } = {}) {
  if (!quiet) console.log(`$ ${[program, ...args].join(" ")}`);
  const { status, stdout, error } = spawnSync(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: [input === undefined ? "ignore" : "pipe", quiet ? "pipe" : "inherit", "inherit"],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`\`${[program, ...args].join(" ")}\` failed with exit code ${status}`);
  return stdout;
}
