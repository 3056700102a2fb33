import type { Origin } from "../../times/meaning.js";
import { lowerAt } from "./find.js";
import type { TimeWord } from "./time-words.js";

export interface ReadYear {
  readonly next: number;
  readonly year?: number;
  readonly yearShift?: number;
  readonly origin?: Origin;
}

/**
 * The year after a day, month or season: "2023", ", 2023", "of 2023", "'68", "last year", "of the same year". Null where
 * none stands there.
 */
export function readYear(words: readonly TimeWord[], at: number): ReadYear | null {
  const comma = lowerAt(words, at) === ",";
  const start = comma || lowerAt(words, at) === "of" ? at + 1 : at;
  const sense = words[start]?.sense;
  if (isYear(words[start])) return { next: start + 1, year: sense!.number! };
  if (sense?.shortYear !== undefined) return { next: start + 1, year: fullYear(sense.shortYear) };
  return comma ? null : readRelativeYear(words, start);
}

function readRelativeYear(words: readonly TimeWord[], at: number): ReadYear | null {
  const start = lowerAt(words, at) === "the" ? at + 1 : at;
  const sense = words[start]?.sense;
  if (sense?.which === undefined || lowerAt(words, start + 1) !== "year") return null;
  return { next: start + 2, yearShift: sense.which, origin: sense.fromText ? "text" : "report" };
}

/** Four figures from 1000 to 2199. */
export function isYear(word: TimeWord | undefined): boolean {
  const { number, digits } = word?.sense ?? {};
  return digits === 4 && number !== undefined && number >= 1000 && number < 2200;
}

/** "'68" is 1968, "'23" is 2023: two figures belong to the hundred years that end in 2040. */
export function fullYear(short: number): number {
  return short > 40 ? 1900 + short : 2000 + short;
}
