// The packs as files: what the program can begin without. The rest of the program is split off by xtask/bindgen; the parts of
// the trial come from `cargo review parts`.
import { gzipSync } from "node:zlib";

import { parts } from "./bundle.mjs";
import { sha384 } from "./page.mjs";

/** A number as WebAssembly has its lengths: LEB128. */
function leb128(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

/** A WebAssembly file with nothing but a section of this name: every server has a type for it, and compresses it. */
function section(name, content) {
  const inside = Buffer.concat([leb128(name.length), Buffer.from(name), content]);
  return Buffer.concat([Buffer.from("\0asm\x01\0\0\0", "latin1"), Buffer.from([0]), leb128(inside.length), inside]);
}

const pack = (name, content) => ({
  name,
  file: `trial-prescreen_${name}.wasm`,
  content: section("pack", content),
});

/** Each pack with its name, the name of its file, and what is in that; `rest` is the rest of the program. */
export const packsWith = (rest) => [
  pack("rest", rest),
  ...Object.entries(parts.packs).map(([name, packed]) => pack(name, Buffer.from(packed, "base64"))),
];

/** The module `trial-prescreen/packs` of scripts that find the files in `folder`; classic ones go by their page's address. */
export function addresses(packs, folder, classic) {
  const lines = packs.map(({ name, file, content }) => {
    const path = JSON.stringify(`${folder}/${file}`);
    // In full, for the bundlers of those who use the package: they look for this.
    const url = classic ? path : `new URL(${path}, import.meta.url)`;
    return `  ${JSON.stringify(name)}: [${url}, ${JSON.stringify(sha384(content))}],\n`;
  });
  return `export const PACKS = {\n${lines.join("")}};\n`;
}

/** The files of the module `trial-prescreen/packed`: the program and all packs inside a script. */
export function inScript(wasm, packs) {
  const gz = (content) => gzipSync(content, { level: 9 });
  const files = { "program.gz": gz(wasm) };
  for (const { file, content } of packs) files[`${file}.gz`] = gz(content);
  const imports = packs.map(({ file }, at) => `import pack${at} from ${JSON.stringify(`./${file}.gz`)};\n`);
  const named = packs.map(({ name }, at) => `${JSON.stringify(name)}: pack${at}`);
  files["packed.js"] = `import program from "./program.gz";
${imports.join("")}
export { program };
export const packs = { ${named.join(", ")} };
`;
  return files;
}
