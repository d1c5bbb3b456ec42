// The parts of the review pack that use npm packages: the reading grade of each text, and graphs laid out by Graphviz.
// `node aids.mjs QUESTIONS ANSWERS`: two JSON files, the first read and the second written.
import { readFileSync, writeFileSync } from "node:fs";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { grade } from "../words/grade.mjs";

const [questions, answers] = process.argv.slice(2);
const { texts, graphs } = JSON.parse(readFileSync(questions, "utf8"));
const graphviz = await Graphviz.load();
// Without the XML prologue, and without titles such as "n1", which would show as tooltips.
const drawn = (graph) => graphviz.dot(graph).replace(/^[\s\S]*?(?=<svg)/, "").replaceAll(/<!--.*?-->\n|<title>.*?<\/title>\n/g, "");
writeFileSync(
  answers,
  JSON.stringify({
    grades: Object.fromEntries(texts.map((text) => [text, grade(text.split("\n"))])),
    drawings: Object.fromEntries(graphs.map((graph) => [graph, drawn(graph)])),
  }),
);
