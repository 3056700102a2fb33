import type { Store } from "../store/store.js";
import type { RecordChanges } from "./record-changes.js";

/** Questions whose answers are small and take long in a large record. */
export type Counts = Pick<Store, "facet" | "countEvents" | "places" | "terms">;

const answersMax = 500;

/** Asks the store once and keeps the answers until the record changes. */
export function createCounts(store: Store, changes: RecordChanges): Counts {
  const kept = new Map<string, Promise<unknown>>();
  const keep = async <Answer>(name: string, words: unknown, ask: () => Promise<Answer>): Promise<Answer> => {
    const key = `${name} ${JSON.stringify(words)} ${await changes.mark()}`;
    const known = kept.get(key) as Promise<Answer> | undefined;
    if (known) return await known;
    const asked = ask();
    kept.set(key, asked);
    // A failure must not be what everybody gets from now on.
    asked.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= answersMax) break;
      kept.delete(oldest);
    }
    return await asked;
  };
  return {
    facet: (...words) => keep("facet", words, () => store.facet(...words)),
    countEvents: (query) => keep("count", query, () => store.countEvents(query)),
    places: (...words) => keep("places", words, () => store.places(...words)),
    terms: (...words) => keep("terms", words, () => store.terms(...words)),
  };
}
