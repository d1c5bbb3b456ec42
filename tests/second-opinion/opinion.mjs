// An independent second opinion on every verdict, by DuckDB.
//
// Why DuckDB: the decision table is a table, and joining and grouping tables is what a database does. The rules go in as
// rows, the answers as rows, and one query says what they come to, so nothing of the program's way of going question by
// question is repeated. Its calendar takes months and years off itself, and keeps to the end of a shorter month. It judges
// some hundred thousand people at once, and it comes ready built from npm. JSON logic has neither dates nor tables, and
// CQL would need a translator that does not come from npm.
//
// `node opinion.mjs 200000` compares that many random people and every boundary case, and prints the figures.
import { spawn } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { dated, eachAnswer, events, random, stranger, withEvent } from "./people.mjs";
import { tables } from "./table.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const sql = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
/** The number of people judged at once. */
const BATCH = 40_000;

const literal = (value) => {
  if (value === null || value === undefined) return "null";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
};

async function engine() {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const types = { string: "varchar", number: "double", boolean: "boolean", object: "varchar" };
  for (const [name, rows] of Object.entries(tables)) {
    const names = Object.keys(rows[0]);
    const columns = names.map((column) => `"${column}" ${types[typeof rows[0][column]]}`);
    await connection.run(`create table ${name} (${columns.join(", ")})`);
    const tuples = rows.map((row) => `(${names.map((column) => literal(row[column])).join(", ")})`);
    await connection.run(`insert into ${name} values ${tuples.join(", ")}`);
  }
  const rows = async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
  return { run: (query) => connection.run(query), rows, close: () => connection.closeSync() };
}

/** Every answer; and both sides of every turn of every window, by the engine's calendar, for every kind of date. */
async function boundaries(database) {
  const lengths = { 4: "interval 1 year", 7: "interval 1 month", 10: "interval 1 day" };
  const rows = dated.flatMap(({ question, window }) =>
    [...events()].map((date) => {
      const first = `date '${`${date}-01-01`.slice(0, 10)}'`;
      const last = `(${first} + ${lengths[date.length]} - interval 1 day)`;
      return `('${question}', '${date}', ${first}, ${last}, interval '${window}')`;
    }),
  );
  const turns = await database.rows(
    `with tried(question, date, first, last, lasts) as (values ${rows.join(", ")})
     select distinct question, date, strftime(unnest([
       first, first + lasts - interval 1 day, first + lasts, first + lasts + interval 1 day,
       last, last + lasts - interval 1 day, last + lasts, last + lasts + interval 1 day]), '%Y-%m-%d') as today
     from tried order by all`,
  );
  const people = turns.flatMap(({ question, date, today }) => {
    const one = dated.find((each) => each.question === question);
    return ["lupus", "scleroderma", "both"].map((diagnosis) => withEvent(one, date, today, diagnosis));
  });
  return [...eachAnswer(), ...people];
}

/** The program's verdict on every line of a file, into another. REVIEW names a program other than cargo's own build. */
async function program(cases, verdicts) {
  const [command, ...first] = process.env.REVIEW ? [process.env.REVIEW] : ["cargo", "review"];
  const child = spawn(command, [...first, "screen"], { cwd: ROOT, stdio: ["pipe", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (data) => {
    complaints += complaints.length < 2000 ? data : "";
  });
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  const [, , code] = await Promise.all([
    pipeline(createReadStream(cases), child.stdin),
    pipeline(child.stdout, createWriteStream(verdicts)),
    ended,
  ]);
  if (code !== 0) throw new Error(`\`${command} screen\` ended with ${code}: ${complaints.slice(0, 2000)}`);
}

async function judge(database, folder, people) {
  const [cases, verdicts] = ["cases.jsonl", "verdicts.jsonl"].map((name) => join(folder, name));
  await pipeline(
    people.map((person, id) => `${JSON.stringify({ ...person, id })}\n`),
    createWriteStream(cases),
  );
  await program(cases, verdicts);
  await database.run(
    `create or replace table cases as
     select * from read_json(${literal(cases)}, format = 'newline_delimited',
       columns = {id: 'integer', today: 'date', answers: 'json'})`,
  );
  await database.run(
    `create or replace table verdicts as
     select * from read_json(${literal(verdicts)}, format = 'newline_delimited', columns = {
       id: 'integer', outcome: 'varchar', earliest: 'varchar',
       findings: 'struct(criterion varchar, finding varchar, date varchar)[]'})`,
  );
  await database.run(sql("judge.sql"));
  await database.run(sql("compare.sql"));
  const [{ compared, findings }] = await database.rows(
    `select (select count(*) from second_verdicts)::integer as compared,
            (select count(*) from second_findings)::integer as findings`,
  );
  if (compared !== people.length) throw new Error(`${people.length} people went in, ${compared} came out`);
  const outcomes = await database.rows(
    "select outcome, count(*)::integer as count from verdicts group by outcome order by outcome",
  );
  const disagreements = await database.rows(
    `select d.*, c.today::varchar as today, c.answers::varchar as answers
     from disagreements d left join cases c on c.id = d.id order by d.id, d.what`,
  );
  return { compared, findings, outcomes, disagreements };
}

/** Compares this many random people, and every n-th boundary case, with the program. */
export async function secondOpinion({ randomPeople, everyBoundary = 1, seed = 20261124 }) {
  const start = performance.now();
  const database = await engine();
  const folder = mkdtempSync(join(tmpdir(), "second-opinion-"));
  try {
    const edges = (await boundaries(database)).filter((_, at) => at % everyBoundary === 0);
    const figures = {
      random: randomPeople,
      boundaries: edges.length,
      compared: 0,
      findings: 0,
      outcomes: {},
      disagreements: [],
    };
    for (const batch of batches(edges, randomPeople, random(seed))) {
      const { compared, findings, outcomes, disagreements } = await judge(database, folder, batch);
      figures.compared += compared;
      figures.findings += findings;
      figures.disagreements.push(...disagreements);
      for (const { outcome, count } of outcomes) figures.outcomes[outcome] = (figures.outcomes[outcome] ?? 0) + count;
    }
    figures.seconds = Math.round((performance.now() - start) / 100) / 10;
    return figures;
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All of them, in batches of the size that the engine takes. */
function* batches(edges, randomPeople, chance) {
  let batch = [];
  const all = function* () {
    yield* edges;
    for (let made = 0; made < randomPeople; made += 1) yield stranger(chance);
  };
  for (const person of all()) {
    batch.push(person);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** A summary of the figures. */
export const summary = ({ random, boundaries, compared, findings, outcomes, disagreements, seconds }) =>
  [
    `${random} random people and ${boundaries} boundary cases, ${compared} in all, with ${findings} findings:`,
    `${disagreements.length} disagreements, ${seconds} s`,
    Object.entries(outcomes).map(([outcome, count]) => `${outcome} ${count}`).join(", "),
  ].join("\n");

/** The first few disagreements, in readable form. */
export const told = (disagreements) =>
  disagreements
    .slice(0, 10)
    .map(
      ({ what, second, program, today, answers }) =>
        `${what}: DuckDB says ${second}, the program ${program}, on ${today} for ${answers}`,
    )
    .join("\n");

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const figures = await secondOpinion({ randomPeople: Number(process.argv[2] ?? 200_000) });
  console.log(summary(figures));
  if (figures.disagreements.length > 0) {
    console.error(told(figures.disagreements));
    process.exitCode = 1;
  }
}
