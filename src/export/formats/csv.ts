import Papa from "papaparse";
import { rowColumns, toEventRows } from "../event-rows.js";
import type { ExportFormat } from "../export-format.js";

const names = Object.keys(rowColumns);

/** A table in UTF-8 with commas and line feeds, one row for each source and target. */
export const csv: ExportFormat = {
  isText: true,
  async *write(readings) {
    yield `${names.join(",")}\n`;
    for await (const { head, events, reviews, record } of readings) {
      if (events.length === 0) continue;
      const { text } = record().report;
      const rows = events.flatMap((event) => toEventRows(event, head, text, reviews));
      yield `${Papa.unparse(rows, { columns: names, header: false, newline: "\n", escapeFormulae: true })}\n`;
    }
  },
};
