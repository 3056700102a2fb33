import type { PlaceEntry } from "../../codebook/gazetteer.js";
import type { Sentence } from "../../language/sentence.js";

/** A stretch of words that may name a place. */
export interface Toponym {
  readonly sentence: Sentence;
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** The places that bear the name; a state first where the registry knows one. */
  readonly entries: readonly PlaceEntry[];
  /** The region or state that stands right behind it: "Paris, Texas", "Springfield, Illinois". */
  readonly within: Toponym | null;
  /** Stands in a list of regions: "Oregon, Washington and Idaho". */
  readonly isListed: boolean;
}
