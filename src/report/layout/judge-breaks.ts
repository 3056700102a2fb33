import { isSignatureLine } from "../credit/signature-line.js";
import { endsSentence } from "./fold.js";
import type { Line } from "./split-lines.js";

/**
 * Tells of each line whether it begins a new paragraph, although no blank line stands before it.
 *
 * Plain text comes in three habits: one paragraph per line, lines of fixed width with indented first lines (wire
 * copy), and lines of fixed width with indented continuations (pasted from a page's source). The habit is read from the
 * text: breaks in front of flush and of indented lines are two classes, and each class parts paragraphs when most of
 * its breaks follow a finished sentence. Single breaks that contradict their class (a heading, a short last line, a
 * line that goes on in lower case) are then judged by themselves.
 */
export function judgeBreaks(text: string, lines: readonly Line[]): (index: number) => boolean {
  const margin = usualIndent(lines);
  const width = usualWidth(lines);
  const last = lines.findLastIndex(({ start, end }) => start < end);
  const breaks = lines.map((_, index) => describeBreak(text, lines, { index, last, margin, width }));
  const flushParts = partsParagraphs(breaks.filter((found) => found && !found.indented));
  const indentedParts = partsParagraphs(breaks.filter((found) => found?.indented));

  return (index) => {
    const found = breaks[index];
    if (!found) return false;
    if (found.besideSignature) return true;
    if (found.indented ? indentedParts : flushParts) return !(found.goesOn && found.long);
    if (found.afterCapitals) return true;
    // Wire copy indents every paragraph, so a flush line there never begins one, however short the line before it.
    return !indentedParts && found.roomy && !found.goesOn && (found.finished || found.afterHeading);
  };
}

interface Break {
  /** The line stands further right than the margin. */
  readonly indented: boolean;
  /** The line before it ends a sentence. */
  readonly finished: boolean;
  /** The line begins in lower case after an unfinished line. */
  readonly goesOn: boolean;
  /** The line before it had no room for the next word. */
  readonly full: boolean;
  /** The line before it had room for many more words. */
  readonly roomy: boolean;
  readonly long: boolean;
  readonly afterCapitals: boolean;
  readonly afterHeading: boolean;
  readonly besideSignature: boolean;
}

const widestWrapped = 132;

function describeBreak(
  text: string,
  lines: readonly Line[],
  { index, last, margin, width }: { index: number; last: number; margin: number; width: number },
): Break | null {
  const [before, line] = [lines[index - 1], lines[index]!];
  if (!before || before.start === before.end || line.start === line.end) return null;
  const wrapped = width <= widestWrapped;
  const tail = text.slice(Math.max(before.start, before.end - 200), before.end);
  const head = text.slice(line.start, Math.min(line.end, line.start + 200));
  const length = before.end - before.start;
  const firstWord = /^\S*/u.exec(head)![0].length;
  const finished = endsSentence(tail) || tail.endsWith(":");
  return {
    indented: line.indent >= margin + 2,
    finished,
    goesOn: !finished && /^\p{Ll}/u.test(head),
    full: wrapped && length + 1 + firstWord > width,
    roomy: !wrapped || length + 1 + firstWord < 0.75 * width,
    long: length >= 20,
    afterCapitals: length < 200 && isCapitals(tail) && !isCapitals(head),
    afterHeading: !/(?:[,;-]|\s\p{Ll}{1,4})$/u.test(tail),
    // "… told\nReuters." is no signature: one stands behind a finished sentence, or is the bare last line of all.
    besideSignature: isSignatureLine(head) && (finished || (index === last && /^reuters?\d?$/iu.test(head))),
  };
}

function partsParagraphs(breaks: readonly (Break | null)[]): boolean {
  let balance = 0;
  for (const found of breaks) {
    if (!found) continue;
    if (found.finished || (found.roomy && !found.goesOn)) balance++;
    else if (found.goesOn || found.full) balance--;
  }
  return balance > 0;
}

/** All letters are capitals, over at least two words: a heading of the old wires. */
function isCapitals(text: string): boolean {
  return /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The indent that most lines have. */
function usualIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { start, end, indent } of lines) if (start < end) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let best = 0;
  for (const [indent, count] of counts) {
    const known = counts.get(best) ?? 0;
    if (count > known || (count === known && indent < best)) best = indent;
  }
  return Math.min(best, firstIndent(lines));
}

/** The first line stands at the margin or, in indented copy, right of it; it never stands left of it. */
function firstIndent(lines: readonly Line[]): number {
  return lines.find(({ start, end }) => start < end)?.indent ?? 0;
}

/** The length that nine lines of ten keep to. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ start, end }) => end - start).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  return lengths[Math.ceil(0.9 * (lengths.length - 1))] ?? 0;
}
