import { decodeDocument } from "../bytes/decode-text.js";
import { readWhole } from "../bytes/read-whole.js";
import { foundReport, type SourceItem } from "../source-item.js";
import { composePage } from "./compose-page.js";
import { type FeedEntry, feedEntries } from "./feed-entries.js";
import type { Context, Given } from "./given.js";

/** Reads a feed: what it prints of each entry, or the pages it links to where documents are followed. */
export async function* readFeed(given: Given, context: Context): AsyncGenerator<SourceItem> {
  const bytes = await readWhole(given.chunks, given.name);
  const { text } = decodeDocument(bytes, given.name, { charset: given.charset, guess: true });
  yield* readFeedText(text, given, context);
}

export async function* readFeedText(text: string, given: Given, context: Context): AsyncGenerator<SourceItem> {
  for (const entry of feedEntries(text, given.name, given.url)) {
    if (context.follows && entry.url) yield* context.follow(entry.url, given);
    else yield readEntry(entry, given.from);
  }
}

/** The report as far as the feed itself prints it. */
export function readEntry(entry: FeedEntry, feed: string): SourceItem {
  const { key, url, title, body } = entry;
  const place = key ? `${feed}#${key}` : feed;
  const from = url ?? place;
  if (!body && !title) return { from, skipped: "entry without text" };
  const html = composePage({ ...entry, body: body ?? { text: "" } });
  // Only a name that is an address of some kind is the entry's own in all the world; "17" is not.
  const id = key && /^[a-z][a-z0-9+.-]*:/i.test(key) ? key : place;
  return foundReport(from, { html, ...(url && { url }) }, { id });
}
