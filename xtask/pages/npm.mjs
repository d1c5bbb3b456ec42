// The folder `npm/`, of which `npm pack` makes the package.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { parts, script } from "./bundle.mjs";
import { fill } from "./page.mjs";
import { read } from "./source.mjs";

const SOURCE = "src/npm";
const { NAME, REGISTRY, SNIPPETS, STUDY, STUDY_ID } = parts.words.scripts;
/** The trial's first language, then the others. */
const languages = [...new Set([parts.words.every.lang, ...Object.keys(SNIPPETS)])];

const indented = (text) => text.replaceAll(/^/gm, "  ");

/** Host elements as the README shows them, with the first language's fallback. */
function hosts() {
  const inside = indented(SNIPPETS[languages[0]].fallback);
  const settings = `lang="${languages[0]}" theme="light"`;
  return {
    "{frame}": `<div data-trial-prescreen ${settings}>\n${inside}\n</div>`,
    "{element}": `<div>\n  <trial-prescreen ${settings}>\n${indented(inside)}\n  </trial-prescreen>\n</div>`,
  };
}

/** The package's files by name, besides those of the version's folder. `moving` is the folder of the major version. */
export async function npmFiles(version, moving) {
  const description = `${NAME}. ${STUDY}${STUDY_ID}`;
  const own = {
    "frame.js": await script(`${SOURCE}/frame.js`, { MOVING: moving }, { format: "esm" }),
    "package.json": `${JSON.stringify({ ...JSON.parse(read(`${SOURCE}/package.json`)), version, description }, null, 2)}\n`,
    "README.md": fill(read(`${SOURCE}/README.md`), {
      ...hosts(),
      "{name}": NAME,
      "{description}": description,
      "{languages}": languages.map((tag) => `\`${tag}\``).join(", "),
      "{study}": STUDY,
      "{id}": STUDY_ID,
      "{registry}": REGISTRY,
    }),
    "custom-elements.json": fill(read(`${SOURCE}/custom-elements.json`), {
      "{languages}": languages.map((tag) => JSON.stringify(JSON.stringify(tag)).slice(1, -1)).join(" | "),
    }),
    LICENSE: read("LICENSE"),
  };
  const types = readdirSync(SOURCE).filter((name) => name.endsWith(".d.ts"));
  for (const name of types) own[name] = read(join(SOURCE, name));
  return own;
}

/** Packs `folder` into the folder `target`, and returns the file's name. npm gives every file in it the same date. */
export function packed(folder, target) {
  const options = ["--pack-destination", target, "--ignore-scripts", "--silent"];
  const { status, stdout, stderr, error } = spawnSync("npm", ["pack", `./${folder}`, ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`\`npm pack ${folder}\` failed: ${error ?? stderr}`);
  return stdout.trim();
}
