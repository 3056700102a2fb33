import { type ReadRecord, recordVersion } from "../../../base/record.js";
import { buildRecord } from "../../build-record.js";
import type { RecordWords } from "../../record-words.js";
import { type WrittenReport, writeReport } from "../../testing/written-report.js";

/** The record of a report that is written in the notation of `writeReport`, under an id and with a day of its own. */
export function writeRecord(
  id: string,
  date: string,
  rows: WrittenReport,
  words: RecordWords,
  title: string | null = null,
): ReadRecord {
  const written = writeReport(rows, date);
  const report = { ...written.report, id, title };
  const rename = (event: string): string => `${id}.${event}`;
  const events = written.events.map((event) => ({
    ...event,
    id: rename(event.id),
    report: id,
    goldstein: scores[event.type] ?? 0,
    intensity: scores[event.type] ?? 0,
    ...(typeof event.because === "string" && { because: rename(event.because) }),
    ...(event.inResponseTo !== undefined && { inResponseTo: rename(event.inResponseTo) }),
  }));
  const built = buildRecord({ report, events, statements: [], demands: [] }, words);
  return { version: recordVersion, report, events, ...built };
}

/** A small scale for tests. */
const scores: Readonly<Record<string, number>> = {
  CONSULT: 2,
  AGREE: 4,
  SUPPORT: 3,
  COOPERATE: 6,
  AID: 7,
  REQUEST: 0,
  ACCUSE: -2,
  REJECT: -4,
  THREATEN: -5,
  PROTEST: -5,
  SANCTION: -7,
  MOBILIZE: -7,
  COERCE: -7,
  ASSAULT: -9,
};
