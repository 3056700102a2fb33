import type { Sentence } from "../../sentence.js";
import { suggestsTime, type TimeSense, timeSenses } from "./time-senses.js";

/**
 * A piece of a sentence as time expressions need it: cut finer than tokens are ("two-day" is three pieces, "Monday's"
 * two) and the same however the tokenizer treats hyphens, but dates and clock times in figures stay whole.
 */
export interface TimeWord {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Index of the token that holds the first character. */
  readonly token: number;
  /** No space stands before it. */
  readonly glued: boolean;
  /** What the word can mean in a time expression; null for all other words. */
  readonly sense: TimeSense | null;
}

const piece = new RegExp(
  [
    /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)/, // ISO 8601
    /\d{1,4}\/\d{1,2}\/\d{1,4}(?!\d)/, // 19/06/2023
    /\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/, // 19.06.2023
    /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/, // 5:30
    /\d{1,3}(?:,\d{3})+(?:\.\d+)?/, // 1,987
    /\d+(?:st|nd|rd|th|ST|ND|RD|TH|s)(?!\p{L})/u, // 19th, 1980s
    /\d+(?:\.\d+)?/,
    /[ap]\.\s?m\.?(?!\p{L})/iu,
    /o['’]clock/i,
    /['’](?:\d{2}s?|s)(?!\p{L})/iu, // '96, '80s, Monday's
    /[\p{L}\p{M}]+/u,
    /\S/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "giu",
);

/** A sentence cut into pieces, with its tree for what only the tree can tell. */
export interface TimeLine {
  readonly words: readonly TimeWord[];
  readonly sentence: Sentence;
}

/** The pieces of a sentence in order, or null where none of them has to do with time. */
export function readTimeLine(sentence: Sentence, text: string): TimeLine | null {
  const words: TimeWord[] = [];
  let any = false;
  let token = 0;
  piece.lastIndex = 0;
  const sentenceText = text.slice(sentence.start, sentence.end);
  let before = -1;
  for (const match of sentenceText.matchAll(piece)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    while (token + 1 < sentence.tokens.length && sentence.tokens[token + 1]!.start <= start) token++;
    const lower = match[0].toLowerCase();
    const sense = senseOf(lower);
    any ||= sense !== null && suggestsTime(sense);
    words.push({ text: match[0], lower, start, end, token, glued: start === before, sense });
    before = end;
  }
  return any ? { words, sentence } : null;
}

const figures: readonly [RegExp, (match: string) => TimeSense][] = [
  [/^\d+(?:\.\d+)?$/, (text) => ({ number: Number(text), digits: text.length })],
  [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, (text) => ({ number: Number(text.replaceAll(",", "")) })],
  [/^\d+(?:st|nd|rd|th)$/, (text) => ({ ordinal: Number.parseInt(text, 10) })],
  [/^(?:\d{3}0|['’]?\d0)s$/, (text) => ({ decade: Number.parseInt(text.replace(/['’]/, ""), 10) })],
  [/^['’]\d{2}$/, (text) => ({ shortYear: Number(text.slice(1)) })],
  [/^\d{1,2}:\d{2}(?::\d{2})?$/, () => ({ clock: true })],
  [/^\d{4}-\d{2}-\d{2}/, () => ({ numericDate: true })],
  [/^\d{1,4}\/\d{1,2}\/\d{1,4}$/, () => ({ numericDate: true })],
  [/^\d{1,2}\.\d{1,2}\.\d{4}$/, () => ({ numericDate: true })],
];

/** Figures may also begin a named day ("9/11"). */
function senseOf(lower: string): TimeSense | null {
  const word = timeSenses.get(lower);
  const figure = readFigures(lower);
  return word && figure ? { ...figure, ...word } : (word ?? figure);
}

function readFigures(lower: string): TimeSense | null {
  const first = lower.charCodeAt(0);
  const isFigure = (first >= 48 && first <= 57) || ((first === 39 || first === 8217) && lower.length > 2);
  if (!isFigure) return null;
  const read = figures.find(([shape]) => shape.test(lower));
  return read ? read[1](lower) : null;
}
