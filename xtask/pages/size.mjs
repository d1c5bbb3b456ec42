// Checks the download size of a visit in English, by way of embedding, and of its largest files against budgets.
//
// Environment: DIST is the folder to upload, TRUNK the folder of Trunk's output, VERSION the version.
import { statSync } from "node:fs";
import { basename, join } from "node:path";

const { DIST: dist, TRUNK: trunk, VERSION: version } = process.env;
const own = (...names) => names.map((name) => join(dist, `v${version}`, name));

/** The program, and the packs of a visit in English: its rest, the visitor's language, what no question needs, the study team's. */
const PROGRAM = ["bg", "rest", "en", "more", "zh-Hans"].map((name) => `trial-prescreen_${name}.wasm`);

/** The files that one visit loads. */
const VISITS = {
  "the standalone page": [join(dist, "index.html"), ...own("page.js", ...PROGRAM)],
  "the sandboxed frame": own("embed.js", "frame.html", "frame.js", ...PROGRAM),
  "the custom element": own("prescreen.js", ...PROGRAM),
  "the single file": own("trial-prescreen.html"),
};

/**
 * The most bytes of a visit, or of a file in one. A visit of the standalone page was to stay below 200,000 in all;
 * `docs/design.md` says why it does not ("What a visit weighs"). Each budget is about 3 % above the present size, so that
 * exceeding it is a decision.
 */
const BUDGETS = {
  "the standalone page": 294_500,
  "the sandboxed frame": 296_500,
  "the custom element": 287_500,
  "trial-prescreen_bg.wasm": 138_500,
  // The visitor's own language, which comes with the program.
  "trial-prescreen_en.wasm": 19_800,
  // After it is live.
  "trial-prescreen_rest.wasm": 80_000,
  "trial-prescreen_more.wasm": 11_000,
  "trial-prescreen_zh-Hans.wasm": 22_800,
  "page.js": 12_150,
  "frame.js": 12_750,
  "prescreen.js": 15_500,
  // The widget's style, inlined in each page and in the element's script. With sizes relative to its own font size, and a
  // palette for print.
  "style.txt": 3_750,
  "index.html": 10_450,
  "frame.html": 10_300,
  // Promised to hosts: less than 2 kB by gzip.
  "embed.js": 1_999,
  // All languages, packed inside it by gzip, whose window of 32 kB misses the repetition in the caregiver wording.
  "trial-prescreen.html": 408_000,
};
/** What is measured by gzip; the rest by Brotli, each at its highest level. */
const BY_GZIP = ["embed.js"];

/** The bytes of a file, and of the compressed copies beside it. */
function sizes(file) {
  const [plain, gzip, brotli] = ["", ".gz", ".br"].map((ending) => {
    const found = statSync(file + ending, { throwIfNoEntry: false });
    if (!found) throw new Error(`\`${file}${ending}\` is missing; run \`cargo xtask dist\``);
    return found.size;
  });
  return { plain, gzip, brotli };
}

const row = (cells, name) => console.log(`${cells.map((cell) => String(cell).padStart(9)).join(" ")}  ${name}`);

row(["bytes", "gzip", "brotli-11"], "");
const found = { "style.txt": sizes(join(trunk, "style.txt")) };
for (const [visit, files] of Object.entries(VISITS)) {
  console.log(visit);
  const total = { plain: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const size = sizes(file);
    found[basename(file)] = size;
    row(Object.values(size), file);
    for (const encoding of Object.keys(total)) total[encoding] += size[encoding];
  }
  found[visit] = total;
  row(Object.values(total), "total");
}

console.log();
row(["bytes", "budget"], "part");
const over = Object.entries(BUDGETS).filter(([name, most]) => {
  const size = found[name]?.[BY_GZIP.includes(name) ? "gzip" : "brotli"];
  if (size === undefined) throw new Error(`no visit loads \`${name}\`; correct its row in xtask/pages/size.mjs`);
  row([size, most], name);
  return size > most;
});
if (over.length > 0) {
  const names = over.map(([name]) => name).join(", ");
  console.error(`over budget: ${names}; remove something, or raise the budget in xtask/pages/size.mjs with the reason`);
  process.exitCode = 1;
}
