import { setTimeout as sleepFor } from "node:timers/promises";
import { hashText } from "../../base/hash.js";
import { ReadoutError } from "../../base/readout-error.js";
import { decodeDocument } from "../bytes/decode-text.js";
import { requireDocument } from "../fetch/fetch-document.js";
import type { Fetched, Fetcher } from "../fetch/fetcher.js";
import { feedEntries } from "../formats/feed-entries.js";
import { readMediaType } from "../formats/media-type.js";
import { readEntry } from "../formats/read-feed.js";
import { readSource } from "../read-source.js";
import type { SourceItem } from "../source-item.js";
import { backOffMs } from "./back-off.js";
import { type FeedState, newFeed, type WatchStore } from "./watch-state.js";

export interface WatchOptions {
  readonly fetcher: Fetcher;
  readonly store: WatchStore;
  /** Between two visits to a feed. */
  readonly intervalMs: number;
  /** Whether to fetch the page of each entry instead of taking what the feed prints. */
  readonly follow?: boolean | undefined;
  /** Visits every feed that is due once, and ends. */
  readonly once?: boolean | undefined;
  readonly now?: (() => number) | undefined;
  readonly sleep?: ((ms: number) => Promise<unknown>) | undefined;
}

/** Failures to fetch a page that may be over by the next visit. */
const passingFailures = ["fetch/timeout", "fetch/unknown-host", "fetch/unreachable"];

/** Feeds show some tens of entries; so many names are kept of each, for entries that come back. */
const seenMax = 2000;

/**
 * Visits feeds again and again and gives each entry once, also over several runs. A feed is asked only for what
 * changed; one that fails is named and left alone for longer and longer. The state is saved after the entries of a feed
 * were taken, so that a run that is cut off gives some of them again rather than none.
 */
export async function* watchFeeds(feeds: readonly string[], options: WatchOptions): AsyncGenerator<SourceItem> {
  const { store, once = false, now = Date.now, sleep = sleepFor } = options;
  const states = await store.load();
  for (;;) {
    for (const feed of feeds) {
      const state = states.get(feed) ?? newFeed;
      if (state.gone || state.nextAt > now()) continue;
      states.set(feed, yield* visit(feed, state, options));
      await store.save(states);
    }
    const alive = feeds.filter((feed) => !states.get(feed)?.gone);
    if (once || alive.length === 0) return;
    const next = Math.min(...alive.map((feed) => states.get(feed)?.nextAt ?? 0));
    await sleep(Math.max(1000, next - now()));
  }
}

/** Gives what is new in a feed, and how the feed stands afterwards. */
async function* visit(feed: string, state: FeedState, options: WatchOptions): AsyncGenerator<SourceItem, FeedState> {
  const { fetcher, intervalMs, now = Date.now } = options;
  let answer: Fetched | undefined;
  try {
    answer = await fetcher.fetch(feed, { fields: conditions(state) });
    if (answer.status === 304) return { ...state, failures: 0, nextAt: now() + intervalMs };
    const { address, fields, body } = requireDocument(answer);
    const { charset } = readMediaType(fields.get("content-type"));
    const { text } = decodeDocument(body, feed, { charset, guess: true });
    const seen = new Set(state.seen);
    let isComplete = true;
    for (const entry of feedEntries(text, feed, address)) {
      const key = hashText(entry.key ?? "");
      if (seen.has(key)) continue;
      let isMissed = false;
      if (options.follow && entry.url) {
        for await (const item of readSource(entry.url, { fetcher, now })) {
          isMissed ||= "error" in item && passingFailures.includes(item.error.code);
          yield item;
        }
      } else yield readEntry(entry, feed);
      if (isMissed) isComplete = false;
      else seen.add(key);
    }
    // What was missed is tried again at the next visit, for which the whole feed must be sent once more.
    const etag = isComplete && fields.get("etag");
    const lastModified = isComplete && fields.get("last-modified");
    return {
      ...(etag && { etag }),
      ...(lastModified && { lastModified }),
      seen: [...seen].slice(-seenMax),
      failures: 0,
      nextAt: now() + intervalMs,
    };
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    yield { from: feed, error };
    const failures = state.failures + 1;
    const wait = backOffMs(failures, intervalMs, answer?.fields.get("retry-after"), now());
    return { ...state, failures, nextAt: now() + wait, ...(answer?.status === 410 && { gone: true }) };
  }
}

function conditions({ etag, lastModified }: FeedState): Record<string, string> {
  return { ...(etag && { "if-none-match": etag }), ...(lastModified && { "if-modified-since": lastModified }) };
}
