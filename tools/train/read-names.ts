import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** Files of the codebook with names, and the columns that hold them; several stand in one cell with "|" between. */
const sources: readonly [file: string, ...columns: string[]][] = [
  ["actors/people.csv", "name", "aliases", "surname"],
  ["actors/given-names.csv", "name"],
  ["actors/spellings.csv", "spellings"],
  ["actors/capitals.csv", "name", "aliases"],
  ["actors/metonyms.csv", "name", "aliases"],
  ["actors/states.csv", "name", "aliases"],
  ["places/regions.csv", "name", "aliases"],
  ["places/seats.csv", "name", "aliases"],
  ["places/sites.csv", "name", "aliases"],
  ["places/waters.csv", "name", "aliases"],
];

/**
 * The words of the codebook's names, so that the tagger knows a name that no treebank has. They go into the model as
 * words that were seen as proper nouns; which names they come from, and what those mean, it does not learn.
 */
export function readNames(codebook: string): Set<string> {
  const words = new Set<string>();
  for (const [file, ...columns] of sources) {
    const rows = parse(readFileSync(join(codebook, file), "utf8"), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    for (const row of rows) {
      for (const column of columns) {
        for (const word of row[column]!.split(/[\s|,.()'’/-]+/)) if (/^\p{Lu}\p{Ll}+$/u.test(word)) words.add(word);
      }
    }
  }
  return words;
}
