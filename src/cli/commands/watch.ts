import type { SourceItem } from "../../sources/source-item.js";
import { Tally } from "../../sources/tally.js";
import { listFeeds } from "../../sources/watch/list-feeds.js";
import { watchFeeds } from "../../sources/watch/watch-feeds.js";
import type { Effects } from "../effects.js";
import { explainError } from "../explain-error.js";
import { openInput } from "../input/open-input.js";

interface Options {
  once?: boolean;
  state: string;
  /** Minutes. */
  every: number;
  fetch?: boolean;
}

export async function run(inputs: string[], { once, state, every, fetch }: Options, effects: Effects): Promise<number> {
  const fetcher = await effects.createFetcher();
  const disk = { ...effects, openFile: (path: string) => openInput(path, effects) };
  const feeds = await listFeeds(inputs, disk, fetcher);
  const store = await effects.openWatchStore(state);
  const tally = new Tally();
  for await (const item of watchFeeds(feeds, { fetcher, store, once, follow: fetch, intervalMs: every * 60_000 })) {
    tally.count(item);
    if ("error" in item) await explainError(item.error, effects);
    const line = toLine(item);
    if (line) await effects.stdout.write(`${JSON.stringify(line)}\n`);
  }
  await effects.stderr.write(`${tally.describe()}\n`);
  return tally.failed > 0 ? 1 : 0;
}

/** A line that `clean --jsonl` reads; null for what is no report. */
function toLine(item: SourceItem): object | null {
  if ("item" in item) {
    const { id, from, notes } = item;
    return { id, from, ...item.item, ...(notes.length > 0 && { notes }) };
  }
  if ("error" in item) return { id: item.from, error: item.error };
  if ("withheld" in item) return item;
  return null;
}
