import type { ReadRecord } from "../../base/record.js";
import { compareText } from "../compare-text.js";
import { addDays } from "../days.js";
import { countShared, splitWords, stemOf } from "./content-words.js";
import type { Digest } from "./digest-report.js";

/** How agencies and papers mark a text that replaces an earlier one of theirs. */
const marks =
  /^\W*(?:correct(?:ion|ed|s|ing)\b|corrects\b|refile[sd]?\b|clarification\b)|\((?:correct(?:s|ed|ing)|corrected|refiles|adds correction)\b[^)]{0,160}\)|\bthis (?:story|report|article|version) (?:has been|is|was) (?:corrected|a corrected)|\b(?:corrects|corrected) (?:the )?(?:date|name|title|place|day|month|year|spelling|paragraph|headline|first|second|third|fourth)\b/iu;

/** One of these stands in whatever `marks` finds: nearly all texts are settled by a look for it. */
const markStems = /correct|refile|clarif/iu;

/** Only the head and the foot of a text can mark it; in the middle somebody else's correction may be told. */
const headLength = 400;
const footLength = 300;

/** What a report does to an earlier one: it corrects it, or withdraws it. */
export type Notice = "correction" | "withdrawal";

/** How agencies ask that a report of theirs be used no more. */
const withdrawn =
  /^\W*(?:withdrawn|withdrawal|retraction|retracted|kill(?:ed)?|bulletin kill|mandatory kill)\b\W*(?:$|:|-|–)|\bplease (?:kill|withdraw|disregard) (?:the|our|this) (?:report|story|item|article)\b|\b(?:report|story|item|article) (?:was wrong and |has been |is |was )+(?:withdrawn|retracted|killed)\b/iu;

/** One of these stands in whatever `withdrawn` finds. */
const withdrawnStems = /withdr|retract|kill|disregard/iu;

/** Whether the report says of itself that it corrects or withdraws an earlier one, or its source says so. */
export function readNotice({ report, notes }: ReadRecord): Notice | null {
  const { text, title, notes: own } = report;
  const head = text.slice(0, headLength);
  const parts = [title ?? "", head, text.slice(Math.max(headLength, text.length - footLength))];
  if (parts.slice(0, 2).some((part) => withdrawnStems.test(part) && withdrawn.test(part))) return "withdrawal";
  if ([...notes, ...own].some(({ code }) => code === "sources/correction")) return "correction";
  return parts.some((part) => markStems.test(part) && marks.test(part)) ? "correction" : null;
}

/** Why nothing is taken from a report any more. */
export interface Replaced {
  readonly standing: "corrected" | "withdrawn";
  /** The report that says so. */
  readonly by: string;
}

/** Between a report and its correction lie no more days than this. */
const daysMax = 30;

interface Correction {
  readonly digest: Digest;
  readonly told: string;
  readonly title: readonly string[];
}

/**
 * By report that no longer stands the one that corrects it, and so stands in its place, or withdraws it: the first later
 * notice that is a copy of it (one group), or has its title. A correction that was corrected again is replaced too. A
 * correction in other words leaves the earlier report; its days and durations count before those of others.
 */
export function findReplaced(digests: readonly Digest[], groupOf: (report: string) => string): Map<string, Replaced> {
  const corrected = new Map<string, Replaced>();
  const corrections = digests
    .flatMap((digest): Correction[] => {
      const { notice, told, title } = digest;
      return notice && told !== null ? [{ digest, told, title: stemTitle(title) }] : [];
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
      const standing = one.digest.notice === "withdrawal" ? "withdrawn" : "corrected";
      corrected.set(digest.id, { standing, by: one.digest.id });
      break;
    }
  }
  return corrected;
}

/** Of two corrections on one day the one with the larger id counts as the later. */
function isAfter(correction: Digest, earlier: Digest): boolean {
  if (correction === earlier) return false;
  return !earlier.notice || correction.told !== earlier.told || correction.id > earlier.id;
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
  return [...new Set(words.filter((word) => !word.startsWith("correc") && !word.startsWith("withdr")))].sort(
    compareText,
  );
}

function isSameTitle(a: readonly string[], b: readonly string[]): boolean {
  return Math.min(a.length, b.length) >= 4 && countShared(a, b) / Math.min(a.length, b.length) >= 0.8;
}
