import type { Store } from "../store/store.js";

/** Knows when the record changes, so that nothing old is shown. */
export interface RecordChanges {
  /** A text that is another one whenever the record has changed, by a run or through this server. */
  mark(): Promise<string>;
  /** Says that this server has changed the record in a way that no run shows. */
  touch(): void;
}

export function createRecordChanges(store: Pick<Store, "runs">): RecordChanges {
  let touched = 0;
  return {
    async mark() {
      const last = (await store.runs()).at(-1);
      const run = last ? `${last.run} ${last.state} ${JSON.stringify(last.counts)}` : "empty";
      return `${touched} ${run}`;
    },
    touch() {
      touched++;
    },
  };
}
