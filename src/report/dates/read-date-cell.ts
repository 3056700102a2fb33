import type { Note } from "../../base/note.js";
import { ReadoutError } from "../../base/readout-error.js";
import { readDateArgument } from "./read-argument.js";

/** The date of an item that came with others, as cleaning takes it; a note where it is none, so that its text is read. */
export function readDateCell(date: string | undefined): { date?: string; notes: Note[] } {
  if (date === undefined) return { notes: [] };
  try {
    readDateArgument(date);
    return { date, notes: [] };
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    return { notes: [{ code: "sources/date", message: error.message }] };
  }
}
