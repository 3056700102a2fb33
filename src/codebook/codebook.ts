/** The files of `codebook/` as text, keyed by path inside it with forward slashes ("actors/states.csv"). */
export type CodebookFiles = ReadonlyMap<string, string>;

/** Something wrong in a codebook file, in the words that `readout codebook check` prints. */
export interface Problem {
  readonly file: string;
  /** Line of the file as an editor counts it, 1 = the header; null where the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  readonly hint: string | null;
}
