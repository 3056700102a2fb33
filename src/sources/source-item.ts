import { hashText } from "../base/hash.js";
import type { Note } from "../base/note.js";
import type { ReadoutError } from "../base/readout-error.js";

/** A report as it comes: plain text or a page. What `createReader(…).read` takes; its shape is that of `RawItem` there. */
export type RawItem = {
  /** Only where the source itself names the report; otherwise the report is named by its content. */
  readonly id?: string;
  readonly url?: string;
  /** Day or time of publication, as `--date` takes it. */
  readonly date?: string;
} & ({ readonly text: string } | { readonly html: string });

/** A report that was found. */
export interface FoundReport {
  /** Where it was found, for people: a path, a path with a line ("reports.csv:12"), an address. */
  readonly from: string;
  /** The same id again means a new version of the same report. */
  readonly id: string;
  readonly item: RawItem;
  /** What a reader of the report should know: a correction, a date that was not understood, a guessed encoding. */
  readonly notes: readonly Note[];
}

/**
 * A report that its agency does not let anyone use. `killed`: it must leave every record it is in. `embargoed`: it may
 * be used from `until` on, which is null where the agency names no time. `withheld`: not yet to be used.
 */
export interface WithheldReport {
  readonly from: string;
  readonly id: string;
  readonly withheld: {
    readonly state: "killed" | "embargoed" | "withheld";
    readonly until: string | null;
    readonly why: string;
  };
}

/** Something that is no report and was passed over; `skipped` says in a few words what it is, for counting. */
export interface SkippedThing {
  readonly from: string;
  readonly skipped: string;
}

/** Something that should be a report and cannot be read. */
export interface FailedThing {
  readonly from: string;
  readonly error: ReadoutError;
}

export type SourceItem = FoundReport | WithheldReport | SkippedThing | FailedThing;

/** A found report, named by its source or else by its content. */
export function foundReport(from: string, item: RawItem, { id, notes = [] }: FoundOptions = {}): FoundReport {
  return { from, id: id ?? item.id ?? hashText("html" in item ? item.html : item.text), item, notes };
}

interface FoundOptions {
  /** How the source names the report, where that is no name for the record. */
  readonly id?: string | undefined;
  readonly notes?: readonly Note[];
}
