import { hashText } from "../base/hash.js";
import { ReadoutError } from "../base/readout-error.js";
import type { BlockKind, Report } from "../base/report.js";
import { buildReport } from "./build-report.js";
import { checkText } from "./check-text.js";
import type { CleanContext } from "./clean-context.js";
import { type Repair, repairMojibake } from "./damage/mojibake.js";
import { readDateArgument } from "./dates/read-argument.js";
import { findArticle } from "./html/find-article.js";
import { markLinks } from "./html/mark-links.js";
import { type PageDocument, parsePage } from "./html/page.js";
import { prunePage } from "./html/prune.js";
import { readChunks } from "./html/read-chunks.js";
import { readMetadata } from "./html/read-metadata.js";
import { recoverLead } from "./html/recover-lead.js";
import type { Chunk } from "./layout/find-chunks.js";

/** A page with the address it came from; `date` is the publication day as the caller knows it. */
export interface HtmlInput {
  readonly id?: string | undefined;
  readonly html: string;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
}

/** A paragraph on its way into the text, with what the markup tells of it. */
interface Piece {
  readonly text: string;
  readonly kind?: BlockKind;
  readonly why?: string;
}

/**
 * Makes a report of a web page: its article as plain text, the title first and a blank line between paragraphs, then
 * marked as `cleanText` does. Offsets are into that text, not into the page. Scripts, styles and handlers never get
 * into it. Throws as `cleanText` does; `report/empty` also for a page without any text.
 *
 * This file loads a DOM and Readability; import it only where pages are read.
 */
export function cleanHtml({ id, html, url, date }: HtmlInput, context: CleanContext = {}): Report {
  checkText(html);
  const given = date === undefined ? [] : [readDateArgument(date)];
  const page = parsePage(html);
  const metadata = readMetadata(page, url);
  const pieces = readStory(page, metadata.title);
  if (metadata.title) pieces.unshift({ text: metadata.title, kind: "title" });
  if (pieces.length === 0) {
    throw new ReadoutError("report/empty", "The page has no text", { hint: "Its text may be loaded by scripts." });
  }
  const { pieces: whole, repairs } = repairPieces(pieces);
  const { text, chunks } = joinPieces(whole);
  return buildReport(
    { id: id ?? hashText(html), text, chunks, repairs, ...metadata, dates: [...given, ...metadata.dates] },
    context,
  );
}

/** The paragraphs of the article, with its lead and without what a page hangs on to it. */
function readStory(page: PageDocument, title: string | null): Piece[] {
  prunePage(page);
  const article = findArticle(page);
  if (!article) return [];
  const chunks = readChunks(article);
  const lead = page.body ? recoverLead(readChunks(page.body), chunks, title) : [];
  return [...lead, ...markLinks(chunks)];
}

/** Repairs garbled letters in the light of the whole text. The null sign, which no page has, keeps the pieces apart. */
function repairPieces(pieces: readonly Piece[]): { pieces: Piece[]; repairs: readonly Repair[] } {
  const { text, repairs } = repairMojibake(pieces.map((piece) => piece.text).join("\0"));
  const texts = text.split("\0");
  return { pieces: pieces.map((piece, at) => ({ ...piece, text: texts[at]! })), repairs };
}

function joinPieces(pieces: readonly Piece[]): { text: string; chunks: Chunk[] } {
  let text = "";
  const chunks: Chunk[] = [];
  for (const piece of pieces) {
    if (text) text += "\n\n";
    const start = text.length;
    text += piece.text;
    const { text: _words, ...told } = piece;
    chunks.push({ ...told, start, end: text.length });
  }
  return { text, chunks };
}
