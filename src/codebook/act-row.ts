import type { Stage } from "../base/stage.js";

/** The word class that a row's head words must have in the sentence. */
export type WordClass = "v" | "n" | "a";

/**
 * Where a side of a deed stands in the tree, seen from the act word:
 * `subj` subject (in a passive the agent), `obj` object (in a passive the subject), `iobj` indirect object,
 * `poss` possessor ("Iran's visit"), `comp` modifier that names a country ("the Iranian visit"), `between` both partners
 * of "between A and B", `clause` subject of the clause that the act governs ("alleged that Iran …"), `obj:owner` whose
 * thing the object is; every other word is a preposition.
 */
export type Slot = string;

/** One row of `codebook/acts/*.csv`: words that name a deed, and where its sides stand. */
export interface ActRow {
  readonly id: string;
  readonly heads: readonly string[];
  readonly pos: WordClass;
  /** Words of which one must depend on the head ("hold + talk"); empty where the head alone is enough. */
  readonly tails: readonly string[];
  /** Preposition that the tail must stand behind ("speak + by phone"), "" for none. */
  readonly tailCase: string;
  readonly source: readonly Slot[];
  readonly target: readonly Slot[];
  /** The word names the deed only where its target stands in the text: "went to Iran", not "went on strike". */
  readonly needsTarget: boolean;
  /** The word names the deed only where both sides are persons: "saw the minister", not "saw an attack". */
  readonly needsPersons: boolean;
  /** The word is a judgement on its subject, passed by whoever says so: "France said that Iran had lied". */
  readonly bySpeaker: boolean;
  /** Both sides do it to each other. */
  readonly mutual: boolean;
  readonly act: string;
  /** Where the deed stands by the word itself: an invitation is `asked`. Written behind the act in its cell. */
  readonly stage: Stage;
  readonly example: string;
  readonly expect: string;
}

/** `head|head + [preposition] tail|tail` of a `words` cell, taken apart. */
export function parseWords(cell: string): { heads: string[]; tailCase: string; tails: string[] } {
  const [head, tail] = cell.split(" + ");
  const split = (text: string): string[] => text.split("|").map((word) => word.trim());
  if (tail === undefined) return { heads: split(head), tailCase: "", tails: [] };
  const space = tail.indexOf(" ");
  const prefixed = space > 0 && !tail.slice(0, space).includes("|");
  return {
    heads: split(head),
    tailCase: prefixed ? tail.slice(0, space) : "",
    tails: split(prefixed ? tail.slice(space + 1) : tail),
  };
}
