import { createAddingWatch } from "./adding.js";
import type { ApiContext, ApiParts } from "./api-context.js";
import { createCounts } from "./counts.js";
import { createFiredRows } from "./fired-rows.js";
import { createHistories } from "./histories/histories.js";
import type { HistoryMaker } from "./histories/history-maker.js";
import { createRecordChanges } from "./record-changes.js";

/** All that answers are made from, but who asks. */
export type ServedContext = Omit<ApiContext, "role" | "author">;

export function createContext(parts: ApiParts, maker: HistoryMaker): ServedContext {
  const { store } = parts;
  const changes = createRecordChanges(store);
  const counts = createCounts(store, changes);
  const adding = createAddingWatch(() => performance.now());
  const histories = createHistories(store, counts, maker, changes);
  return { ...parts, changes, counts, histories, fired: createFiredRows(store, counts, changes), adding };
}
