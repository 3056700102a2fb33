import type { Event } from "../base/event.js";
import type { ReadRecord } from "../base/record.js";
import type { EventQuery, Facet, PageOptions, ReportQuery, TermQuery } from "./query.js";
import type { Review, ReviewStart } from "./review.js";
import type { Packed } from "./rows/pack.js";
import type { Run, RunCounts, RunStart } from "./run.js";

/**
 * The record on disk. It keeps what was read from every report: one reading for each version of its text and each
 * reader (codebook, models, code) that read it, the newest being the one that counts. A store is opened by
 * `openDuckdb` or `openPostgres`; what both promise is in `store.contract.ts`.
 */
export interface Store {
  /** What people call it: the path of the file, or the address without its password. */
  readonly place: string;

  /** Begins a run of `readout add`; all that is written belongs to one. */
  startRun(start: RunStart): Promise<Run>;
  finishRun(run: number, counts: RunCounts, state: "finished" | "interrupted"): Promise<void>;
  /** All runs, the first one first. */
  runs(): Promise<Run[]>;

  /** What `write` would say of these reports, before the work of reading them; `record` is not needed for it. */
  foresee(arrivals: readonly Arrival[], reader: string): Promise<Foreseen[]>;
  /**
   * Takes in reports, all of them or, when it throws, none; once it returns, they are safe on disk. The outcomes stand
   * in the order of the arrivals. `groups` renames groups of copies that the record has, all at once with what comes.
   */
  write(run: number, reader: string, arrivals: readonly Arrival[], groups?: Regrouping): Promise<Outcome[]>;
  /** Removes a report with all its versions, events and words. It is not taken in again. Null where there is none. */
  forget(report: string): Promise<Forgotten | null>;

  /**
   * Keeps what a person says of a report or one of its events, beside what was read. Null where the record has no such
   * report or event.
   */
  review(report: string, start: ReviewStart, author: string, at: string): Promise<Review | null>;
  /** What people said of a report and its events, the first word first. */
  reviews(report: string): Promise<Review[]>;

  /** Events, the latest first, undated ones last; within a day by id. */
  events(query: EventQuery, page?: PageOptions): Promise<Page<EventHit>>;
  /** Reports that have such events, or any reports where nothing is asked of events; the latest first. */
  reports(query: ReportQuery, page?: PageOptions): Promise<Page<ReportHead>>;
  /** How many events there are of each value, the most frequent first; an event with two values counts for both. */
  facet(facet: Facet, query: EventQuery, limit?: number): Promise<FacetCount[]>;
  countEvents(query: EventQuery): Promise<number>;
  /** Where the events were, the place with the most first; places without coordinates are left out. */
  places(query: EventQuery, limit?: number): Promise<PlaceCount[]>;
  /** Who was seen in which office, from the first to the last day of such an event; those with the most events first. */
  terms(query: TermQuery, limit?: number): Promise<Term[]>;
  /**
   * Events between two states for each day and type. Those that are known no closer than to a month are left out, and
   * so is what reports tell as history.
   */
  series(pair: readonly [string, string], query?: EventQuery): Promise<SeriesDay[]>;
  /** An event by its id; null where the record has none. */
  event(id: string): Promise<EventHit | null>;
  /** Events by their ids, in the order of publication; those that the record does not have are left out. */
  eventsById(ids: readonly string[]): Promise<EventHit[]>;
  /** What was read from a report; the current reading, or that of a version. Null where it is not kept. */
  record(report: string, version?: number): Promise<KeptRecord | null>;
  /** What was first read of reports, in the order in which they came: enough to tell which of them are copies. */
  firstVersions(of: ReportsOfDays | readonly string[]): AsyncIterable<KeptRecord>;
  /** Every version of a report with its readings, the first one first. */
  versions(report: string): Promise<ReportVersion[]>;
  /** Reports that had to leave the record, and why. */
  killed(): Promise<KilledReport[]>;

  /** The current readings, in the order of publication and id, with the ids of the events that the query asks for. */
  scan(query: EventQuery): AsyncIterable<ScannedReading>;
  /** What changed in the record from the end of one run to the end of another, by report id. */
  diff(from: number, to: number): AsyncIterable<ReportChange>;
  /** Checks that the record is whole, and says what is not. */
  verify(): AsyncIterable<Finding>;

  close(): Promise<void>;
}

/** A report that comes: read, or withdrawn by its agency. */
export type Arrival = ArrivingReport | ArrivingKill;

export interface ArrivingReport {
  readonly kind: "report";
  /** The same id again means a new version of the same report. */
  readonly id: string;
  /** SHA-256 of the report as it came (text or page, date, address): tells whether it has changed. */
  readonly hash: string;
  /** Where it was found: a path, an address. */
  readonly from: string;
  /**
   * Whether `from` names a document that is this report and no other, while its id is made from its content. Another
   * content there is then a new version of the report that was found there before.
   */
  readonly isWhole: boolean;
  readonly url?: string | undefined;
  /** Whether the text is kept; without it, spans and hashes are. */
  readonly keepText: boolean;
  /** Id of the original that a new report is a copy of; its own where it is none, or nothing is said. */
  readonly group?: string | undefined;
  /** What was read; needed by `write` unless the report is known. */
  readonly record?: ReadRecord | undefined;
}

export interface ArrivingKill {
  readonly kind: "kill";
  readonly id: string;
  readonly why: string;
}

/**
 * `new`: not seen before; `known`: seen with this text and this reader; `changed`: seen with another text; `reread`:
 * seen with this text, and now read with another codebook, model or code; `killed`: withdrawn, now or before;
 * `forgotten`: removed on request, and so not taken in.
 */
export type Outcome = "new" | "known" | "changed" | "reread" | "killed" | "forgotten";

/** The names of groups of copies as they were, and as they are now. */
export type Regrouping = ReadonlyMap<string, string>;

/** Reports published from one day to another (YYYY-MM-DD), both inclusive; or those of which no day is known. */
export type ReportsOfDays = { readonly from: string; readonly to: string } | "undated";

/** `id` is the one under which the report is kept: that of its first version, where its place names it. */
export interface Foreseen {
  readonly outcome: Outcome;
  readonly id: string;
}

/** A slice of a long list; `next` goes on behind it, and is null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** What lists say of a report. */
export interface ReportHead {
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  /** Date or time of publication. */
  readonly published: string | null;
  /** Host of its address, or the agency; null where neither is known. */
  readonly outlet: string | null;
  readonly url: string | null;
  readonly from: string;
  readonly language: string | null;
  /** Id of the original of its report group; its own where it is no copy. */
  readonly group: string;
}

export interface EventHit {
  readonly event: Event;
  readonly report: ReportHead;
  /** The sentence that tells it; empty where the text is not kept. */
  readonly sentence: string;
  /** What a person says of it; null where nobody has said anything, or has taken it back. */
  readonly review: Review | null;
}

export interface FacetCount {
  readonly value: string;
  readonly events: number;
}

/** `forward`: from the first state of the pair to the second; `both`: done together. */
export interface SeriesDay {
  readonly day: string;
  readonly type: Event["type"];
  readonly events: number;
  readonly forward: number;
  readonly backward: number;
  /** Sum of the Goldstein scores. */
  readonly goldstein: number;
  readonly intensity: number;
}

export interface PlaceCount {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number;
  readonly lon: number;
  /** Events of quad classes 1 and 2, and of 3 and 4. */
  readonly cooperation: number;
  readonly conflict: number;
}

export interface Term {
  readonly person: string;
  readonly office: string;
  readonly country: string | null;
  /** Days of the first and the last event that has one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly events: number;
}

export interface KeptRecord {
  readonly head: ReportHead;
  readonly record: ReadRecord;
  readonly hasText: boolean;
}

export interface ReportVersion {
  readonly version: number;
  readonly hash: string;
  /** Hash of codebook, models and code. */
  readonly reader: string;
  readonly run: number;
  /** The run that replaced this reading; null for the one that counts. */
  readonly replacedIn: number | null;
}

export interface KilledReport {
  readonly id: string;
  readonly why: string;
  readonly run: number;
}

export interface ScannedReading {
  readonly head: ReportHead;
  readonly events: readonly Event[];
  /** What people say of events of the report, as far as it stands. */
  readonly reviews: readonly Review[];
  /** All that was read from the report; unpacked when it is asked for. */
  record(): ReadRecord;
  /** The same as it lies on disk, for who has it unpacked elsewhere. */
  readonly packed: Packed;
}

/** `old` and `now` are null where the report was not in the record. */
export interface ReportChange {
  readonly report: string;
  readonly kind: "added" | "changed" | "reread" | "killed";
  readonly left: readonly Event[];
  readonly came: readonly Event[];
  /** Events that are in both under one id, and coded differently. */
  readonly recoded: readonly { readonly old: Event; readonly now: Event }[];
}

export interface Forgotten {
  readonly versions: number;
  readonly events: number;
}

/** Something that is not as it must be; `where` is a report, or a table. */
export interface Finding {
  readonly where: string;
  readonly message: string;
}
