import type { Span } from "../../base/span.js";

/** Quoted words, without their marks. */
export interface QuotedWords extends Span {
  /** The stretch with its marks. */
  readonly outer: Span;
  /** No closing mark was found; the words end with their sentence or paragraph. */
  readonly unclosed: boolean;
  /** Left open at the end of its paragraph because the next paragraph goes on with the same speech. */
  readonly continued: boolean;
}

/** A quotation without a closing mark is taken for one up to the end of its paragraph if that is no further than this. */
const unclosedMax = 300;

/**
 * Finds quoted words in a text, in order, outermost ones only: “…”, "…", «…», „…“, and ‘…’ or '…' where these marks
 * cannot be apostrophes. `paragraphs` and `sentences` in order; a quotation never leaves its paragraph.
 */
export function findQuotes(text: string, paragraphs: readonly Span[], sentences: readonly Span[]): QuotedWords[] {
  const ends = sentences.map(({ end }) => end);
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && isOpening(text, next.start) && text[next.start] !== "'";
    return scanParagraph(text, paragraph, ends, goesOn);
  });
}

function scanParagraph(text: string, { start, end }: Span, ends: readonly number[], goesOn: boolean): QuotedWords[] {
  const found: QuotedWords[] = [];
  let open: { at: number; mark: string } | null = null;
  const close = (from: number, to: number, unclosed: boolean, continued = false): void => {
    const words = trimQuoted(text, { start: from + 1, end: to });
    if (words.start < words.end)
      found.push({ ...words, outer: { start: from, end: unclosed ? to : to + 1 }, unclosed, continued });
  };

  for (let at = start; at < end; at++) {
    if (open) {
      if (isClosing(text, at, open.mark, end)) {
        close(open.at, at, false);
        open = null;
      } else if (text[at] === open.mark && open.mark === "“") {
        // A second opening mark: the first quotation was never closed.
        close(open.at, findEnd(ends, open.at, at), true);
        open = { at, mark: text[at] };
      }
      continue;
    }
    if (isOpening(text, at) && (!isSingle(text[at]) || findSingleClose(text, at, end))) open = { at, mark: text[at] };
  }
  if (open) {
    const short = goesOn || end - open.at <= unclosedMax;
    close(open.at, short ? end : findEnd(ends, open.at, end), true, goesOn);
  }
  return found;
}

const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“”",
  '"': '"',
  "‘": "’",
  "'": "'",
  "‟": "”",
};

function isSingle(mark: string): boolean {
  return mark === "‘" || mark === "'";
}

function isOpening(text: string, at: number): boolean {
  const mark = text[at];
  if (!(mark in closers)) return false;
  if (mark === "“" || mark === "«" || mark === "„" || mark === "‟") return true;
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (mark === '"') return !/\s/.test(after) && !/[\p{L}\p{N}]/u.test(before);
  return /[\s(\u2014\u2013-]/.test(before) && /[\p{L}[]/u.test(after);
}

function isClosing(text: string, at: number, mark: string, end: number): boolean {
  const character = text[at];
  if (mark === "“" && character === "“")
    return !/\s/.test(text[at - 1] ?? " ") && /[\s.,;:)!?]/.test(text[at + 1] ?? " ");
  // Damaged text opens with one kind of mark and closes with another.
  if ((mark === "“" && character === '"') || (mark === '"' && character === "”")) return true;
  if (!closers[mark].includes(character)) return false;
  return !isSingle(mark) || isSingleClose(text, at, end);
}

/** A single mark closes only behind a word or a mark and before none: "don’t" and "’90s" stay apostrophes. */
function isSingleClose(text: string, at: number, end: number): boolean {
  return /[\p{L}\p{N}.,!?]/u.test(text[at - 1] ?? " ") && (at + 1 >= end || !/[\p{L}\p{N}]/u.test(text[at + 1]));
}

function findSingleClose(text: string, from: number, end: number): boolean {
  const limit = Math.min(end, from + unclosedMax);
  for (let at = from + 1; at < limit; at++) {
    if (closers[text[from]].includes(text[at]) && isSingleClose(text, at, end)) return true;
  }
  return false;
}

/** The end of the sentence that `from` lies in, at most `limit`; `ends` in rising order. */
function findEnd(ends: readonly number[], from: number, limit: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > from) high = middle;
    else low = middle + 1;
  }
  return Math.min(ends[low] ?? limit, limit);
}

/** Quoted words without outer space and without the comma or stop that belongs to the sentence around them. */
function trimQuoted(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s\u2026]/.test(text[from])) from++;
  while (to > from && /[\s.,;\u2026]/.test(text[to - 1])) to--;
  return { start: from, end: to };
}
