import { actorColumns, pathOf } from "./actor-files.js";
import type { CodebookFiles } from "./codebook.js";
import { readCsv } from "./csv.js";

/** The present capital of each state by its code; faults of the file are told where the registry is made. */
export function readCapitals(files: CodebookFiles): Map<string, string> {
  const text = files.get(pathOf("capitals"));
  if (text === undefined) return new Map();
  const { rows } = readCsv(pathOf("capitals"), text, actorColumns.capitals);
  return new Map(rows.filter(({ to }) => to === "").map(({ country, name }) => [country, name]));
}
