import type { Store } from "../store/store.js";
import type { Counts } from "./counts.js";
import type { RecordChanges } from "./record-changes.js";

/** Which rows of the codebook fired in the latest reports. */
export interface FiredRows {
  count(): Promise<Fired>;
}

export interface Fired {
  /** Events by the id of the row. */
  readonly counts: ReadonlyMap<string, number>;
  /** Ids of the latest events by the id of the row. */
  readonly latest: ReadonlyMap<string, readonly string[]>;
  readonly readings: number;
}

/** No table says which row made which event: reports are opened for it, and all of a large store would take minutes. */
const readingsMax = 5_000;
/** About so many events are in so many reports. */
const eventsMax = 40_000;
const latestMax = 100;
/** After so many reports others have their turn. */
const readingsAtOnce = 25;

export function createFiredRows(store: Store, counts: Counts, changes: RecordChanges): FiredRows {
  let known: { readonly mark: string; readonly fired: Promise<Fired> } | undefined;
  return {
    async count() {
      const mark = await changes.mark();
      if (known?.mark !== mark) {
        known = { mark, fired: countFired(store, counts) };
        known.fired.catch(() => {
          known = undefined;
        });
      }
      return await known.fired;
    },
  };
}

async function countFired(store: Store, counts: Counts): Promise<Fired> {
  const fired = new Map<string, number>();
  const latest = new Map<string, string[]>();
  let readings = 0;
  const from = await firstMonth(counts);
  for await (const { events } of store.scan(from === undefined ? {} : { from })) {
    for (const { id, why } of events) {
      for (const row of new Set(why)) {
        fired.set(row, (fired.get(row) ?? 0) + 1);
        const ids = latest.get(row);
        if (!ids) latest.set(row, [id]);
        else if (ids.push(id) > latestMax) ids.shift();
      }
    }
    readings += 1;
    if (readings === readingsMax) break;
    if (readings % readingsAtOnce === 0) await new Promise(setImmediate);
  }
  return { counts: fired, latest, readings };
}

/** The first day of the months that hold the latest events; undefined where all of them are not too many. */
async function firstMonth(counts: Counts): Promise<string | undefined> {
  if ((await counts.countEvents({})) <= eventsMax) return undefined;
  const months = (await counts.facet("month", {}, 10_000)).toSorted((a, b) => (a.value < b.value ? 1 : -1));
  let events = 0;
  for (const { value, events: own } of months) {
    events += own;
    if (events >= eventsMax) return `${value}-01`;
  }
  return undefined;
}
