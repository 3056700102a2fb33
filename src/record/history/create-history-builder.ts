import type { ReadRecord } from "../../base/record.js";
import { compareText } from "../compare-text.js";
import { type BlockKey, blockKeysOf, keyOfPair, manyStates } from "./blocks.js";
import { type Block, buildBlock } from "./build-block.js";
import { composeHistory } from "./compose-history.js";
import { findReplaced, type Replaced } from "./corrections.js";
import { type Digest, digestReport } from "./digest-report.js";
import type { History } from "./history.js";
import { codebookWeights, type Weights } from "./relation/weights.js";

export interface SnapshotOptions {
  /** The two states whose history is asked for, in any order; all states where it is left out. */
  readonly pair?: readonly [string, string];
  /** The day up to which silence counts; by default the day of the last report. */
  readonly until?: string;
  /** By default the Goldstein scores of the codebook. */
  readonly weights?: Weights;
}

/** Keeps what many reports tell, and gives it as one history. */
export interface HistoryBuilder {
  /** Reports added so far. */
  readonly size: number;
  /**
   * Adds the record of a report. Another version under the same id takes the place of the first if it was published
   * later; of two of one day the one whose content sorts last stands, so that the order of adding never shows. To
   * replace a record that was read anew, remove it first.
   */
  add(record: ReadRecord): void;
  /** Takes a killed report out of everything; false where it was not there. */
  remove(report: string): boolean;
  /** Says which reports are copies of one story: by report the id of its group. Those left out stand alone. */
  group(groups: ReadonlyMap<string, string>): void;
  /** The pairs of states of which something is told, in alphabetical order. */
  pairs(): [string, string][];
  snapshot(options?: SnapshotOptions): History;
}

/**
 * Makes an empty history. The same reports in any order give the same history, byte for byte: what is added is kept by
 * pair of states, and a pair is merged anew, from its reports in canonical order, when it is asked for after a change.
 */
export function createHistoryBuilder(groups: ReadonlyMap<string, string> = new Map()): HistoryBuilder {
  const digests = new Map<string, Digest>();
  const reportsOf = new Map<BlockKey, Set<string>>();
  const built = new Map<BlockKey, Block>();
  let grouped = groups;
  let replaced: ReadonlyMap<string, Replaced> | null = null;
  const groupOf = (report: string): string => grouped.get(report) ?? report;

  const forget = (digest: Digest): void => {
    if (digest.notice) built.clear();
    replaced = null;
    for (const key of blockKeysOf(digest)) {
      built.delete(key);
      const reports = reportsOf.get(key);
      reports?.delete(digest.id);
      if (reports?.size === 0) reportsOf.delete(key);
    }
    digests.delete(digest.id);
  };

  const keep = (digest: Digest): void => {
    if (digest.notice) built.clear();
    replaced = null;
    digests.set(digest.id, digest);
    for (const key of blockKeysOf(digest)) {
      built.delete(key);
      const reports = reportsOf.get(key);
      if (reports) reports.add(digest.id);
      else reportsOf.set(key, new Set([digest.id]));
    }
  };

  const findAllReplaced = (): ReadonlyMap<string, Replaced> => {
    replaced ??= findReplaced(listDigests(digests.keys()), groupOf);
    return replaced;
  };

  const listDigests = (reports: Iterable<string>): Digest[] =>
    [...reports].sort(compareText).map((report) => digests.get(report)!);

  const blockOf = (key: BlockKey): Block => {
    const known = built.get(key);
    if (known) return known;
    const gone = findAllReplaced();
    const standing = [...(reportsOf.get(key) ?? [])].filter((report) => !gone.has(report));
    const block = buildBlock(key, listDigests(standing), groupOf);
    built.set(key, block);
    return block;
  };

  return {
    get size() {
      return digests.size;
    },
    add(record) {
      const digest = digestReport(record);
      const known = digests.get(digest.id);
      if (known) {
        if (compareVersions(known, digest) >= 0) return;
        forget(known);
      }
      keep(digest);
    },
    remove(report) {
      const digest = digests.get(report);
      if (digest) forget(digest);
      return digest !== undefined;
    },
    group(groups) {
      grouped = groups;
      replaced = null;
      built.clear();
    },
    pairs() {
      return [...reportsOf.keys()].sort(compareText).flatMap((key): [string, string][] => {
        const [one, other] = key.split(" ");
        return other === undefined || other === "?" ? [] : [[one, other]];
      });
    },
    snapshot({ pair, until, weights = codebookWeights.goldstein } = {}) {
      const keys = pair ? [keyOfPair(...pair), manyStates] : [...reportsOf.keys()].sort(compareText);
      const wanted = new Set(
        keys.flatMap((key) => (pair && key === manyStates ? [] : [...(reportsOf.get(key) ?? [])])),
      );
      const blocks = keys.filter((key) => reportsOf.has(key)).map(blockOf);
      const sorted = pair && ([...pair].sort(compareText) as [string, string]);
      if (sorted) {
        // A conference of many belongs to the pair only where both take part.
        for (const { encounters } of blocks) {
          for (const { states, mentions } of encounters) {
            if (sorted.every((state) => states.includes(state))) for (const { report } of mentions) wanted.add(report);
          }
        }
      }
      return composeHistory({
        pair: sorted ?? null,
        blocks,
        digests: listDigests(wanted),
        replaced: findAllReplaced(),
        weights,
        end: until ?? lastDay(digests.values()),
        groupOf,
      });
    },
  };
}

function lastDay(digests: Iterable<Digest>): string {
  let last = "";
  for (const { told } of digests) if (told !== null && told > last) last = told;
  return last === "" ? "1970-01-01" : last;
}

/** Which of two versions of a report stands: the later one, of one day the one whose content sorts last; 0 for the same. */
function compareVersions(a: Digest, b: Digest): number {
  return compareText(a.told ?? "", b.told ?? "") || compareText(JSON.stringify(a), JSON.stringify(b));
}
