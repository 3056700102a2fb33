import type { Stage } from "../../base/stage.js";
import type { Packed } from "../../store/rows/pack.js";
import type { Scale } from "../contract/queries.js";

/** What is asked of the history of a pair of states. Plain data, since it goes to another thread. */
export type HistoryQuestion = { readonly pair: readonly [string, string] } & (
  | ({ readonly kind: "relation" } & Weighing)
  | ({ readonly kind: "movement" } & Weighing)
  | { readonly kind: "overview"; readonly until?: string | undefined }
  | { readonly kind: "encounters"; readonly stage?: Stage | undefined }
  | { readonly kind: "encounter"; readonly id: string }
  | { readonly kind: "channels" }
  | { readonly kind: "demands" }
);

interface Weighing {
  readonly until?: string | undefined;
  readonly scale?: Scale | undefined;
  /** Somebody's own weights: "SANCTION:-6". */
  readonly weight?: readonly string[] | undefined;
}

/** A reading on its way to where histories are made, as it lies in the store. */
export interface PackedReading {
  readonly id: string;
  /** The group of copies that the store says it belongs to; its own id where it says nothing. */
  readonly group: string;
  readonly packed: Packed;
}
