import { compareAnchors } from "./anchor-set.js";
import { isTooShort, type Print, sketches } from "./fingerprint.js";
import { compareSketches } from "./sketch.js";

/** How one text is a copy of another. */
export type CopyKind = "exact" | "near" | "rewritten";

/** What makes two texts copies, and how alike they are, from 0 to 1. */
export interface Likeness {
  readonly kind: CopyKind;
  /**
   * exact: 1. near: the share of their runs of three words that both have, or, where one lies in the other, the share
   * of the shorter. rewritten: the share of their names and numbers that both have.
   */
  readonly similarity: number;
  readonly why: string;
}

// Chosen on 560 Reuters reports of 1987, where most pairs above these thresholds are updates and repeats of one story,
// and the first ones below are follow-ups on the same matter; `bench/copies.ts --pairs` shows them.

/** Wording alone makes a near copy where so much of it is shared, */
const nearWording = 0.4;
/** or where the shorter text is so far part of the longer one, and is at least a fifth of it. */
const [partOfLonger, partWording] = [0.8, 0.2];
/** A rewritten copy shares some wording, and the more names and numbers the less wording it shares. */
const rewrittenSteps = [
  { wording: 0.25, anchors: 0.5, fewest: 5 },
  { wording: 0.15, anchors: 0.6, fewest: 6 },
  { wording: 0.1, anchors: 0.7, fewest: 8 },
  { wording: 0, anchors: 0.75, fewest: 12 },
];
/** Who rewrites a story keeps its quotations: three words of one in common, and many of the names. */
const quoting = { quotes: 1, anchors: 0.55, fewest: 12 };
/** A rewritten copy appears within so many days; later it is another report on the same matter. */
export const rewrittenDaysMax = 3;
/**
 * A translated copy shares no wording and few spellings of names: it is told by its numbers, on the same or next day.
 * With some wording in common the two are in one language, and a follow-up that repeats figures is likelier.
 */
export const translatedNumbers = 4;
const translated = { names: 3, part: 0.5, daysMax: 1, wordingMax: 0.03 };

/**
 * Whether two texts are copies. It depends on the two alone and is the same both ways round, so that grouping does not
 * depend on the order in which texts come.
 */
export function judgePair(one: Print, other: Print): Likeness | null {
  // What has no words, such as a page that was all furniture, is a copy of nothing.
  if (one.words === 0 || other.words === 0) return null;
  if (hasSameWords(one, other)) return { kind: "exact", similarity: 1, why: "the same words in the same order" };
  if (isTooShort(one) || isTooShort(other)) return null;
  const wording = compareSketches(one.wording, other.wording, sketches.wording.rows);
  return judgeWording(one, other, wording) ?? judgeAnchors(one, other, wording);
}

/** Whether the first likeness is closer: of a closer kind, or of the same kind and greater. */
export function isCloser(one: Likeness, other: Likeness): boolean {
  const [a, b] = [kinds.indexOf(one.kind), kinds.indexOf(other.kind)];
  return a === b ? one.similarity > other.similarity : a < b;
}

/** The closest first. */
const kinds: readonly CopyKind[] = ["exact", "near", "rewritten"];

export function hasSameWords({ digest: one }: Print, { digest: other }: Print): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function judgeWording(one: Print, other: Print, wording: number): Likeness | null {
  if (wording < partWording) return null;
  const shared = (wording / (1 + wording)) * (one.shingles + other.shingles);
  const part = Math.min(1, shared / Math.min(one.shingles, other.shingles));
  if (part >= partOfLonger && part - wording > 0.2) {
    return { kind: "near", similarity: part, why: `${percent(part)} of the shorter text stands in the longer one` };
  }
  if (wording < nearWording && part < partOfLonger) return null;
  return { kind: "near", similarity: wording, why: `${percent(wording)} of their wording is the same` };
}

function judgeAnchors(one: Print, other: Print, wording: number): Likeness | null {
  const apart = one.day === null || other.day === null ? 0 : Math.abs(one.day - other.day);
  if (apart > rewrittenDaysMax) return null;
  const { names, numbers, quotes, fewer, all } = compareAnchors(one.anchors, other.anchors);
  const shared = names + numbers;
  const similarity = all > 0 ? shared / all : 0;
  const isRewritten = rewrittenSteps.some(
    (step) => wording >= step.wording && similarity >= step.anchors && shared >= step.fewest,
  );
  const isQuoting = quotes >= quoting.quotes && similarity >= quoting.anchors && shared >= quoting.fewest;
  const isTranslated =
    wording <= translated.wordingMax &&
    apart <= translated.daysMax &&
    numbers >= translatedNumbers &&
    names >= translated.names &&
    shared >= translated.part * fewer;
  if (!isRewritten && !isQuoting && !isTranslated) return null;
  const counts = [count(names, "name"), count(numbers, "number"), count(quotes, "quoted passage")].filter(Boolean);
  return { kind: "rewritten", similarity, why: `other words, but the same ${counts.join(", ")}` };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function count(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
