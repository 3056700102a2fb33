import type { Span } from "../../base/span.js";
import { abbreviationsBeforeNames } from "./abbreviations.js";
import { isFirm, mayFollowAbbreviation } from "./after-abbreviation.js";
import { isDigit, isLower, isUpper } from "./characters.js";
import { endOfDateline } from "./find-dateline.js";
import { endOfLetterPart } from "./find-letter-part.js";
import type { TokenPlaces } from "./tokenize.js";

/** Token numbers, `end` exclusive. `isCut`: the stretch was too long, and goes on in the next one. */
export interface SentenceRange extends Span {
  readonly isCut?: true;
}

/** Longer stretches are cut, so that a damaged text without full stops cannot slow the parser down. */
const sentenceTokensMax = 200;

/**
 * Cuts tokens into sentences: token numbers, `end` exclusive. A sentence ends at its mark with the quotes and brackets
 * that close after it, at an empty line, before a bullet and before a line that begins with a dateline; any other line
 * end is white space. A dateline ("BEIRUT (AP) -") and a rule ("***") are sentences of their own. Stretches of more than 200 tokens are cut.
 */
export function splitSentences(text: string, places: TokenPlaces): SentenceRange[] {
  const { starts, ends } = places;
  const sentences: SentenceRange[] = [];
  let first = 0;
  const close = (end: number, cut: { isCut?: true } = {}) => {
    if (end > first) sentences.push({ start: first, end, ...cut });
    first = end;
  };
  for (let index = 0; index < starts.length; index++) {
    if (index > first && startsBlock(text, places, first, index)) close(index);
    if (index === first) {
      const dateline = endOfDateline(text, places, index);
      if (dateline > index) {
        close(dateline);
        index = dateline - 1;
        continue;
      }
    }
    if (isSeparator(text, starts[index]!, ends[index]!)) {
      close(index);
      close(index + 1);
      continue;
    }
    if (endsWithAddress(text, places, index)) {
      close(index + 1);
      continue;
    }
    const letterPart = endOfLetterPart(text, places, first, index);
    if (letterPart > index) {
      close(index);
      close(letterPart);
      index = letterPart - 1;
      continue;
    }
    if (index - first >= sentenceTokensMax) close(lastPause(text, starts, first, index), { isCut: true });
    const following = starts[index + 1] ?? text.length;
    if (isEmoticon(text, starts[index]!, ends[index]!) && isUpper(text.charCodeAt(following))) {
      close(index + 1);
      continue;
    }
    if (!mayEndSentence(text, ends[index]!) || isWithinEllipsis(text, places, index)) continue;
    if (index === first + 1 && isListNumber(text, places, first)) continue;
    const after = opensQuote(text, places, first, index + 1) ? index + 1 : skipClosingMarks(text, places, index + 1);
    if (after >= starts.length || beginsSentence(text, places, index, after)) {
      close(after);
      index = after - 1;
    }
  }
  close(starts.length);
  return sentences;
}

/**
 * An empty line, or a line that begins with a bullet, a number of a list or a dateline, begins a new sentence whatever
 * stands before it.
 */
function startsBlock(text: string, places: TokenPlaces, first: number, index: number): boolean {
  const { starts, ends } = places;
  const from = ends[index - 1]!;
  const to = starts[index]!;
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) lines++;
  if (lines !== 1) return lines > 1;
  const beginning = text.slice(to, to + 5);
  if (/^(?:[-*–—]\s|[•·▪◦‣●■►])/.test(beginning)) return true;
  // "May\n5. The" is a date that the line end has cut, so a number counts in a list only.
  if (/^\d{1,2}[.)]\s/.test(beginning)) return ":;.!?".includes(text[from - 1]!) || isListNumber(text, places, first);
  return endOfDateline(text, places, index) > index;
}

/** A rule between two parts of a text: "***", "=====", "_____". */
function isSeparator(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit === 45) return end - start >= 4;
  return end - start >= 3 && (unit === 42 || unit === 61 || unit === 95 || unit === 126);
}

/** A web address before another one or a capital ends what it belongs to: "More at https://example.org The talks …". */
function endsWithAddress(text: string, { starts, ends }: TokenPlaces, index: number): boolean {
  if (!isAddress(text, starts[index]!, ends[index]!) || index + 1 >= starts.length) return false;
  const next = starts[index + 1]!;
  return next > ends[index]! && (isUpper(text.charCodeAt(next)) || isAddress(text, next, ends[index + 1]!));
}

function isAddress(text: string, start: number, end: number): boolean {
  return end - start > 7 && /^(?:https?:\/\/|www\.)/i.test(text.slice(start, start + 8));
}

function mayEndSentence(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 46 || last === 33 || last === 63 || last === 0x2026;
}

/** A full stop of ". . ." that is not its last. */
function isWithinEllipsis(text: string, { starts, ends }: TokenPlaces, index: number): boolean {
  return (
    starts[index + 1] === ends[index]! + 1 &&
    ends[index + 1] === starts[index + 1]! + 1 &&
    text.charCodeAt(starts[index + 1]!) === 46
  );
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
  while (index < starts.length && isEmoticon(text, starts[index]!, ends[index]!)) index++;
  return index;
}

/** ":)", ";-)", "=D", ":(" */
function isEmoticon(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 5 || !":;=".includes(text[start]!)) return false;
  return /^[:;=]['-]?(?:[()]+|[DPp])$/.test(text.slice(start, end));
}

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
    return !mayFollowAbbreviation(text, places, point, after);
  }
  if (mark !== 46 && isClosed && closingQuotes.has(text.slice(starts[after - 1], ends[after - 1]))) {
    return isSpaced && !isAttributed(text, places, after);
  }
  if (mark === 33 && isFirm(word)) return false;
  if (isSpaced) return true;
  // Without a space after the full stop, as in damaged copies: "talks.The minister", "talks.”He", "talks.“We".
  const isOpened = '“‘"'.includes(word) && isUpper(text.charCodeAt(starts[after]! + 1));
  return isOpened || (isUpper(next) && word.length > 1);
}

/**
 * Whether a straight quote that stands right behind a full stop and right before a capital opens: 'talks."We agree' in
 * a damaged copy. It does where no quote is open in the sentence so far.
 */
function opensQuote(text: string, { starts, ends }: TokenPlaces, first: number, index: number): boolean {
  if (text.charCodeAt(starts[index]!) !== 34 || starts[index] !== ends[index - 1]) return false;
  if (starts[index + 1] !== ends[index] || !isUpper(text.charCodeAt(starts[index + 1]!))) return false;
  let quotes = 0;
  for (let at = first; at < index; at++) if (text.charCodeAt(starts[at]!) === 34) quotes++;
  return quotes % 2 === 0;
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
