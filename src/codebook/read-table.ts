import type { CodebookFiles, Problem } from "./codebook.js";
import { type Columns, type CsvRow, readCsv } from "./csv.js";

/** The good rows of a table of the codebook; what is wrong with the others, or that there is no such file, goes to `problems`. */
export function readTable<Column extends string>(
  files: CodebookFiles,
  file: string,
  columns: Columns<Column>,
  problems: Problem[],
): readonly CsvRow<Column>[] {
  const text = files.get(file);
  if (text === undefined) {
    problems.push({ file, row: null, column: null, message: "the file is missing", hint: "Restore it from git." });
    return [];
  }
  const table = readCsv(file, text, columns);
  problems.push(...table.problems);
  return table.rows;
}
