import type { CodebookFiles, Problem } from "./codebook.js";
import { createRegistry } from "./create-registry.js";
import type { Crosswalk } from "./crosswalk.js";
import type { ExampleRow } from "./example-row.js";
import type { Lexicon } from "./lexicon.js";
import { readActs } from "./read-acts.js";
import { type RecordWordTables, readRecordWords } from "./record-words.js";
import type { Registry } from "./registry.js";
import { readSaying, type Saying } from "./saying.js";
import { createSectors, type Sectors } from "./sectors.js";

/** The codebook, ready for use: who (`registry`, `sectors`), what (`lexicon`) and what it is called (`crosswalk`). */
export interface Codebook {
  /** From the file `VERSION`. */
  readonly version: string;
  readonly registry: Registry;
  readonly sectors: Sectors;
  readonly lexicon: Lexicon;
  readonly crosswalk: Crosswalk;
  readonly saying: Saying;
  readonly recordWords: RecordWordTables;
}

/**
 * Reads all files of the codebook. Never fails: rows that cannot be used are left out and stand in `problems`, so that
 * a slip in one row does not stop the reading.
 */
export function compileCodebook(files: CodebookFiles): {
  codebook: Codebook;
  /** The examples of acts, operators and crosswalk, which only a coder can try: see `checkExamples`. */
  examples: ExampleRow[];
  problems: Problem[];
} {
  const { registry, ...actors } = createRegistry(files);
  const { sectors, ...nouns } = createSectors(files);
  const { lexicon, crosswalk, ...acts } = readActs(files);
  const { saying, ...said } = readSaying(files);
  const { tables, ...words } = readRecordWords(files);
  const version = files.get("VERSION")?.trim() ?? "unknown";
  return {
    codebook: { version, registry, sectors, lexicon, crosswalk, saying, recordWords: tables },
    examples: acts.examples,
    problems: [actors, nouns, acts, said, words].flatMap(({ problems }) => problems),
  };
}
