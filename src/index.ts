import { loadResources } from "#resources";
import type { ReadRecord } from "./base/record.js";
import { createReader, type RawItem, type Reader } from "./read.js";

export { Actor } from "./base/actor.js";
export { Claim, Event, When, Where } from "./base/event.js";
export { Note } from "./base/note.js";
export { ReadoutError } from "./base/readout-error.js";
export { Channel, Demand, Encounter, ReadRecord, Response, recordVersion, Statement, Step } from "./base/record.js";
export { Block, Published, Report } from "./base/report.js";
export { Quote, Span } from "./base/span.js";
export { EventType, eventTypes, Stage, stages } from "./base/stage.js";
export { type Annotations, createReader, type HtmlCleaner, type RawItem, type Reader, type Resources } from "./read.js";
export {
  createHistoryBuilder,
  type HistoryBuilder,
  type SnapshotOptions,
} from "./record/history/create-history-builder.js";
export { History, historyVersion } from "./record/history/history.js";
export { createWeights, type WeightRow, type Weights } from "./record/history/relation/weights.js";
export { type CopyFinder, createCopyFinder } from "./report/copies/copy-finder.js";
export { diffCopies } from "./report/copies/diff-copies.js";

let shared: Promise<Reader> | undefined;

/** A reader of text and pages with the model, codebook and gazetteer of the package; made once, in Node and in browsers. */
export function loadReader(): Promise<Reader> {
  shared ??= Promise.all([loadResources(), import("./report/clean-html.js")]).then(([resources, { cleanHtml }]) =>
    createReader(resources, cleanHtml),
  );
  return shared;
}

/**
 * Reads one report and gives all that it tells, each field with the words it came from.
 *
 *     const { events, encounters } = await read("…", { date: "2023-06-19" });
 */
export async function read(report: string | RawItem, options: Pick<RawItem, "date" | "id"> = {}): Promise<ReadRecord> {
  const reader = await loadReader();
  return reader.read({ ...(typeof report === "string" ? { text: report } : report), ...options });
}
