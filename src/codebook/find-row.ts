import type { CodebookFiles } from "./codebook.js";
import { splitRows } from "./csv-rows.js";

/** A row of the codebook with the place where it can be edited. */
export interface FoundRow {
  /** Path inside the codebook: "acts/consult.csv". */
  readonly file: string;
  /** As an editor counts it, 1 = the header. */
  readonly line: number;
  /** By the names of the columns, as written. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Finds rows of a codebook by their id, such as those in the `why` of an event; undefined for an id that no row has. */
export function indexRows(files: CodebookFiles): (id: string) => FoundRow | undefined {
  const rows = new Map<string, FoundRow>();
  for (const [file, text] of files) {
    // The ids of people and places may be the same as those of words, which alone stand in a `why`.
    if (!/^(?:acts|words|crosswalk)\/.*\.csv$/.test(file)) continue;
    const [header, ...body] = splitRows(text.replace(/^\uFEFF/, ""), ",");
    const names = header?.cells.map((name) => name.trim()) ?? [];
    if (!names.includes("id")) continue;
    for (const { line, cells } of body) {
      const row = Object.fromEntries(names.map((name, index) => [name, cells[index]?.trim() ?? ""]));
      if (row.id) rows.set(row.id, { file, line, cells: row });
    }
  }
  return (id) => rows.get(id);
}
