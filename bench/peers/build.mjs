// Builds the peers' pages from the questionnaire, each into a folder of its own, compressed as the widget is.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

import { build } from "esbuild";

import { interview } from "./interview.mjs";
import { form } from "./surveyjs/form.mjs";
import { question } from "./vanilla/views.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HERE = fileURLToPath(new URL("./", import.meta.url));
const LFORMS = join(ROOT, "target/tools/lforms/package/dist/lforms");
/** Everything that LHC-Forms' page loads. */
const LFORMS_FILES = [
  "webcomponent/styles.css",
  "webcomponent/assets/lib/zone.min.js",
  "webcomponent/lhc-forms.js",
  "fhir/R4/lformsFHIR.min.js",
];
/** The numbers of widgets on the pages that measure sharing one program. */
export const MANY = 50;

/** Builds into `to` what is named. */
export async function buildPeers(to, names) {
  const questionnaire = JSON.parse(readFileSync(join(ROOT, "target/fhir/questionnaire.json"), "utf8"));
  const data = interview(questionnaire);
  const made = (name, module) => write(join(to, "made", name), module);
  made("interview.js", Object.entries(data).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`).join(""));
  made("form.js", `export default ${JSON.stringify(form(data))};\n`);
  const page = (name) => readFileSync(join(HERE, name, "index.html"), "utf8").replace("{title}", data.title);

  for (const name of names) {
    const folder = join(to, name);
    // LHC-Forms' files are slow to compress and never change.
    if (name !== "lhc-forms") rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (name === "ours") {
      for (const count of [1, MANY]) write(join(folder, `${count}.html`), widgets(count));
    } else if (name === "lhc-forms") {
      for (const file of LFORMS_FILES) copy(join(LFORMS, file), join(folder, file));
      write(join(folder, "index.html"), page(name));
      write(join(folder, "page.js"), readFileSync(join(HERE, name, "page.js")));
      write(join(folder, "questionnaire.json"), JSON.stringify(questionnaire));
    } else {
      const first = name === "vanilla" ? question(data.questions[0], {}, { lead: data.lead, first: true }) : "";
      // A function, since the text may hold a `$`.
      write(join(folder, "index.html"), page(name).replace("{first}", () => first));
      await bundle(name, to, folder);
    }
    compress(folder);
  }
}

async function bundle(name, to, folder) {
  const styles = name === "surveyjs" ? [] : [{ in: join(HERE, "common/page.css"), out: "page" }];
  await build({
    entryPoints: [{ in: join(HERE, name, "page.js"), out: "page" }, ...styles],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    alias: { interview: join(to, "made/interview.js"), form: join(to, "made/form.js") },
    logLevel: "warning",
  });
}

/** A host page with this many widgets. */
const widgets = (count) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${count} of the widget</title>
<link rel="icon" href="data:,">
<script type="module" src="/v1/prescreen.js"></script>
${"<trial-prescreen></trial-prescreen>\n".repeat(count)}</html>
`;

function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (!/\.(html|js|css|json)$/.test(name) || isNewer(`${file}.br`, file)) continue;
    const content = readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  }
}

const isNewer = (file, other) => existsSync(file) && statSync(file).mtimeMs >= statSync(other).mtimeMs;

function copy(from, to) {
  if (!existsSync(to) || statSync(to).size !== statSync(from).size) cpSync(from, to);
}

function write(file, content) {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, content);
}
