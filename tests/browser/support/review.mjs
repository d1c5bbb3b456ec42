// The reviewers' commands, by the program that `cargo xtask test` names, or the one that cargo has built.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/review");

/** Runs `cargo review` with these arguments, and gives what it prints; it has to succeed. */
export function review(args, input) {
  return execFileSync(process.env.REVIEW ?? built, args, { cwd: root, input, encoding: "utf8" });
}
