import { ReadoutError } from "../../base/readout-error.js";
import type { Report } from "../../base/report.js";
import { compareProvenance } from "./choose-original.js";
import { type Candidate, describeGroup, type ReportGroup, roundShare } from "./describe-group.js";
import { DisjointSets } from "./disjoint-sets.js";
import { type Fingerprint, fingerprintText, type Print } from "./fingerprint.js";
import { FingerprintStore } from "./fingerprint-store.js";
import { type CopyKind, hasSameWords, isCloser, judgePair, type Likeness } from "./judge-pair.js";
import { type CopyText, readCopyInput } from "./read-copy-input.js";

export type { GroupMember, ReportGroup } from "./describe-group.js";
export type { CopyText } from "./read-copy-input.js";

/** What a report is among those that were added before it. */
export interface Added {
  /** Id of the likely original of its group, as far as the group is known now. */
  readonly group: string;
  readonly kind: "new" | CopyKind;
  /** Id of the report it is most like; absent where it is new. */
  readonly of?: string;
  /** How like, from 0 to 1: see `Likeness`. */
  readonly similarity: number;
}

export interface CopyFinderOptions {
  /** Whether copies in other words or languages count; false leaves exact and near ones. */
  readonly rewritten?: boolean;
  /**
   * Copies lie at most so many days apart, and an undated report is a copy of undated ones alone. So reports can be
   * grouped a few days at a time.
   */
  readonly daysMax?: number;
}

export interface CopyFinder {
  /** Reports added so far. */
  readonly size: number;
  /**
   * Adds a report and says what it is a copy of. A report that was added before is answered as a copy of itself and
   * changes nothing; another text under its id throws `report/id-taken`.
   */
  add(report: Report | CopyText): Added;
  /** Joins the groups of two reports that are known to tell one story. */
  link(one: string, other: string): void;
  /** The likely original of the group of a report and all of its members; null where the report was not added. */
  groupOf(id: string): { readonly original: string; readonly members: readonly string[] } | null;
  /** The groups of at least so many reports, in the order of their ids. */
  groups(fewest?: number): ReportGroup[];
}

/**
 * Finds copies among reports as they come. Groups are what is connected by pairs of copies, and whether two reports are
 * a pair is told from these two alone; so the groups, their ids, originals and members do not depend on the order of
 * adding. What `add` answers does, because it can name only what came before: a later report may be the better original
 * of a group, or connect two. `groups()` has the last word.
 *
 * The one limit: of more than 256 different texts that agree in a band of their sketch, only the newest 256 are compared
 * with a new one, so that a flood of copies costs no more time. Copies agree in many bands, so they stay connected.
 */
export function createCopyFinder({ rewritten = true, daysMax }: CopyFinderOptions = {}): CopyFinder {
  const store = new FingerprintStore();
  /** Fingerprints, by their numbers; copies with the same words and the same day share one. */
  const sets = new DisjointSets();
  /** The first report of each fingerprint; and the likely original of each set, kept at the item that stands for it. */
  const [firstOf, originalOf]: [number[], number[]] = [[], []];
  const reports: Candidate[] = [];
  const numbers = new Map<string, number>();
  /** After each report another one of its group; the last one points to the first. */
  const next: number[] = [];

  const judge = (one: Print, other: Print): Likeness | null => {
    if (daysMax !== undefined && !areWithin(daysMax, one.day, other.day)) return null;
    const likeness = judgePair(one, other);
    return likeness?.kind === "rewritten" && !rewritten ? null : likeness;
  };
  const original = (print: number): number => originalOf[sets.find(print)];
  const better = (one: number, other: number): number =>
    compareProvenance(reports[one], reports[other]) <= 0 ? one : other;
  const join = (one: number, other: number): void => {
    if (sets.find(one) === sets.find(other)) return;
    const best = better(original(one), original(other));
    joinRings(firstOf[one], firstOf[other]);
    sets.join(one, other);
    originalOf[sets.find(one)] = best;
  };

  /** Makes one ring of two. */
  const joinRings = (one: number, other: number): void => {
    [next[one], next[other]] = [next[other], next[one]];
  };

  /** The number of a fingerprint that is not kept yet, joined with all of its copies; and the closest of them. */
  const connect = (print: Fingerprint, report: number): { number: number; closest: Closest | null } => {
    const copies = new Set([...store.findExact(print), ...store.findCandidates(print)]);
    const number = store.add(print);
    sets.add();
    firstOf.push(report);
    originalOf.push(report);
    let closest: Closest | null = null;
    for (const copy of copies) {
      const likeness = judge(print, store.get(copy));
      if (!likeness) continue;
      join(number, copy);
      const found = { report: firstOf[copy], likeness };
      if (!closest || isCloser(found.likeness, closest.likeness)) closest = found;
    }
    return { number, closest };
  };

  return {
    get size() {
      return reports.length;
    },
    add(input) {
      const { text, ...story } = readCopyInput(input);
      const { id, day } = story;
      const print = fingerprintText(text, day);
      const exact = store.findExact(print);
      const known = numbers.get(id);
      if (known !== undefined) {
        if (!hasSameWords(print, store.get(reports[known].print))) throw idTaken(id);
        return { group: reports[original(reports[known].print)].id, kind: "exact", of: id, similarity: 1 };
      }
      const report = reports.length;
      numbers.set(id, report);
      const same = exact.find((number) => store.get(number).day === day);
      // The original of a set is asked for while sets are joined, so the report must be there before its fingerprint.
      const candidate = { ...story, words: print.words, print: same ?? store.size };
      reports.push(candidate);
      next.push(report);
      if (same !== undefined) {
        joinRings(firstOf[same], report);
        originalOf[sets.find(same)] = better(original(same), report);
        return { group: reports[original(same)].id, kind: "exact", of: reports[firstOf[same]].id, similarity: 1 };
      }
      const { number, closest } = connect(print, report);
      const group = reports[original(number)].id;
      if (!closest) return { group, kind: "new", similarity: 0 };
      const { kind, similarity } = closest.likeness;
      return { group, kind, of: reports[closest.report].id, similarity: roundShare(similarity) };
    },
    link(one, other) {
      const [a, b] = [numbers.get(one), numbers.get(other)];
      if (a !== undefined && b !== undefined) join(reports[a].print, reports[b].print);
    },
    groupOf(id) {
      const report = numbers.get(id);
      if (report === undefined) return null;
      const members = [id];
      for (let at = next[report]; at !== report; at = next[at]) members.push(reports[at].id);
      return { original: reports[original(reports[report].print)].id, members };
    },
    groups(fewest = 2) {
      const members = new Map<number, Candidate[]>();
      for (const report of reports) {
        const set = sets.find(report.print);
        const known = members.get(set);
        if (known) known.push(report);
        else members.set(set, [report]);
      }
      return [...members.values()]
        .filter(({ length }) => length >= fewest)
        .map((group) => describeGroup(group, (one, other) => judge(store.get(one), store.get(other))))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

/** The report that a new one is most like. */
interface Closest {
  readonly report: number;
  readonly likeness: Likeness;
}

function areWithin(days: number, one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) <= days;
}

function idTaken(id: string): ReadoutError {
  return new ReadoutError("report/id-taken", `Another report has the id “${id}” already`, {
    hint: "Give every report an id of its own, also a corrected version.",
  });
}
