import type { Span } from "../../base/span.js";
import { compareText } from "../compare-text.js";

/** Words that say nothing about the matter. */
const plain = new Set(
  `a an the and or but nor so as at by for from in into of off on onto out over per than that this these those to up with
  without within it its he she they them his her their him who whom which what when where while after before again against
  also among any are be been being both can could did do does done during each had has have having how if is just may might
  more most much must no not now one only other our own said say says saying she should some such then there through under
  until upon very was we were will would you your i me my mr ms mrs dr new
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december week month year day today yesterday tomorrow last next two three`.split(/\s+/),
);

/** A word is told by its first letters, so that "sanctions" and "sanctioned" are one. */
const stemLength = 6;

/** The words of a stretch of text that say what it is about: stems in alphabetical order, each once, without the names given. */
export function readContentWords(text: string, { start, end }: Span, names: readonly string[]): string[] {
  const left = new Set(names.flatMap((name) => splitWords(name)));
  const found = new Set<string>();
  for (const word of splitWords(text.slice(start, end)))
    if (!plain.has(word) && !left.has(word)) found.add(stemOf(word));
  return [...found].sort(compareText);
}

export function stemOf(word: string): string {
  return word.slice(0, stemLength);
}

export function splitWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => word.length > 1) ?? []
  );
}

/** How many words two sorted lists share. */
export function countShared(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return shared;
}

/** The share of the shorter list that stands in the longer one, from 0 to 1. */
export function overlapOf(a: readonly string[], b: readonly string[]): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : countShared(a, b) / least;
}
