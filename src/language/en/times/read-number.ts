import { isDash, lowerAt, skipHyphen } from "./find.js";
import type { TimeWord } from "./time-words.js";

export interface ReadNumber {
  /** Null for an uncounted quantity ("several", "a few"). */
  readonly value: number | null;
  readonly next: number;
  /** "a" or "an", which count only before a unit. */
  readonly article: boolean;
}

/** Reads "7", "1,460", "twenty-five", "a hundred and ten", "seven and a half", "a couple of", "several", "a". */
export function readNumber(words: readonly TimeWord[], at: number): ReadNumber | null {
  const lower = lowerAt(words, at);
  const word = words[at];
  if (!word) return null;
  if (lower === "another") {
    const more = readNumber(words, at + 1);
    return more && !more.article ? more : { value: 1, next: at + 1, article: true };
  }
  if (word.sense?.some) return { value: lower === "couple" ? 2 : null, next: skipOf(words, at + 1), article: false };
  if (lower === "a" || lower === "an") {
    const counted = readCounted(words, at + 1);
    return counted ?? { value: 1, next: at + 1, article: true };
  }
  if (lower === "dozens" || lower === "scores" || lower === "hundreds" || lower === "thousands") {
    return lowerAt(words, at + 1) === "of" ? { value: null, next: at + 2, article: false } : null;
  }
  const whole = readWhole(words, at);
  return whole && withHalf(words, whole);
}

/** What may follow "a": "a few", "a couple of", "a dozen", "a hundred". */
function readCounted(words: readonly TimeWord[], at: number): ReadNumber | null {
  const lower = lowerAt(words, at);
  if (lower === "few") return { value: null, next: at + 1, article: false };
  if (lower === "couple") return { value: 2, next: skipOf(words, at + 1), article: false };
  if (lower === "dozen") return { value: 12, next: at + 1, article: false };
  if (lower === "hundred") return readHundreds(words, at + 1, 100);
  if (lower === "thousand") return { value: 1000, next: at + 1, article: false };
  return null;
}

function readWhole(words: readonly TimeWord[], at: number): ReadNumber | null {
  const value = words[at]?.sense?.number;
  if (value === undefined) return null;
  if (words[at]!.sense!.digits !== undefined || /^\d/.test(words[at]!.text)) {
    return { value, next: at + 1, article: false };
  }
  if (value >= 20) {
    const next = skipHyphen(words, at + 1);
    const ones = words[next]?.sense;
    if (ones?.number && ones.number < 10 && ones.digits === undefined) {
      return { value: value + ones.number, next: next + 1, article: false };
    }
  }
  const after = skipHyphen(words, at + 1);
  if (lowerAt(words, after) === "hundred") return readHundreds(words, after + 1, value * 100);
  if (lowerAt(words, after) === "dozen") return { value: value * 12, next: after + 1, article: false };
  return { value, next: at + 1, article: false };
}

function readHundreds(words: readonly TimeWord[], at: number, hundreds: number): ReadNumber {
  const rest = readWhole(words, lowerAt(words, at) === "and" ? at + 1 : at);
  const fits = rest?.value && rest.value < 100;
  return fits ? { ...rest, value: hundreds + rest.value! } : { value: hundreds, next: at, article: false };
}

/** "seven and a half", "two-and-a-half", "2 1/2". */
function withHalf(words: readonly TimeWord[], number: ReadNumber): ReadNumber {
  const letters = [0, 1, 2, 3, 4, 5].map((offset) => words[number.next + offset]);
  const spelled = letters.filter((word) => word && !isDash(word));
  if (spelled[0]?.lower !== "and" || spelled[1]?.lower !== "a" || spelled[2]?.lower !== "half") return number;
  const next = letters.indexOf(spelled[2]) + number.next + 1;
  return { value: number.value! + 0.5, next, article: false };
}

function skipOf(words: readonly TimeWord[], at: number): number {
  return lowerAt(words, at) === "of" ? at + 1 : at;
}
