import type { Unit } from "./read-units.js";

/** What stands before and after the noun or name of a noun phrase. */
export interface Phrase {
  /** First token, with article or possessor: "the former French foreign minister". */
  readonly start: number;
  /** First token without article or possessor: "former French foreign minister". */
  readonly from: number;
  /** Names and nouns before the noun that say of whom it is, left to right: "U.S. and Soviet negotiators". */
  readonly modifiers: readonly Unit[];
  /** Last token of the possessor ("China's", "his"), or null. */
  readonly owner: number | null;
  readonly article: "the" | "a" | "this" | "owner" | null;
  /** "former" where the office is no longer held, "then" where it was held at the time spoken of. */
  readonly time: "former" | "then" | "future" | null;
  /** A deputy, vice or assistant: another office than the one named. */
  readonly deputy: boolean;
  /** "both", "two" or another small number, as a number; null where none stands there. */
  readonly count: number | null;
  /** Phrases tied to it by a preposition: "spokesman for the Kremlin" → for, token of Kremlin. */
  readonly complements: readonly { readonly preposition: string; readonly token: number }[];
}
