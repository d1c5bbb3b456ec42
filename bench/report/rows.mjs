// The rows of the report: a name, a unit, and where the values are in the measurements.
import { median, quantile } from "./statistics.mjs";

const LINES = { fast: "good line", slow: "slow phone" };

const kib = (bytes) => bytes / 1024;
const loads = (line, pick) => ({ loads }) => loads?.[line]?.map(pick) ?? [];
const walks = (line, pick) => ({ steps }) => steps?.[line]?.map(pick) ?? [];
const at = (count, pick) => ({ memory }) => memory?.map((held) => (held[count] ? pick(held[count]) : undefined)) ?? [];
const held = ({ heap, wasm }) => heap + wasm;
const last = (memory) => memory[Object.keys(memory).filter((key) => key !== "start").at(-1)];

const mainThread = ({ steps }) => median(steps.map(({ mainThread }) => mainThread));
const painted = (share) => ({ steps }) =>
  quantile(steps.map(({ painted }) => painted).filter((time) => time !== undefined), share);

const timesOfLoad = (line) => [
  { id: `firstPaint.${line}`, title: `first paint, ${LINES[line]}`, unit: "ms", values: loads(line, (run) => run.firstPaint) },
  { id: `largestPaint.${line}`, title: `largest paint, ${LINES[line]}`, unit: "ms", values: loads(line, (run) => run.largestPaint) },
  { id: `firstInput.${line}`, title: `first question's input usable, ${LINES[line]}`, unit: "ms", values: loads(line, (run) => run.firstInput) },
  { id: `live.${line}`, title: `fully live, ${LINES[line]}`, unit: "ms", values: loads(line, (run) => run.live) },
  { id: `blocking.${line}`, title: `blocking time at load, ${LINES[line]}`, unit: "ms", values: loads(line, (run) => run.blocking) },
  { id: `longTasks.${line}`, title: `long tasks at load, ${LINES[line]}`, unit: "", values: loads(line, (run) => run.longTasks) },
];

const timesOfSteps = (line) => [
  { id: `painted.${line}`, title: `answer to next question painted, ${LINES[line]}`, unit: "ms", values: walks(line, painted(0.5)) },
  { id: `painted95.${line}`, title: `the same, 95th of 100, ${LINES[line]}`, unit: "ms", values: walks(line, painted(0.95)) },
  { id: `mainThread.${line}`, title: `main thread a step, ${LINES[line]}`, unit: "ms", digits: 1, values: walks(line, mainThread) },
  { id: `worstEvent.${line}`, title: `worst event, ${LINES[line]}`, unit: "ms", values: walks(line, (run) => run.worstEvent) },
];

const bytesOf = (kind, title) => ({
  id: `bytes.${kind}`,
  title,
  unit: "KiB",
  digits: 1,
  values: loads("fast", ({ bytes }) => kib(bytes[kind] ?? 0)),
});

export const ROWS = [
  bytesOf("total", "transfer, Brotli"),
  bytesOf("html", "of it HTML"),
  bytesOf("css", "of it CSS"),
  bytesOf("js", "of it JavaScript"),
  bytesOf("wasm", "of it WebAssembly"),
  bytesOf("data", "of it data"),
  { id: "requests", title: "requests", unit: "", values: loads("fast", ({ requests }) => requests) },
  { id: "requestsAfter", title: "requests while answering", unit: "", values: walks("slow", ({ requestsAfter }) => requestsAfter) },
  ...timesOfLoad("fast"),
  ...timesOfLoad("slow"),
  ...timesOfSteps("fast"),
  ...timesOfSteps("slow"),
  { id: "ownScreens.painted", title: "in the widget's own screens: painted, slow phone", unit: "ms", values: walks("ownScreens", painted(0.5)) },
  { id: "ownScreens.mainThread", title: "in the widget's own screens: main thread, slow phone", unit: "ms", digits: 1, values: walks("ownScreens", mainThread) },
  { id: "shift", title: "layout shift over a visit, slow phone", unit: "", digits: 4, values: walks("slow", ({ shift }) => shift) },
  { id: "wasm.start", title: "WebAssembly memory at start", unit: "KiB", values: at("start", ({ wasm }) => kib(wasm)) },
  ...[1, 10, 100].flatMap((count) => [
    { id: `held.${count}`, title: `heap and WebAssembly memory after ${count}`, unit: "KiB", values: at(count, (now) => kib(held(now))) },
    { id: `nodes.${count}`, title: `DOM nodes after ${count}`, unit: "", values: at(count, ({ nodes }) => nodes) },
    { id: `listeners.${count}`, title: `listeners after ${count}`, unit: "", values: at(count, ({ listeners }) => listeners) },
  ]),
  {
    id: "growth",
    title: "memory after the last interview over after the first",
    unit: "x",
    digits: 3,
    values: ({ memory }) => memory?.map((now) => held(last(now)) / held(now[1])) ?? [],
  },
  ...["performance", "accessibility", "best-practices", "seo"].map((id) => ({
    id: `lighthouse.${id}`,
    title: `Lighthouse mobile, ${id}`,
    unit: "",
    values: ({ lighthouse }) => lighthouse?.map((scores) => scores[id]) ?? [],
  })),
];
