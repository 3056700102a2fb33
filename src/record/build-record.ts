import type { Event } from "../base/event.js";
import type { Note } from "../base/note.js";
import type { Channel, Demand, Encounter, Response, Statement } from "../base/record.js";
import type { Report } from "../base/report.js";
import { findChannels } from "./channels/find-channels.js";
import { compareText } from "./compare-text.js";
import { findEncounters } from "./encounters/find-encounters.js";
import { linkDemands, linkStatements } from "./link-statements.js";
import type { RecordWords } from "./record-words.js";
import { findResponses } from "./responses/find-responses.js";

/** What was coded from one report. The events may come in any order. */
export interface CodedReport {
  readonly report: Report;
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly demands: readonly Demand[];
}

/** What the events of one report add up to; statements and demands come back tied to encounters and events. */
export interface BuiltRecord {
  readonly encounters: Encounter[];
  readonly channels: Channel[];
  readonly statements: Statement[];
  readonly demands: Demand[];
  readonly responses: Response[];
  readonly notes: Note[];
}

/** Builds the record of one report. The same events in any order give the same record. */
export function buildRecord({ report, events, statements, demands }: CodedReport, words: RecordWords): BuiltRecord {
  const ordered = [...events].sort(byText);
  const encounters = findEncounters(report, ordered, words);
  const { channels, notes } = findChannels(report, ordered, encounters, words);
  return {
    encounters,
    channels,
    statements: linkStatements(statements, ordered, encounters),
    demands: linkDemands(demands, ordered),
    responses: findResponses(report, ordered, encounters, words),
    notes,
  };
}

function byText(a: Event, b: Event): number {
  return a.evidence.trigger.start - b.evidence.trigger.start || compareText(a.id, b.id);
}
