// The repository's own files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A file of the checkout, as text. */
export const read = (file) => readFileSync(join(ROOT, file), "utf8");
