// The text of a printed page, extracted from its PDF.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The pages of a PDF, each as its text. */
export async function pagesOf(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: true }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(unified(items.map(({ str }) => str).join(" ")));
  }
  await document.destroy();
  return pages;
}

/** Radicals from U+2E80 on that look like a character, each before it, from Unicode's EquivalentUnifiedIdeograph.txt. */
const RADICALS =
  "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺛旡⺜日⺝月⺞歺⺟母⺠民⺧牛⺩王⺫目⺬示⺰纟⺳网⺶羊⺸羊⺹耂⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const CHARACTERS = new Map(RADICALS.match(/../gu).map(([radical, character]) => [radical, character]));

/**
 * Replaces each radical by the character that it looks like. A font may draw both with one glyph, as Noto Sans CJK does; a PDF
 * maps that glyph to only one of the two, and the browser picks the first.
 */
export function unified(text) {
  return text
    .replace(/[\u2E80-\u2EFF]/gu, (radical) => CHARACTERS.get(radical) ?? radical)
    .replace(/[\u2F00-\u2FDF\uF900-\uFAFF]/gu, (radical) => radical.normalize("NFKC"));
}
