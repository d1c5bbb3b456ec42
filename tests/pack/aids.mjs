// What the review pack takes from npm: the reading grade of each text, and the graphs laid out by Graphviz.
// node aids.mjs QUESTIONS ANSWERS: two JSON files, the first read and the second written.
import { readFileSync, writeFileSync } from "node:fs";
import { Graphviz } from "@hpcc-js/wasm-graphviz";
import { grade } from "../words/grade.mjs";

const [questions, answers] = process.argv.slice(2);
const { texts, graphs } = JSON.parse(readFileSync(questions, "utf8"));
const graphviz = await Graphviz.load();
// Without the prologue of a file of its own, and without titles such as "n1", which a pointer would show.
const drawn = (graph) => graphviz.dot(graph).replace(/^[\s\S]*?(?=<svg)/, "").replaceAll(/<!--.*?-->\n|<title>.*?<\/title>\n/g, "");
writeFileSync(
  answers,
  JSON.stringify({
    grades: Object.fromEntries(texts.map((text) => [text, grade(text.split("\n"))])),
    drawings: Object.fromEntries(graphs.map((graph) => [graph, drawn(graph)])),
  }),
);
