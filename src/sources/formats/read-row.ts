import { readDateCell } from "../../report/dates/read-date-cell.js";
import { foundReport, type SourceItem } from "../source-item.js";
import type { Columns } from "./choose-columns.js";
import { hasTags } from "./compose-page.js";

/**
 * The report in one row of a table or one JSON object. A row without text is passed over; a date that is none is left
 * out with a note, since the text may tell it.
 */
export function readRow(row: Readonly<Record<string, unknown>>, columns: Columns, from: string): SourceItem {
  const cell = (column: string | undefined): string | undefined => {
    const value = column === undefined ? undefined : row[column];
    if (typeof value === "number") return String(value);
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  };
  const text = cell(columns.text);
  if (text === undefined) return { from, skipped: "row without text" };
  const id = cell(columns.id);
  const url = cell(columns.url);
  const { date, notes } = readDateCell(cell(columns.date));
  const content = isPage(columns.text, text) ? { html: text } : { text };
  return foundReport(from, { ...content, ...(id && { id }), ...(url && { url }), ...(date && { date }) }, { notes });
}

function isPage(column: string, text: string): boolean {
  return /html/i.test(column) ? hasTags(text) : /^\s*<(?:!doctype\s+html|html)\b/i.test(text);
}
