// Copies of `dist`, each with one thing wrong or changed, as another server may have them.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { unzipSync } from "fflate";

export const DIST = fileURLToPath(new URL("../../../dist", import.meta.url));
/** The folder of this version, such as `v1.0.0`, and that of its major version. */
export const [VERSION] = readdirSync(DIST).filter((name) => /^v\d+\.\d+\.\d+$/.test(name));
export const MOVING = VERSION.split(".")[0];
/** A version that never existed. */
export const EARLIER = "v0.9.0";

const WASM = "trial-prescreen_bg.wasm";
/** The same in a script, for the frame. */
const PACKED = "packed.js";

/** Changes a file, and the compressed copy that the server prefers. */
function change(file, edit) {
  const content = edit(readFileSync(file));
  writeFileSync(file, content);
  writeFileSync(`${file}.gz`, gzipSync(content));
}

/** Writes the sites to a folder, and returns their own folders by name. */
export function makeSites(folder) {
  const site = (name) => {
    const own = join(folder, name);
    cpSync(DIST, own, { recursive: true });
    return own;
  };
  const missing = site("missing");
  for (const file of [WASM, PACKED].flatMap((name) => [name, `${name}.gz`, `${name}.br`])) rmSync(join(missing, VERSION, file));

  const wrong = site("wrong");
  change(join(wrong, VERSION, WASM), (bytes) => {
    // The last byte is in a section that no engine reads: only the hash detects the change.
    bytes[bytes.length - 1] ^= 1;
    return bytes;
  });
  change(join(wrong, VERSION, PACKED), (bytes) => bytes.toString().replace("sha384-", "sha384-another"));

  const upgraded = site("upgraded");
  cpSync(join(DIST, VERSION), join(upgraded, EARLIER), { recursive: true });
  for (const name of ["embed.js", "prescreen.js", "frame.js", "page.js"]) {
    change(join(upgraded, EARLIER, name), (bytes) => bytes.toString().replaceAll(VERSION, EARLIER));
  }

  // What the WordPress plugin has in it, and nothing else.
  const plugin = join(folder, "plugin");
  const zip = unzipSync(readFileSync(join(DIST, VERSION, "trial-prescreen-wordpress.zip")));
  for (const [name, content] of Object.entries(zip)) {
    const file = join(plugin, name.replace("trial-prescreen/", ""));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { missing, wrong, upgraded, plugin };
}
