import type { CodebookFiles, Problem } from "../../codebook/codebook.js";
import { readPlaceTables } from "../../codebook/place-tables.js";
import type { Place } from "./find-places.js";

/** Everything wrong in `codebook/places/`: cells that cannot be read, and examples in which the row's place is not found. */
export function checkPlaces(files: CodebookFiles, find: (text: string) => readonly Place[]): Problem[] {
  const { tables, problems } = readPlaceTables(files);
  const faults = tables.examples.flatMap(({ file, line, id, example, expect }): Problem[] => {
    const at = { file, row: line, hint: null };
    if (example === "") return [{ ...at, column: "example", message: `row ${id} has no example` }];
    const found = find(example).map(describePlace);
    if (found.includes(expect)) return [];
    return [
      { ...at, column: "expect", message: `"${example}" names ${found.join(", ") || "no place"}, not ${expect}` },
    ];
  });
  return [...problems, ...faults];
}

/** A place in the notation of the codebook: "Crimea UKR region". */
export function describePlace({ name, country, precision }: Place): string {
  return `${name} ${country ?? "-"} ${precision}`;
}
