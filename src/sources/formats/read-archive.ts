import { ReadoutError } from "../../base/readout-error.js";
import { decodeDocument } from "../bytes/decode-text.js";
import { pageBytesMax } from "../bytes/limits.js";
import { foundReport, type SourceItem } from "../source-item.js";
import type { Given } from "./given.js";
import { decodeBody, readHttpMessage } from "./http-message.js";
import { type MediaType, readMediaType } from "./media-type.js";
import { type WarcFields, warcRecords } from "./warc-records.js";

/** Types of records that hold documents: answers of servers, files, and text taken from pages, as in WET files. */
const documentTypes = ["response", "resource", "conversion"];

/** Reads the pages in a WARC file, as Common Crawl's news archive has them; everything else in it is passed over. */
export async function* readArchive(given: Given): AsyncGenerator<SourceItem> {
  const wants = (fields: WarcFields, length: number): boolean =>
    documentTypes.includes(fields.get("warc-type") ?? "") && length <= pageBytesMax;
  for await (const record of warcRecords(given.chunks, given.name, wants)) {
    if (record instanceof ReadoutError) {
      yield { from: given.from, error: record };
      continue;
    }
    const { fields, block } = record;
    const type = fields.get("warc-type") ?? "unnamed";
    // Older writers put the address in angle brackets.
    const url = fields.get("warc-target-uri")?.replace(/^<|>$/g, "");
    const from = `${given.from}#${url ?? fields.get("warc-record-id") ?? ""}`;
    if (!documentTypes.includes(type)) yield { from, skipped: `${type} record` };
    else if (!block) yield { from, skipped: "record too large for a page" };
    else yield readRecord({ fields, block, url, from });
  }
}

interface Archived {
  readonly fields: WarcFields;
  readonly block: Uint8Array;
  readonly url: string | undefined;
  readonly from: string;
}

function readRecord({ fields, block, url, from }: Archived): SourceItem {
  const id = fields.get("warc-record-id");
  const address = url && /^https?:/i.test(url) ? { url } : {};
  try {
    const found = openBlock(fields, block, from);
    if ("skipped" in found) return { from, skipped: found.skipped };
    const { text, notes } = decodeDocument(found.bytes, from, { charset: found.charset, guess: true });
    const content = found.mediaType === "text/plain" ? { text } : { html: text };
    return foundReport(from, { ...content, ...address }, { id, notes });
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    return { from, error };
  }
}

function openBlock(
  fields: WarcFields,
  block: Uint8Array,
  from: string,
): { skipped: string } | (MediaType & { bytes: Uint8Array }) {
  const own = readMediaType(fields.get("content-type"));
  if (fields.get("warc-type") !== "response") return judgeType(own) ?? { ...own, bytes: block };
  // Archives keep answers of name servers and of FTP too.
  const message = readHttpMessage(block);
  if (!message) return { skipped: "answer that is not HTTP" };
  if (message.status !== 200) return { skipped: `answer with status ${message.status}` };
  const told = readMediaType(message.fields.get("content-type"));
  return judgeType(told) ?? { ...told, bytes: decodeBody(message, from) };
}

function judgeType({ mediaType }: MediaType): { skipped: string } | null {
  if (mediaType === undefined) return { skipped: "record without media type" };
  return ["text/html", "application/xhtml+xml", "text/plain"].includes(mediaType) ? null : { skipped: mediaType };
}
