// The budgets of the widget. `take` returns the measured value to compare, or `undefined`
// if a part or a peer was left out of this run.
import { median, ratio, ratios } from "./statistics.mjs";

const of = (id) => (figures) => figures.ours?.[id]?.median;
const over = (id, peer) => (figures) => ratios(figures.ours?.[id], figures[peer]?.[id])?.median;
/** A limit: at most this much. */
const atMost = (limit) => ({ limit, met: (value) => value <= limit, says: "at most" });
const below = (limit) => ({ limit, met: (value) => value < limit, says: "under" });
const exactly = (limit) => ({ limit, met: (value) => value === limit, says: "exactly" });

const BUDGETS = [
  ["transfer of a visit, Brotli, with all there is to take along", "kB", of("bytes.total"), atMost(200), (kib) => (kib * 1024) / 1000],
  ["WebAssembly memory at start", "KiB", of("wasm.start"), atMost(512)],
  ["first paint, slow phone", "x vanilla", over("firstPaint.slow", "vanilla"), atMost(1.15)],
  ["first paint, slow phone", "x SurveyJS", over("firstPaint.slow", "surveyjs"), atMost(0.25)],
  ["first question's input usable, slow phone", "x vanilla", over("firstInput.slow", "vanilla"), atMost(1.15)],
  ["first question's input usable, slow phone", "x SurveyJS", over("firstInput.slow", "surveyjs"), atMost(0.25)],
  ["widget fully live, slow phone", "x SurveyJS", over("live.slow", "surveyjs"), atMost(0.6)],
  ["blocking time at load, slow phone", "ms", of("blocking.slow"), atMost(50)],
  ["main thread a step, slow phone", "x vanilla", over("mainThread.slow", "vanilla"), atMost(1.25)],
  ["worst event, slow phone", "x vanilla", over("worstEvent.slow", "vanilla"), atMost(1.5)],
  ["worst event, slow phone", "ms", of("worstEvent.slow"), below(100)],
  ["layout shift over a visit", "", of("shift"), exactly(0)],
  ["growth of heap and WebAssembly memory over 100 interviews", "x vanilla's", growth, atMost(1)],
  ["DOM nodes after 100 interviews over after 1", "x", over100("nodes"), exactly(1)],
  ["listeners after 100 interviews over after 1", "x", over100("listeners"), exactly(1)],
  ["50 widgets all live, over 50 times one", "x", ({ many }) => many && many.fifty / (50 * many.one), atMost(0.5)],
  ["Lighthouse mobile, the lowest of four scores", "", lowestScore, exactly(100)],
];

/** After 100 interviews over after 1, over the same of the handwritten page. */
function growth({ ours, vanilla }) {
  const of = (page) => ratio(page?.["held.100"], page?.["held.1"]);
  return of(ours) && of(vanilla) && of(ours) / of(vanilla);
}

function over100(what) {
  return ({ ours }) => ratio(ours?.[`${what}.100`], ours?.[`${what}.1`]);
}

function lowestScore({ ours }) {
  const scores = ["performance", "accessibility", "best-practices", "seo"].map((id) => ours?.[`lighthouse.${id}`]?.median);
  return scores.includes(undefined) ? undefined : Math.min(...scores);
}

/** Whether a budget is one of time, which a busy machine does not keep. */
const isTimed = (what) => /slow phone|50 widgets|Lighthouse/.test(what);

/** Each budget with its measured value; `met` is undefined if it was not measured, and "busy" if it cannot be judged. */
export function held(figures, quiet = true) {
  return BUDGETS.map(([what, unit, take, { limit, met, says }, convert = (value) => value]) => {
    const raw = take(figures);
    const figure = raw === undefined ? undefined : convert(raw);
    const judged = quiet || !isTimed(what) ? () => met(figure) : () => "busy";
    return { what, unit, budget: `${says} ${limit}`, figure, met: figure === undefined ? undefined : judged() };
  });
}

/** The two times in the row on many widgets. */
export const compareMany = ({ one, fifty }) => ({ one: median(one), fifty: median(fifty) });
