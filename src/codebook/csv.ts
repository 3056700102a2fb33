import { findClosestWord } from "./closest-word.js";
import type { Problem } from "./codebook.js";
import { type ColumnKind, checkCell, findDamage, mayBeDamaged } from "./csv-cell.js";
import { splitRows } from "./csv-rows.js";

/** What a CSV file must hold: each column with the kind of its cells. The order of columns in the file is free. */
export type Columns<Column extends string> = Readonly<Record<Column, ColumnKind>>;

/** The cells of one row by column, trimmed, "" where empty; `line` as an editor counts it, 1 = the header. */
export type CsvRow<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

/**
 * Reads a codebook file. Never fails: what is wrong stands in `problems`, and the rows that could be read are returned.
 * A byte order mark and empty rows are tolerated; a file saved with `;` or tabs is read all the same, and reported.
 * A row with too many or too few cells is left out, because its cells may stand in the wrong columns.
 */
export function readCsv<Column extends string>(
  file: string,
  text: string,
  columns: Columns<Column>,
): { rows: CsvRow<Column>[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (row: number | null, column: string | null, message: string, hint: string | null = null): void => {
    problems.push({ file, row, column, message, hint });
  };

  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const delimiter = findDelimiter(content);
  if (delimiter !== ",") {
    const mark = delimiter === ";" ? "semicolons" : "tabs";
    report(1, null, `the columns are separated by ${mark}`, 'Save the file as "CSV UTF-8 (comma delimited)".');
  }
  const [header, ...body] = splitRows(content, delimiter);
  const names = header.cells.map((name) => name.trim());
  if (names.every((name) => name === "")) {
    report(null, null, "the file is empty", `Its first line names the columns: ${Object.keys(columns).join(",")}`);
    return { rows: [], problems };
  }
  checkHeader(names, Object.keys(columns), report);

  const places = Object.entries<ColumnKind>(columns).map(([name, kind]) => ({
    name,
    kind,
    index: names.indexOf(name),
  }));
  // One look at the whole file spares one at each of its cells.
  const isDamaged = mayBeDamaged(content);
  const hasBlanks = /(?:^|[,;\t"])[^\S\r\n]|[^\S\r\n](?:[,;\t"]|$)/m.test(content);
  const rows: CsvRow<Column>[] = [];
  for (const { line, cells, isBroken } of body) {
    if (isBroken) report(line, null, "a quotation mark is not closed or not doubled");
    if (cells.every(isEmpty)) continue;
    while (cells.length > names.length && isEmpty(cells[cells.length - 1])) cells.pop();
    if (cells.length !== names.length) {
      const hint = cells.length > names.length ? "Put a cell that holds a comma between quotation marks." : null;
      report(line, null, `the row has ${cells.length} cells, the header ${names.length}`, hint);
      continue;
    }
    const row: Record<string, string | number> = { line };
    for (const { name, kind, index } of places) {
      const given = index < 0 ? "" : cells[index];
      const cell = hasBlanks ? given.trim() : given;
      row[name] = cell;
      if (cell === "" || (kind === "text" && !isDamaged)) continue;
      const fault = (isDamaged && findDamage(cell)) || checkCell(cell, kind);
      if (fault) report(line, name, fault.message, fault.hint);
    }
    rows.push(row as CsvRow<Column>);
  }
  return { rows, problems };
}

/** A comma, unless the first line has none and is full of semicolons or tabs, as spreadsheets in some countries write it. */
function findDelimiter(content: string): "," | ";" | "\t" {
  const lineEnd = content.search(/[\r\n]/);
  const header = lineEnd < 0 ? content : content.slice(0, lineEnd);
  if (header.includes(",")) return ",";
  if (header.includes(";")) return ";";
  return header.includes("\t") ? "\t" : ",";
}

function checkHeader(
  names: readonly string[],
  expected: readonly string[],
  report: (row: number, column: string, message: string, hint: string | null) => void,
): void {
  const missing = expected.filter((column) => !names.includes(column));
  for (const column of missing) report(1, column, `the column "${column}" is missing`, null);
  for (const [index, name] of names.entries()) {
    if (!expected.includes(name)) {
      const closest = findClosestWord(name, missing);
      const hint = closest ? `Did you mean "${closest}"?` : `Known columns: ${expected.join(", ")}`;
      report(1, name, `no column is called "${name}"`, hint);
    } else if (names.indexOf(name) !== index) {
      report(1, name, `the column "${name}" stands twice`, null);
    }
  }
}

function isEmpty(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}
