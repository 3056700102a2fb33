import type { ReadRecord } from "../../base/record.js";
import { compareText } from "../compare-text.js";
import { addDays } from "../days.js";
import { countShared, splitWords, stemOf } from "./content-words.js";
import type { Digest } from "./digest-report.js";

/** How agencies and papers mark a text that replaces an earlier one of theirs. */
const marks =
  /^\W*(?:correct(?:ion|ed|s|ing)\b|corrects\b|refile[sd]?\b|clarification\b)|\((?:correct(?:s|ed|ing)|corrected|refiles|adds correction)\b[^)]{0,160}\)|\bthis (?:story|report|article|version) (?:has been|is|was) (?:corrected|a corrected)|\b(?:corrects|corrected) (?:the )?(?:date|name|title|place|day|month|year|spelling|paragraph|headline|first|second|third|fourth)\b/iu;

/** Only the head and the foot of a text can mark it; in the middle somebody else's correction may be told. */
const headLength = 400;
const footLength = 300;

/** Whether the report says of itself that it corrects an earlier one, or its source says so. */
export function isCorrection({ report, notes }: ReadRecord): boolean {
  const { text, title, notes: own } = report;
  if ([...notes, ...own].some(({ code }) => code === "sources/correction")) return true;
  const head = text.slice(0, headLength);
  return [title ?? "", head, text.slice(Math.max(headLength, text.length - footLength))].some((part) =>
    marks.test(part),
  );
}

/** Between a report and its correction lie no more days than this. */
const daysMax = 30;

interface Correction {
  readonly digest: Digest;
  readonly told: string;
  readonly title: readonly string[];
}

/**
 * By corrected report the one that stands in its place: the first later correction that is a copy of it (one group), or
 * has its title. A correction that was corrected again is replaced too.
 */
export function findCorrected(digests: readonly Digest[], groupOf: (report: string) => string): Map<string, string> {
  const corrected = new Map<string, string>();
  const corrections = digests
    .flatMap((digest): Correction[] => {
      const { correction, told, title } = digest;
      return correction && told !== null ? [{ digest, told, title: stemTitle(title) }] : [];
    })
    .sort((a, b) => compareText(a.told, b.told) || compareText(a.digest.id, b.digest.id));
  if (corrections.length === 0) return corrected;
  for (const digest of digests) {
    if (digest.told === null) continue;
    const title = stemTitle(digest.title);
    const last = addDays(digest.told, daysMax);
    for (let at = firstFrom(corrections, digest.told); at < corrections.length && corrections[at].told <= last; at++) {
      const one = corrections[at];
      if (!isAfter(one.digest, digest)) continue;
      if (groupOf(one.digest.id) !== groupOf(digest.id) && !isSameTitle(one.title, title)) continue;
      corrected.set(digest.id, one.digest.id);
      break;
    }
  }
  return corrected;
}

/** Of two corrections on one day the one with the larger id counts as the later. */
function isAfter(correction: Digest, earlier: Digest): boolean {
  if (correction === earlier) return false;
  return !earlier.correction || correction.told !== earlier.told || correction.id > earlier.id;
}

/** The first correction of this day or a later one. */
function firstFrom(corrections: readonly Correction[], day: string): number {
  let [low, high] = [0, corrections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (corrections[middle].told < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stemTitle(title: string | null): string[] {
  const words = splitWords(title ?? "").map(stemOf);
  return [...new Set(words.filter((word) => !word.startsWith("correc")))].sort(compareText);
}

function isSameTitle(a: readonly string[], b: readonly string[]): boolean {
  return Math.min(a.length, b.length) >= 4 && countShared(a, b) / Math.min(a.length, b.length) >= 0.8;
}
