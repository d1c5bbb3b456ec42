// `cargo review`: the program that REVIEW names, or the one that cargo has built.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/review");

/** Runs `cargo review` with these arguments and returns its output. Throws if it fails. */
export function review(args, input) {
  return execFileSync(process.env.REVIEW ?? built, args, { cwd: root, input, encoding: "utf8" });
}
