import type { Report } from "../base/report.js";
import { buildReport } from "./build-report.js";
import { checkText } from "./check-text.js";
import type { CleanContext } from "./clean-context.js";
import { repairMojibake } from "./damage/mojibake.js";
import { readDateArgument } from "./dates/read-argument.js";
import { findChunks } from "./layout/find-chunks.js";

export { addSuspect } from "./add-suspect.js";
export { bodyText } from "./body-text.js";
export type { CleanContext } from "./clean-context.js";
export type { OfficeEvidence } from "./dates/choose-date.js";

/** The plain text of a report; `date` is the publication day as the caller knows it. */
export interface TextInput {
  readonly id?: string | undefined;
  readonly text: string;
  readonly date?: string | undefined;
}

/**
 * Makes a report of a plain text: every stretch of it marked as title, paragraph, date line, signature, furniture …,
 * with its date, agency, language and what looks damaged. The text is kept as it is, but that letters garbled by a wrong
 * encoding are repaired, which a note tells. Throws `report/empty`, `report/binary` and `report/bad-date`; everything
 * else that is odd becomes a note.
 */
export function cleanText(
  { id, text: given, date }: TextInput,
  { keepText = false, ...context }: CleanContext = {},
): Report {
  checkText(given);
  const dates = date === undefined ? [] : [readDateArgument(date)];
  const { text, repairs } = keepText ? { text: given, repairs: [] } : repairMojibake(given);
  return buildReport({ id, text, chunks: findChunks(text), dates, repairs }, context);
}
