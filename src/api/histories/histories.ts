import type { Store } from "../../store/store.js";
import type { Counts } from "../counts.js";
import type { RecordChanges } from "../record-changes.js";
import type { HistoryMaker } from "./history-maker.js";
import type { HistoryQuestion, PackedReading } from "./history-question.js";

export interface HistoryPeriod {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What is asked of a history, with the period it is made of; `first` asks for a first look, see `Histories`. */
export type AskedHistory = HistoryQuestion & HistoryPeriod & { readonly first?: boolean | undefined };

export interface AnsweredHistory {
  readonly json: Uint8Array<ArrayBuffer> | null;
  /** Reports that the history was made of. */
  readonly readings: number;
  /** The day that it begins with where older events were left out. */
  readonly from: string | null;
  /** It was made of the latest few hundred events, and there is more to see in a moment. */
  readonly isFirstLook: boolean;
}

/**
 * Histories of pairs, made of the store when they are first asked for and kept until the record changes. Two that ask
 * at once for the same wait for one. A history of thousands of events takes seconds: a first look is made of the latest
 * few hundred alone, unless the whole is there already.
 */
export interface Histories {
  ask(asked: AskedHistory): Promise<AnsweredHistory>;
}

interface Made {
  readonly readings: number;
  readonly from: string | null;
  readonly isFirstLook: boolean;
}

/** Past so many events the older ones are left out: nobody reads 5,000 encounters. */
const eventsMax = 4_000;
/** A first look is made of so many, which takes some tenths of a second. */
const eventsFirst = 250;
const kept = 24;
/** Readings that go to the maker together. */
const readingsAtOnce = 100;

export function createHistories(store: Store, counts: Counts, maker: HistoryMaker, changes: RecordChanges): Histories {
  const cache = new Map<string, Promise<Made>>();
  /** By the name of what may be asked the key of a first look that is just that. */
  const looks = new Map<string, string>();
  const drop = (key: string): void => {
    cache.delete(key);
    for (const [name, look] of looks) if (look === key) looks.delete(name);
    maker.drop(key);
  };
  const make = (key: string, pair: readonly [string, string], period: HistoryPeriod, most: number): Promise<Made> => {
    const known = cache.get(key);
    if (known) {
      // The one that was asked for last stays longest.
      cache.delete(key);
      cache.set(key, known);
      return known;
    }
    const made = build(store, maker, key, pair, period, most);
    cache.set(key, made);
    // A failure must not be what everybody gets from now on.
    made.catch(() => drop(key));
    for (const oldest of cache.keys()) {
      if (cache.size <= kept) break;
      drop(oldest);
    }
    return made;
  };
  const isDone = new WeakSet<Promise<Made>>();
  return {
    async ask({ from, to, first = false, ...question }) {
      const pair = [...question.pair].sort() as [string, string];
      const mark = await changes.mark();
      const nameOf = (since: string | undefined): string => JSON.stringify([mark, pair, since, to]);
      const name = nameOf(from);
      const whole = cache.get(name);
      const isFew = async () => (await counts.countEvents({ pair, from, to })) <= eventsFirst;
      const isQuick = first && !(whole && isDone.has(whole)) && !(await isFew());
      const key = isQuick ? `first ${name}` : (looks.get(name) ?? name);
      const promise = make(key, pair, { from, to }, isQuick ? eventsFirst : eventsMax);
      const made = await promise;
      if (!isQuick) isDone.add(promise);
      // Links on the page of a first look ask for the days that it was made of: that is the same history.
      if (isQuick && made.from !== null) looks.set(nameOf(made.from), key);
      try {
        return { ...made, json: await maker.answer(key, question as HistoryQuestion) };
      } catch (error) {
        drop(key);
        throw error;
      }
    },
  };
}

async function build(
  store: Store,
  maker: HistoryMaker,
  key: string,
  pair: readonly [string, string],
  { from, to }: HistoryPeriod,
  most: number,
): Promise<Made> {
  const start = await startOf(store, pair, { from, to }, most);
  const readings = await maker.make(key, readParts(store, pair, { from: start ?? from, to }));
  return { readings, from: start, isFirstLook: start !== null && most === eventsFirst };
}

async function* readParts(
  store: Store,
  pair: readonly [string, string],
  period: HistoryPeriod,
): AsyncGenerator<PackedReading[]> {
  let part: PackedReading[] = [];
  for await (const { head, packed } of store.scan({ pair, ...period })) {
    part.push({ id: head.id, group: head.group, packed });
    if (part.length < readingsAtOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** The day from which on there are no more events than can be looked at; null where all can. */
async function startOf(
  store: Store,
  pair: readonly [string, string],
  period: HistoryPeriod,
  most: number,
): Promise<string | null> {
  if ((await store.countEvents({ pair, ...period })) <= most) return null;
  let events = 0;
  for (const day of (await store.series(pair, period)).toReversed()) {
    events += day.events;
    if (events > most) return day.day;
  }
  return null;
}
