// The report as Markdown.
import { ratios } from "./statistics.mjs";

export const PEERS = { vanilla: "vanilla JS, by hand", preact: "Preact, by hand", surveyjs: "SurveyJS", "lhc-forms": "LHC-Forms" };

const number = (value, digits = 0) => value.toFixed(digits).replace(/^-(0(\.0+)?)$/, "$1");

/** A median, and its middle half where the runs differ. */
export function cell(summary, digits) {
  if (!summary) return "–";
  const [middle, low, high] = [summary.median, summary.low, summary.high].map((value) => number(value, digits));
  return low === high ? middle : `${middle} (${low}–${high})`;
}

const line = (cells) => `| ${cells.join(" | ")} |`;
const head = (cells) => [line(cells), `|${cells.map((_, at) => (at === 0 ? "---" : "---:")).join("|")}|`];

export function figuresTable(rows, pages, figures, versions) {
  const titles = pages.map((page) => (page === "ours" ? "ours" : [PEERS[page], versions[page]].filter(Boolean).join(" ")));
  const compared = ["vanilla", "surveyjs"].filter((peer) => pages.includes("ours") && pages.includes(peer));
  const shown = rows.filter(({ id }) => pages.some((page) => figures[page]?.[id]));
  return [
    ...head(["", ...titles, ...compared.map((peer) => `ours / ${PEERS[peer].split(",")[0]}`)]),
    ...shown.map(({ id, title, unit, digits }) =>
      line([
        unit ? `${title}, ${unit}` : title,
        ...pages.map((page) => cell(figures[page]?.[id], digits)),
        ...compared.map((peer) => cell(ratios(figures.ours?.[id], figures[peer]?.[id]), 2)),
      ]),
    ),
  ].join("\n");
}

export function budgetTable(budgets) {
  const told = { true: "met", false: "**not met**", undefined: "not measured", busy: "not judged: the machine was busy" };
  const rows = budgets.map(({ what, unit, budget, figure, met }) => {
    const digits = unit.startsWith("x") ? 3 : unit === "" && figure < 1 ? 4 : 1;
    return line([what, `${budget} ${unit}`.trim(), figure === undefined ? "–" : number(figure, digits), told[met]]);
  });
  return [...head(["budget", "limit", "measured", ""]), ...rows].join("\n");
}

export function report({ machine, runs, person, pages, versions, figures, budgets, rows, took, wanting }) {
  const facts = Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`);
  const lacks = Object.entries(wanting).filter(([, audits]) => audits.length > 0);
  const notes = lacks.map(([page, audits]) => `- ${page}: ${audits.join(", ")}`);
  // Chromium applies the page's policy, which blocks all requests by then, to Lighthouse's own.
  if (wanting.ours?.includes("robots-txt")) notes.push("- robots-txt, for ours: the page's own policy lets nobody fetch anything any more, Lighthouse included");
  return `# The widget beside its peers

One run of \`npm run bench\`, ${took} minutes. How it is measured and how to read it: docs/performance.md.

${facts.join("\n")}
- runs: ${runs} cold visits of each page on each line, in turns, and as many whole interviews of ours and vanilla on the slow phone; one interview elsewhere; medians, with the middle half in brackets; ratios are taken run by run
- interview: ${person} questions, each page answered to its end with the same answers

## Budgets

${budgetTable(budgets)}

## Figures

${figuresTable(rows, pages, figures, versions)}
${notes.length > 0 ? `\nWhat Lighthouse took points for:\n\n${notes.join("\n")}\n` : ""}`;
}
