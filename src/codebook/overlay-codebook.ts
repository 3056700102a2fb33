import { ReadoutError } from "../base/readout-error.js";
import type { CodebookFiles } from "./codebook.js";
import { splitRows } from "./csv-rows.js";
import { writeCsv } from "./write-csv.js";

/** A codebook with a user's own rows laid over it. */
export interface OverlaidCodebook {
  readonly files: CodebookFiles;
  /** For each file the line in the user's own file by the line in the laid over one; undefined for a row of the base. */
  readonly ownLines: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

type Row = Readonly<Record<string, string>>;

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly row: Row }[];
}

/** What these columns hold is said of a row, and does not name it, in the tables that have no ids. */
const saying = new Set(["gender", "source", "origin", "goldstein", "intensity", "quad"]);

/**
 * Lays a user's own tables over a codebook: a row with the name of one that is there takes its place, any other is added.
 * The own tables may leave out columns and whole files. Throws `codebook/overlay` for a file or column that the codebook
 * does not have.
 */
export function overlayCodebook(base: CodebookFiles, own: CodebookFiles): OverlaidCodebook {
  const files = new Map(base);
  const ownLines = new Map<string, ReadonlyMap<number, number>>();
  for (const [path, text] of own) {
    if (!path.endsWith(".csv")) continue;
    const below = base.get(path);
    if (below === undefined) {
      throw new ReadoutError("codebook/overlay", `${path}: the codebook has no such file`, {
        hint: "Name it as the file of the codebook that it adds to, such as actors/groups.csv.",
      });
    }
    const merged = mergeTables(path, readTable(below), readTable(text));
    files.set(path, merged.text);
    ownLines.set(path, merged.ownLines);
  }
  return { files, ownLines };
}

function mergeTables(path: string, base: Table, own: Table): { text: string; ownLines: Map<number, number> } {
  const { columns } = base;
  const strange = own.columns.find((column) => !columns.includes(column));
  if (strange !== undefined) {
    throw new ReadoutError("codebook/overlay", `${path} row 1: no column is called "${strange}"`, {
      hint: `Known columns: ${columns.join(", ")}`,
    });
  }
  const keyColumns = columns.includes("id") ? ["id"] : columns.filter((column) => !saying.has(column));
  const keyOf = (row: Row): string => keyColumns.map((column) => row[column] ?? "").join("\t");
  const merged = new Map<string, { row: Row; line: number | null }>();
  for (const { row } of base.rows) merged.set(keyOf(row), { row, line: null });
  for (const { row, line } of own.rows) merged.set(keyOf(row), { row, line });
  const sorted = [...merged].sort(([a], [b]) => compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b));
  const ownLines = new Map<number, number>();
  for (const [index, [, { line }]] of sorted.entries()) if (line !== null) ownLines.set(index + 2, line);
  return {
    text: writeCsv(
      columns,
      sorted.map(([, { row }]) => row),
    ),
    ownLines,
  };
}

function readTable(text: string): Table {
  const [header, ...body] = splitRows(text.replace(/^\uFEFF/, ""), ",");
  const columns = header?.cells.map((name) => name.trim()) ?? [];
  const rows = body
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ line, cells }) => ({
      line,
      row: Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim() ?? ""])),
    }));
  return { columns, rows };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
