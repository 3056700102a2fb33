import type { ReadRecord } from "../../base/record.js";
import type { View } from "./choose-view.js";
import { listSection } from "./lay-out.js";
import { numberRecord } from "./number-record.js";
import { printable, quoted } from "./printable.js";
import { renderChannels } from "./render-channels.js";
import { renderEncounters } from "./render-encounters.js";
import { renderEvents } from "./render-events.js";
import { renderHeader } from "./render-header.js";
import { renderStatements } from "./render-statements.js";
import type { Explainer } from "./render-why.js";

/** The record of one report as a page for people. Sections that have nothing to show are left out; an explainer says how each event was made. */
export function renderRecord(record: ReadRecord, view: View, explainer?: Explainer): string {
  const { report, events, encounters, channels } = record;
  const numbers = numberRecord(record);
  const sections = [
    ...renderEncounters(encounters, report.text, numbers, view),
    ...renderChannels(channels, numbers, view),
    ...renderEvents(events, report.text, numbers, view, explainer),
    ...renderStatements(record, numbers, view),
    ...renderNotes(record, view),
  ];
  const empty = events.length === 0 ? [view.theme.quiet("No events between states were found.")] : [];
  return `${[renderHeader(report, view), ...empty, ...sections].join("\n\n")}\n`;
}

/** Why something was not coded, or looks wrong. What the header has told already is not told again. */
function renderNotes({ notes, report }: ReadRecord, view: View): string[] {
  const told = new Set([...report.notes, ...report.suspect.map(({ why }) => ({ message: why }))].map(messageOf));
  const lines = notes
    .filter((note) => !told.has(messageOf(note)))
    .map(({ message, span }) => {
      const words = span ? ` ${view.theme.quiet(quoted(report.text.slice(span.start, span.end), 100))}` : "";
      return `${printable(message)}${words}`;
    });
  return listSection("Notes", lines, view);
}

function messageOf({ message }: { message: string }): string {
  return message;
}
