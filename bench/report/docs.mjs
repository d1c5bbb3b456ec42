// What the bench writes into docs/: its report, and a chart of what a visitor waits for.
import { readFileSync, writeFileSync } from "node:fs";

import { ROOT } from "../prepare.mjs";
import { PEERS } from "./table.mjs";

const BEGIN = "<!-- figures of the last run, by `npm run bench -- --write` -->";
const END = "<!-- end of the figures -->";

/** The rows of the chart. */
const SHOWN = {
  "firstInput.slow": "first question usable",
  "live.slow": "fully live",
  "painted.slow": "answer to next question",
  "worstEvent.slow": "worst event",
};
const [LINE, LEFT, WIDTH] = [18, 150, 420];

/** A bar chart as SVG: for each row a bar for each page, in milliseconds on the slow phone. */
export function chart(figures, pages) {
  const rows = Object.entries(SHOWN).map(([id, title]) => {
    const bars = pages.map((page) => ({ page, ms: figures[page]?.[id]?.median })).filter(({ ms }) => ms !== undefined);
    return { title, bars, most: Math.max(...bars.map(({ ms }) => ms)) };
  });
  let y = 0;
  const lines = rows.flatMap(({ title, bars, most }) => {
    const heading = `<text x="0" y="${(y += LINE * 1.5)}" font-weight="bold">${title}, ms</text>`;
    const drawn = bars.map(({ page, ms }) => {
      y += LINE;
      const width = Math.max(1, Math.round((ms / most) * WIDTH));
      const colour = page === "ours" ? "#0b5c6b" : "#8a9aa0";
      const name = page === "ours" ? "ours" : PEERS[page];
      return `<text x="0" y="${y}">${name}</text><rect x="${LEFT}" y="${y - 11}" width="${width}" height="13" fill="${colour}"/>` +
        `<text x="${LEFT + width + 6}" y="${y}">${Math.round(ms)}</text>`;
    });
    return [heading, ...drawn];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LEFT + WIDTH + 60}" height="${Math.ceil(y + LINE)}" font-family="sans-serif" font-size="13" fill="#4a5a60">
${lines.join("\n")}
</svg>
`;
}

/** Puts a report between the marks of docs/performance.md, its headings one level lower, and the chart beside it. */
export function writeDocs(report, svg) {
  const file = `${ROOT}docs/performance.md`;
  const text = readFileSync(file, "utf8");
  const [before, rest] = text.split(BEGIN);
  const [, after] = rest?.split(END) ?? [];
  if (after === undefined) throw new Error(`docs/performance.md lacks the marks “${BEGIN}” and “${END}”; put them back`);
  const body = report.replace(/^# .*\n+/, "").replaceAll(/^## /gm, "### ");
  writeFileSync(file, `${before}${BEGIN}\n\n![What a visitor waits for](performance.svg)\n\n${body.trim()}\n\n${END}${after}`);
  writeFileSync(`${ROOT}docs/performance.svg`, svg);
}
