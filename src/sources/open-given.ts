import { ReadoutError } from "../base/readout-error.js";
import { peek } from "./bytes/peek.js";
import { isGzip, unzip } from "./bytes/unzip.js";
import type { Context, FormatReader, Given } from "./formats/given.js";
import { readDocument } from "./formats/read-document.js";
import { type Format, headBytes, tellFormat } from "./formats/tell-format.js";
import type { SourceItem } from "./source-item.js";

/** The readers of formats. Those that bring a library with them are loaded when they are first needed. */
const readers: Readonly<Record<Format, () => Promise<FormatReader>>> = {
  archive: async () => (await import("./formats/read-archive.js")).readArchive,
  document: async () => readDocument,
  feed: async () => (await import("./formats/read-feed.js")).readFeed,
  "feed-list": async () => (await import("./formats/read-feed-list.js")).readFeedList,
  json: async () => (await import("./formats/read-json.js")).readJson,
  lines: async () => (await import("./formats/read-lines.js")).readLines,
  mail: async () => (await import("./formats/read-mail.js")).readMail,
  newsml: async () => (await import("./formats/read-newsml.js")).readNewsml,
  sitemap: async () => (await import("./formats/read-sitemap.js")).readSitemap,
  table: async () => (await import("./formats/read-table.js")).readTable,
  "unknown-xml": async () => refuseXml,
};

/** Unpacks a document where it is packed, tells its format and reads it. */
export async function* openGiven(given: Given, context: Context): AsyncGenerator<SourceItem> {
  const { name, mediaType } = given;
  const { head, chunks } = await peekUnpacked(given);
  const format = tellFormat(name, mediaType, head);
  const read = await readers[format]();
  yield* read({ ...given, chunks }, context);
}

export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

async function peekUnpacked({ chunks, name }: Given) {
  const peeked = await peek(chunks, 2);
  return await peek(isGzip(peeked.head) ? unzip(peeked.chunks, name) : peeked.chunks, headBytes);
}

async function* refuseXml({ name }: Given): AsyncGenerator<SourceItem> {
  yield* [];
  throw new ReadoutError("input/unknown-xml", `${name} is XML of a kind that Readout does not know`, {
    hint: "Readout reads XHTML, RSS, Atom, OPML, sitemaps and NewsML-G2.",
  });
}
