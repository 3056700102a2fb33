import type { Span } from "../../base/span.js";
import { abbreviationsBeforeNames } from "./abbreviations.js";
import { isDigit, isLower, isUpper } from "./characters.js";
import { endOfDateline } from "./find-dateline.js";
import type { TokenPlaces } from "./tokenize.js";

/** Longer stretches are cut, so that a damaged text without full stops cannot slow the parser down. */
const sentenceTokensMax = 200;

/**
 * Cuts tokens into sentences: token numbers, `end` exclusive. A sentence ends at its mark with the quotes and brackets
 * that close after it, at an empty line and before a bullet; a single line end is white space. A dateline ("BEIRUT (AP)
 * -") is a sentence of its own. Stretches of more than 200 tokens are cut.
 */
export function splitSentences(text: string, places: TokenPlaces): Span[] {
  const { starts, ends } = places;
  const sentences: Span[] = [];
  let first = 0;
  const close = (end: number) => {
    if (end > first) sentences.push({ start: first, end });
    first = end;
  };
  for (let index = 0; index < starts.length; index++) {
    if (index > first && startsBlock(text, ends[index - 1]!, starts[index]!)) close(index);
    if (index === first) {
      const dateline = endOfDateline(text, places, index);
      if (dateline > index) {
        close(dateline);
        index = dateline - 1;
        continue;
      }
    }
    if (index - first >= sentenceTokensMax) close(lastPause(text, starts, first, index));
    if (!mayEndSentence(text, ends[index]!)) continue;
    if (index === first + 1 && isListNumber(text, places, first)) continue;
    const after = skipClosingMarks(text, places, index + 1);
    if (after >= starts.length || beginsSentence(text, places, index, after)) {
      close(after);
      index = after - 1;
    }
  }
  close(starts.length);
  return sentences;
}

/** An empty line, or a line that begins with a bullet, begins a new sentence whatever stands before it. */
function startsBlock(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) lines++;
  if (lines >= 2) return true;
  return lines === 1 && /^(?:[-*–—]\s|[•·▪◦‣●])/.test(text.slice(to, to + 2));
}

function mayEndSentence(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 46 || last === 33 || last === 63 || last === 0x2026;
}

/** "1. The ministers agree …" */
function isListNumber(text: string, { starts, ends }: TokenPlaces, index: number): boolean {
  return ends[index]! - starts[index]! <= 2 && isDigit(text.charCodeAt(starts[index]!));
}

const closingMarks: ReadonlySet<string> = new Set(['"', "''", "'", "”", "’", ")", "]", "»"]);
const closingQuotes: ReadonlySet<string> = new Set(['"', "''", "'", "”", "’", "»"]);

function skipClosingMarks(text: string, { starts, ends }: TokenPlaces, from: number): number {
  let index = from;
  while (
    index < starts.length &&
    starts[index] === ends[index - 1] &&
    closingMarks.has(text.slice(starts[index], ends[index]))
  ) {
    index++;
  }
  return index;
}

/** Words that seldom follow an abbreviation within a sentence, so that "in the U.S. The …" is two sentences. */
const openers: ReadonlySet<string> = new Set(
  (
    "The A An He She It They We I You In On At But And This That These Those For From By As If When While After Before " +
    "His Her Its Their Our There However Meanwhile So Yet Not Since Although Though Because Under During What Who Why How"
  ).split(" "),
);

/** Whether the token `after` begins a new sentence; `point` is the token with the mark that may end the old one. */
function beginsSentence(text: string, places: TokenPlaces, point: number, after: number): boolean {
  const { starts, ends } = places;
  const next = text.charCodeAt(starts[after]!);
  const word = text.slice(starts[after], ends[after]);
  const isSpaced = starts[after]! > ends[after - 1]!;
  const isClosed = after > point + 1;
  const mark = text.charCodeAt(ends[point]! - 1);
  if (isLower(next)) return isSpaced && !isClosed && followsPlainWord(text, places, point);
  if (isAbbreviation(text, starts[point]!, ends[point]!)) {
    const abbreviation = text.slice(starts[point], ends[point]! - 1);
    if (isClosed) return true;
    if (!isSpaced || abbreviationsBeforeNames.has(abbreviation.toLowerCase())) return false;
    return openers.has(word) || (abbreviation === "etc" && isUpper(next));
  }
  if (mark !== 46 && isClosed && closingQuotes.has(text.slice(starts[after - 1], ends[after - 1]))) {
    return isSpaced && !isAttributed(text, places, after);
  }
  // Without a space after the full stop, as in damaged copies: "talks.The minister".
  return isSpaced || (!isClosed && isUpper(next) && word.length > 1);
}

/** A token such as "U.S." or "Mr.", but not "." or "...". */
function isAbbreviation(text: string, start: number, end: number): boolean {
  return end - start > 1 && text.charCodeAt(end - 1) === 46 && text.charCodeAt(end - 2) !== 46;
}

/** Whether a single mark follows a whole lower-case word, so that it ends a sentence even before a small letter. */
function followsPlainWord(text: string, { starts, ends }: TokenPlaces, point: number): boolean {
  if (point === 0 || ends[point]! - starts[point]! !== 1 || ends[point - 1] !== starts[point]) return false;
  return /^[a-z]{2,}$/.test(text.slice(starts[point - 1], ends[point - 1]));
}

const reportingVerbs: ReadonlySet<string> = new Set(
  "said says asked asks told added adds wrote writes replied demanded wondered shouted cried exclaimed declared warned insisted quipped".split(
    " ",
  ),
);

/** Whether what follows a quotation names its speaker: '"Why now?" President Sall asked.' */
function isAttributed(text: string, { starts, ends }: TokenPlaces, from: number): boolean {
  for (let index = from; index < Math.min(starts.length, from + 9); index++) {
    const word = text.slice(starts[index], ends[index]);
    if (reportingVerbs.has(word)) return true;
    if (/^[.!?:;"“”]/.test(word)) return false;
  }
  return false;
}

/** Where an overlong sentence is best cut: after its last mark of pause in the second half, else where it is. */
function lastPause(text: string, starts: readonly number[], first: number, end: number): number {
  for (let index = end - 1; index > first + sentenceTokensMax / 2; index--) {
    if (";,:)".includes(text[starts[index]!]!)) return index + 1;
  }
  return end;
}
