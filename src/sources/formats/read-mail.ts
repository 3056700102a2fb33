import PostalMime, { type Email } from "postal-mime";
import { ReadoutError } from "../../base/readout-error.js";
import { readDateCell } from "../../report/dates/read-date-cell.js";
import { readWhole } from "../bytes/read-whole.js";
import { foundReport, type SourceItem } from "../source-item.js";
import { readFeedTime } from "./feed-time.js";
import type { Given } from "./given.js";

/**
 * Reads an e-mail: its text, or its HTML where it has no text. Attachments are counted as passed over. The subject
 * becomes the first line, as it is the title of what agencies send.
 */
export async function* readMail(given: Given): AsyncGenerator<SourceItem> {
  const { from, name } = given;
  const bytes = await readWhole(given.chunks, name);
  const email = await parseMail(bytes, name);
  for (const { filename, mimeType } of email.attachments) {
    yield { from: `${from}#${filename ?? mimeType}`, skipped: "attachment of an e-mail" };
  }
  const { date, notes } = readDateCell(readFeedTime(printedDate(email)));
  const named = { ...(email.messageId && { id: email.messageId }), ...(date && { date }) };
  if (email.text?.trim()) {
    const subject = email.subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, "").trim();
    const text = email.text.replaceAll("\r\n", "\n").trim();
    yield foundReport(from, { text: subject ? `${subject}\n\n${text}` : text, ...named }, { notes });
  } else if (email.html?.trim()) {
    yield foundReport(from, { html: email.html, ...named }, { notes });
  } else {
    throw new ReadoutError("input/empty", `${name} is empty`, { hint: "The e-mail has neither text nor HTML." });
  }
}

/** As the sender wrote it, for the parser changes it to Greenwich, where it may be another day. */
function printedDate({ headers }: Email): string | undefined {
  return headers.find(({ key }) => key === "date")?.value;
}

async function parseMail(bytes: Uint8Array, name: string): Promise<Email> {
  let email: Email | undefined;
  let cause: unknown;
  try {
    // Nested messages must not fill the stack.
    email = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  } catch (error) {
    cause = error;
  }
  if (email?.headers.length) return email;
  throw new ReadoutError("input/broken-mail", `${name} is not an e-mail: it has no header`, {
    hint: "Save the message as .eml, with its header.",
    cause,
  });
}
