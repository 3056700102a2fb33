import { createHistoryBuilder, type HistoryBuilder } from "../record/history/create-history-builder.js";
import { createCopyFinder } from "../report/copies/copy-finder.js";
import type { Store } from "../store/store.js";

/** The history of a pair, ready to be asked, and the first day that it was made of where older events were left out. */
export interface KeptHistory {
  readonly builder: HistoryBuilder;
  readonly from: string | null;
}

export interface HistoryPeriod {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Histories {
  of(pair: readonly [string, string], period?: HistoryPeriod): Promise<KeptHistory>;
}

/** Past so many events the older ones are left out: a page has to come in a second, and nobody reads 5,000 encounters. */
const eventsMax = 4_000;
const kept = 12;

/**
 * Histories of pairs, made of the store when they are first asked for and kept until a run changes the store. Two that
 * ask at once for the same wait for one.
 */
export function createHistories(store: Store): Histories {
  const cache = new Map<string, Promise<KeptHistory>>();
  return {
    async of(pair, { from, to } = {}) {
      const key = JSON.stringify([await markOf(store), [...pair].sort(), from, to]);
      const known = cache.get(key);
      if (known) return known;
      const made = build(store, pair, { from, to });
      cache.set(key, made);
      // A failure must not be what everybody gets from now on.
      made.catch(() => cache.delete(key));
      for (const oldest of cache.keys()) {
        if (cache.size <= kept) break;
        cache.delete(oldest);
      }
      return made;
    },
  };
}

/** Changes whenever a run has changed what is kept. */
export async function markOf(store: Store): Promise<string> {
  const last = (await store.runs()).at(-1);
  return last ? `${last.run} ${last.state} ${JSON.stringify(last.counts)}` : "empty";
}

async function build(store: Store, pair: readonly [string, string], { from, to }: HistoryPeriod): Promise<KeptHistory> {
  const start = await startOf(store, pair, { from, to });
  const builder = createHistoryBuilder();
  const finder = createCopyFinder();
  const stored = new Map<string, string>();
  for await (const { head, record } of store.scan({ pair, from: start ?? from, to })) {
    const read = record();
    builder.add(read);
    stored.set(head.id, head.group);
    if (read.report.text !== "") finder.add(read.report);
  }
  const found = finder.groups().flatMap(({ id, members }) => members.map((member) => [member.id, id] as const));
  // What the store says of copies counts; of reports that it says nothing of, their texts tell.
  builder.group(new Map([...stored, ...found.filter(([report]) => stored.get(report) === report)]));
  return { builder, from: start };
}

/** The day from which on there are no more events than can be looked at; null where all can. */
async function startOf(store: Store, pair: readonly [string, string], period: HistoryPeriod): Promise<string | null> {
  if ((await store.countEvents({ pair, ...period })) <= eventsMax) return null;
  let events = 0;
  for (const day of (await store.series(pair, period)).toReversed()) {
    events += day.events;
    if (events > eventsMax) return day.day;
  }
  return null;
}
