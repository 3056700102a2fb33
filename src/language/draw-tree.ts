import type { Sentence, Token } from "./sentence.js";

const unit = { char: 8.2, gap: 14, level: 22, baseline: 26 };

interface Arc {
  readonly token: Token;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/**
 * A dependency tree as an SVG picture: the words in a row, tags below, an arc from each head to its dependent with the
 * relation on it. Colours come from `currentColor`, so that it fits light and dark pages. The words are escaped; the
 * picture holds no script and no style of its own. "" for a sentence without tokens.
 */
export function drawTree({ tokens }: Sentence): string {
  if (tokens.length === 0) return "";
  const places = placeWords(tokens);
  const arcs = stackArcs(tokens);
  const height = unit.level * (1 + Math.max(0, ...arcs.map(({ level }) => level)));
  const width = places.at(-1)!.right + unit.gap;
  const words = tokens.map((token, index) => drawWord(token, places[index]!.middle, height));
  const title = escapeXml(tokens.map(({ text }) => text).join(" "));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height + 50}" viewBox="0 0 ${width} ${height + 50}" font-family="sans-serif" font-size="13" text-anchor="middle" fill="currentColor">`,
    `<title>${title}</title>`,
    ...arcs.map((arc) => drawArc(arc, places, height)),
    ...words,
    "</svg>\n",
  ].join("\n");
}

interface Place {
  readonly middle: number;
  readonly right: number;
}

function placeWords(tokens: readonly Token[]): Place[] {
  let left = unit.gap;
  return tokens.map(({ text, upos }) => {
    const width = Math.max(text.length, upos.length) * unit.char;
    const middle = Math.round(left + width / 2);
    left += width + unit.gap;
    return { middle, right: Math.round(left - unit.gap) };
  });
}

/** Each arc one level above the highest that lies under it; short arcs first, so that few cross. */
function stackArcs(tokens: readonly Token[]): Arc[] {
  const spans = tokens
    .filter(({ head }) => head >= 0)
    .map((token) => ({ token, from: Math.min(token.index, token.head), to: Math.max(token.index, token.head) }))
    .sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  const highest = new Array<number>(tokens.length).fill(0);
  return spans.map(({ token, from, to }) => {
    let level = 0;
    for (let at = from; at < to; at++) level = Math.max(level, highest[at]!);
    level += 1;
    for (let at = from; at < to; at++) highest[at] = level;
    return { token, from, to, level };
  });
}

function drawArc({ token, from, to, level }: Arc, places: readonly Place[], floor: number): string {
  const shift = token.head < token.index ? 4 : -4;
  const [head, dependent] = [places[token.head]!.middle + shift, places[token.index]!.middle];
  const top = floor - level * unit.level + 12;
  const bend = 6;
  const side = head < dependent ? bend : -bend;
  const path = `M${head} ${floor}V${top + bend}Q${head} ${top} ${head + side} ${top}H${dependent - side}Q${dependent} ${top} ${dependent} ${top + bend}V${floor - 4}`;
  const label = Math.round((places[from]!.middle + places[to]!.middle) / 2);
  return [
    `<path d="${path}" fill="none" stroke="currentColor" stroke-opacity="0.55"/>`,
    `<path d="M${dependent - 3} ${floor - 6}L${dependent} ${floor}L${dependent + 3} ${floor - 6}Z" fill-opacity="0.55"/>`,
    `<text x="${label}" y="${top - 3}" font-size="10">${escapeXml(token.deprel)}</text>`,
  ].join("");
}

function drawWord({ text, upos, head }: Token, middle: number, floor: number): string {
  const weight = head < 0 ? ' font-weight="bold"' : "";
  const word = `<text x="${middle}" y="${floor + 18}"${weight}>${escapeXml(text)}</text>`;
  return `${word}<text x="${middle}" y="${floor + 18 + 16}" font-size="10" fill-opacity="0.7">${escapeXml(upos)}</text>`;
}

/** Control characters have no place in XML; the rest is escaped. */
export function escapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[^\P{Cc}\t\n]/gu, "").replace(/[&<>"]/g, (mark) => named[mark]!);
}
