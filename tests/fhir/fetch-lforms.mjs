// Fetches LHC-Forms, the National Library of Medicine's form filler, into target/tools/lforms by `npm pack`: the package is
// self-contained, and its hundred dependencies are needed only to build it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const VERSION = "40.1.3";
const SHA512 = "WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==";

const folder = fileURLToPath(new URL("../../target/tools/lforms/", import.meta.url));
const stamp = `${folder}package/.checked`;
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== SHA512) {
  mkdirSync(folder, { recursive: true });
  const run = (program, args) => execFileSync(program, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  run("npm", ["pack", `lforms@${VERSION}`, "--silent"]);
  const found = createHash("sha512").update(readFileSync(`${folder}lforms-${VERSION}.tgz`)).digest("base64");
  assert.equal(found, SHA512, `lforms ${VERSION} has another SHA-512 than it should; do not use it`);
  run("tar", ["xzf", `lforms-${VERSION}.tgz`]);
  writeFileSync(stamp, SHA512);
}
