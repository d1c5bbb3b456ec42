// The whole bench: `npm run bench` here, after `cargo xtask dist`; see docs/performance.md.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { checker } from "./check.mjs";
import { load } from "./measure/load.mjs";
import { busyShare, machine, QUIET } from "./measure/machine.mjs";
import { many } from "./measure/many.mjs";
import { memory } from "./measure/memory.mjs";
import { CONDITIONS, launch } from "./measure/visit.mjs";
import { walk } from "./measure/walk.mjs";
import { buildPeers, MANY } from "./peers/build.mjs";
import { path } from "./peers/common/path.js";
import { interview } from "./peers/interview.mjs";
import { ANSWERS } from "./person.mjs";
import { ROOT, run as command } from "./prepare.mjs";
import { compareMany, held } from "./report/budgets.mjs";
import { ROWS } from "./report/rows.mjs";
import { summary } from "./report/statistics.mjs";
import { report } from "./report/table.mjs";
import { chart, writeDocs } from "./report/docs.mjs";
import { serve } from "./server.mjs";

const OUT = `${ROOT}target/bench/`;
const PAGES = ["ours", "vanilla", "preact", "surveyjs", "lhc-forms"];
const PARTS = ["loads", "steps", "memory", "many", "lighthouse"];
const LINES = Object.keys(CONDITIONS);

const { values: options } = parseArgs({
  options: {
    // A median of nine is steady, and all of it takes about a quarter of an hour.
    runs: { type: "string", default: "9" },
    only: { type: "string", default: PAGES.join(",") },
    parts: { type: "string", default: PARTS.join(",") },
    // Puts the tables and the chart into docs/.
    write: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);
if (!(runs >= 1 && runs <= 99)) throw new Error(`--runs needs a number from 1 to 99, got \`${options.runs}\``);
/** One whole interview does where no budget needs more. */
const walksOf = (name, line) => (line === "slow" && ["ours", "vanilla"].includes(name) ? runs : 1);
const pages = chosen("only", PAGES);
const parts = chosen("parts", PARTS);
const begin = Date.now();

/** The names in a comma-separated option. Throws on an unknown one. */
function chosen(option, known) {
  const names = options[option].split(",");
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--${option} takes a comma-separated list of ${known}, got \`${unknown}\``);
  return names;
}

const lockOf = (name) => JSON.parse(readFileSync(new URL(`./node_modules/${name}/package.json`, import.meta.url), "utf8")).version;
const versions = {
  preact: lockOf("preact"),
  surveyjs: lockOf("survey-core"),
  "lhc-forms": pages.includes("lhc-forms")
    ? JSON.parse(readFileSync(`${ROOT}target/tools/lforms/package/package.json`, "utf8")).version
    : undefined,
};

command("cargo", ["review", "fhir", "--write"]);
await buildPeers(`${OUT}peers`, pages);
const { questions } = interview(JSON.parse(readFileSync(`${ROOT}target/fhir/questionnaire.json`, "utf8")));
const order = path(questions, ANSWERS).map(({ id }) => id);
const check = checker(order);

const server = await serve({ dist: `${ROOT}dist`, peers: `${OUT}peers` });
const { address } = server;
const urlOf = (name) => (name === "ours" ? address : `${address}peers/${name}/`);
const visitOf = (name, condition) => ({ name, url: urlOf(name), condition, order });
const measured = Object.fromEntries(pages.map((name) => [name, {}]));
/** Adds the results of one run. */
const add = (name, part, line, value) => {
  const of = (measured[name][part] ??= line ? {} : []);
  if (line) (of[line] ??= []).push(value);
  else of.push(value);
};
/** Each run starts with another page, so that none always has the same predecessor. */
const inTurns = (run) => pages.map((_, at) => pages[(at + run) % pages.length]);

const busy = [await busyShare()];
const browser = await launch();
const facts = machine(browser.version());
const say = (text) => console.log(`${((Date.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${text}`);

async function part(name, work) {
  if (!parts.includes(name)) return;
  say(name);
  await work();
}

await part("loads", async () => {
  // The very first visit pays for cold disk caches.
  for (const name of pages) await load(browser, visitOf(name, "fast"));
  for (let run = 0; run < runs; run += 1) {
    for (const line of LINES) {
      for (const name of inTurns(run)) add(name, "loads", line, await load(browser, visitOf(name, line)));
    }
    say(`loads ${run + 1} of ${runs}`);
  }
});

await part("steps", async () => {
  for (let run = 0; run < runs; run += 1) {
    for (const line of LINES) {
      for (const name of inTurns(run).filter((name) => run < walksOf(name, line))) {
        const walked = await walk(browser, visitOf(name, line), { oneByOne: name === "ours" });
        check(name, walked);
        add(name, "steps", line, walked);
      }
    }
    if (pages.includes("ours") && run % 3 === 0) {
      const walked = await walk(browser, visitOf("ours", "slow"));
      check("ours", walked);
      add("ours", "steps", "ownScreens", walked);
    }
    say(`interviews ${run + 1} of ${runs}`);
  }
});

await part("memory", async () => {
  for (const name of pages) {
    add(name, "memory", undefined, await memory(browser, visitOf(name, "fast"), check));
    say(`memory of ${name}`);
  }
});

let several;
await part("many", async () => {
  if (!pages.includes("ours")) return;
  several = { one: [], fifty: [] };
  for (let run = 0; run < runs; run += 1) {
    several.one.push(await many(browser, { address, count: 1 }));
    several.fifty.push(await many(browser, { address, count: MANY }));
  }
});
await browser.close();

const wanting = {};
await part("lighthouse", async () => {
  const { scores } = await import("./measure/lighthouse.mjs");
  for (const name of pages) {
    const { wanting: audits, ...told } = await scores(urlOf(name));
    add(name, "lighthouse", undefined, told);
    wanting[name] = audits;
    say(`Lighthouse on ${name}`);
  }
});

await server.end();
busy.push(await busyShare());
const quiet = Math.max(...busy) <= QUIET;

const figures = Object.fromEntries(
  pages.map((name) => [name, Object.fromEntries(ROWS.map(({ id, values }) => [id, summary(values(measured[name]))]))]),
);
if (several) figures.many = compareMany(several);
const budgets = pages.includes("ours") ? held(figures, quiet) : [];
facts["taken by other programs"] = busy.map((share) => `${Math.round(share * 100)} %`).join(" before, ") + " after";
const took = ((Date.now() - begin) / 60_000).toFixed(1);
const all = { machine: facts, runs, person: order.length, pages, versions, figures, budgets, took, wanting };
const text = report({ ...all, rows: ROWS });
if (options.write) writeDocs(text, chart(figures, pages));
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}bench.md`, text);
writeFileSync(`${OUT}bench.json`, `${JSON.stringify({ ...all, answers: ANSWERS, measured, many: several }, null, 1)}\n`);
console.log(`\n${text}\nAlso in target/bench/bench.md, and with every single figure in target/bench/bench.json`);
