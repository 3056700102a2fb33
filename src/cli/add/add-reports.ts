import { ReadoutError } from "../../base/readout-error.js";
import type { ReadRecord } from "../../base/record.js";
import type { FoundReport, SourceItem } from "../../sources/source-item.js";
import type { Arrival, ArrivingReport, Store } from "../../store/store.js";
import type { AddTally } from "./add-tally.js";
import type { Coder } from "./coder.js";
import { CopyGrouper } from "./copy-grouper.js";
import { toArrival } from "./to-arrival.js";

/** What adding reports to the person while it goes on. */
export interface AddWatcher {
  failed(from: string, error: unknown): Promise<void>;
  withheld(from: string, why: string): Promise<void>;
  /** After each part that is safe on disk. */
  progressed(from: string): Promise<void>;
  /** Whether the person wants it to end; asked between two parts. */
  readonly isStopping: boolean;
}

export interface AddOptions {
  readonly store: Store;
  readonly run: number;
  /** Hash of what the coder reads with. */
  readonly reader: string;
  readonly coder: Coder;
  readonly keepText: boolean;
  /** So many reports go into the store together. */
  readonly partSize: number;
  readonly tally: AddTally;
  readonly watcher: AddWatcher;
}

/** A thing that was found, on its way into the store. */
interface Pending {
  readonly arrival: Arrival;
  readonly found: FoundReport | null;
}

/** A part is closed after so many milliseconds, however small it is, so that little is lost when a run is cut off. */
const partMsMax = 5000;

/**
 * Takes reports into the store in the order in which they come, part by part. Only what the store does not know is read.
 * Gives false when it was stopped before the end.
 */
export async function addReports(items: AsyncIterable<SourceItem>, options: AddOptions): Promise<boolean> {
  const { tally, watcher, keepText, partSize } = options;
  const grouper = new CopyGrouper(options.store);
  let part: Pending[] = [];
  let begun = Date.now();
  const flush = async (from: string): Promise<void> => {
    await addPart(part, grouper, options);
    part = [];
    begun = Date.now();
    await watcher.progressed(from);
  };
  let last = "";
  for await (const item of items) {
    last = item.from;
    if ("error" in item) {
      tally.count("failed");
      await watcher.failed(item.from, item.error);
    } else if ("skipped" in item) tally.count("skipped");
    else if ("item" in item) part.push({ arrival: toArrival(item, keepText), found: item });
    else if (item.withheld.state === "killed") {
      await watcher.withheld(item.from, item.withheld.why);
      // Alone in its part, since copies of what is withdrawn are sought no more from here on.
      await flush(last);
      part.push({ arrival: { kind: "kill", id: item.id, why: item.withheld.why }, found: null });
      await flush(last);
      grouper.reset();
    } else {
      tally.count("withheld");
      await watcher.withheld(item.from, item.withheld.why);
    }
    if (part.length >= partSize || Date.now() - begun > partMsMax || watcher.isStopping) await flush(last);
    if (watcher.isStopping) return false;
  }
  await flush(last);
  return true;
}

async function addPart(part: readonly Pending[], grouper: CopyGrouper, options: AddOptions): Promise<void> {
  if (part.length === 0) return;
  const { store, run, reader, tally } = options;
  const foreseen = await store.foresee(
    part.map(({ arrival }) => arrival),
    reader,
  );
  const read = await Promise.all(
    part.map(async ({ arrival, found }, index) => {
      const { outcome, id } = foreseen[index]!;
      const isRead = found !== null && ["new", "changed", "reread"].includes(outcome);
      return isRead ? await readArrival(arrival as ArrivingReport, id, found, options) : arrival;
    }),
  );
  const isNew = new Set(read.filter((_, index) => foreseen[index]!.outcome === "new"));
  const grouped = await grouper.group(leaveOutFailed(part, read, tally), (arrival) => isNew.has(arrival));
  for (const outcome of await store.write(run, reader, grouped.arrivals, grouped.groups)) tally.count(outcome);
}

/** A report that could not be read fails wherever it stands in the part, for it was to be read only once. */
function leaveOutFailed(part: readonly Pending[], read: readonly (Arrival | null)[], tally: AddTally): Arrival[] {
  const nameOf = (arrival: Arrival): string => (arrival.kind === "kill" ? "" : `${arrival.id}\n${arrival.hash}`);
  const failed = new Set(part.flatMap(({ arrival }, index) => (read[index] ? [] : [nameOf(arrival)])));
  return read.flatMap((arrival) => {
    if (!arrival) return [];
    if (!failed.has(nameOf(arrival))) return [arrival];
    tally.count("failed");
    return [];
  });
}

/** Null where the report could not be read, which is said. */
async function readArrival(
  arrival: ArrivingReport,
  id: string,
  { from, item, notes }: FoundReport,
  { coder, tally, watcher }: AddOptions,
): Promise<ArrivingReport | null> {
  try {
    const record = await coder.read({ ...item, id });
    return { ...arrival, record: withNotes(record, notes) };
  } catch (error) {
    tally.count("failed");
    await watcher.failed(from, error instanceof ReadoutError ? nameReport(from, error) : error);
    return null;
  }
}

function withNotes(record: ReadRecord, notes: FoundReport["notes"]): ReadRecord {
  return notes.length > 0 ? { ...record, notes: [...notes, ...record.notes] } : record;
}

/** Puts the place in front of what the reader says of a report, which knows no places. */
function nameReport(from: string, cause: ReadoutError): ReadoutError {
  const { code, message, hint } = cause;
  return new ReadoutError(code, `${from}: ${message}`, { ...(hint !== undefined && { hint }), cause });
}
