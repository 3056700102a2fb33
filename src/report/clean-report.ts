import type { Report } from "../base/report.js";
import { buildReport } from "./build-report.js";
import { checkText } from "./check-text.js";
import type { OfficeEvidence } from "./dates/choose-date.js";
import { readDateArgument } from "./dates/read-argument.js";
import { findChunks } from "./layout/find-chunks.js";

export { addSuspect } from "./add-suspect.js";
export { bodyText } from "./body-text.js";
export type { OfficeEvidence } from "./dates/choose-date.js";

/** The plain text of a report; `date` is the publication day as the caller knows it. */
export interface TextInput {
  readonly id?: string | undefined;
  readonly text: string;
  readonly date?: string | undefined;
}

/** What cleaning may ask and this folder does not know. */
export interface CleanContext {
  /** Which offices that the text gives to people were, or were not, held on a day; asked only between several dates. */
  readonly officeEvidence?: OfficeEvidence | undefined;
}

/**
 * Makes a report of a plain text: every stretch of it marked as title, paragraph, date line, signature, furniture …,
 * with its date, agency, language and what looks damaged. The text itself is kept as it is. Throws `report/empty`,
 * `report/binary` and `report/bad-date`; everything else that is odd becomes a note.
 */
export function cleanText({ id, text, date }: TextInput, { officeEvidence }: CleanContext = {}): Report {
  checkText(text);
  const dates = date === undefined ? [] : [readDateArgument(date)];
  return buildReport({ id, text, chunks: findChunks(text), dates }, officeEvidence);
}
