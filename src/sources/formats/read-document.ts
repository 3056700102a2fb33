import { decodeDocument } from "../bytes/decode-text.js";
import { formatBytes, textBytesMax } from "../bytes/limits.js";
import { readWhole, tooLarge } from "../bytes/read-whole.js";
import { foundReport, type SourceItem } from "../source-item.js";
import type { Given } from "./given.js";
import { isPdf, readPdf } from "./read-pdf.js";

/** Reads a document that is one report: a page, a PDF, or plain text, which Markdown counts as. */
export async function* readDocument(given: Given): AsyncGenerator<SourceItem> {
  const { from, name, url, charset } = given;
  const bytes = await readWhole(given.chunks, name);
  if (isPdf(bytes)) {
    yield foundReport(from, { text: await readPdf(bytes, name) });
    return;
  }
  const { text, notes } = decodeDocument(bytes, name, { charset, guess: url !== undefined });
  const address = url === undefined ? {} : { url };
  if (looksLikeHtml(given, text)) {
    yield foundReport(from, { html: text, ...address }, { notes });
    return;
  }
  if (bytes.length > textBytesMax) throw tooLarge(name, `${formatBytes(bytes.length)} of text`, textBytesMax);
  yield foundReport(from, { text, ...address }, { notes });
}

/** By the media type, the extension or the first tag. */
export function looksLikeHtml({ from, mediaType }: Pick<Given, "from" | "mediaType">, content: string): boolean {
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml") return true;
  if (mediaType === undefined && /\.x?html?(?:\.gz)?$/i.test(from)) return true;
  const head = content.slice(0, 4096);
  const beginsWithTag = /^\s*<(?:!doctype|!--|\?xml|html|head|body)/i.test(head);
  return beginsWithTag && /<(?:!doctype\s+html|html|head|body)\b/i.test(head);
}
