import type { Problem } from "../codebook.js";

/** Where something was found in a file that is imported. */
export interface Origin {
  readonly file: string;
  readonly row: number;
}

/** A name with what it stands for in a period. */
export interface ImportedName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** As the source gives it: a code of CAMEO or ISO, or the name of a state. */
  readonly country: string;
  /** A PLOVER sector; null for the state or organisation itself. */
  readonly sector: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly origin: Origin;
}

/** A common noun with its sector. */
export interface ImportedNoun {
  readonly noun: string;
  readonly sector: string;
  readonly origin: Origin;
}

/** A person in an office for a period. */
export interface ImportedTerm {
  readonly qid: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: "m" | "f" | null;
  readonly country: string;
  readonly office: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly origin: Origin;
}

/** What one file gave, with what could not be read of it. */
export interface Imported {
  readonly names: readonly ImportedName[];
  readonly nouns: readonly ImportedNoun[];
  readonly terms: readonly ImportedTerm[];
  readonly problems: readonly Problem[];
}

/** Something wrong in a file that is imported. */
export function importProblem({ file, row }: Origin, message: string, hint: string | null = null): Problem {
  return { file, row, column: null, message, hint };
}
