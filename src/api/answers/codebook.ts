import Papa from "papaparse";
import type { CodebookFiles } from "../../codebook/codebook.js";
import type { Answers } from "../api-context.js";
import type { CodebookTable } from "../contract/shapes.js";

/** Rows of a table that are sent; who wants all opens the file. */
const rowsMax = 1_000;

/** Files that name states and organisations. The ids are the codes: NATO is that row, not the first force with its code. */
const nameFiles = ["actors/states.csv", "actors/organisations.csv"];

export const codebookAnswers: Pick<
  Answers,
  "getCodebook" | "getCodebookTable" | "countFired" | "listFired" | "listNames"
> = {
  async listNames(_, { codebook }) {
    const names = new Map<string, string>();
    for (const file of nameFiles) {
      const { columns, rows } = readTable(codebook, file);
      for (const row of rows) {
        const key = row[columns.indexOf("id")];
        if (key && !names.has(key)) names.set(key, row[columns.indexOf("name")] ?? key);
      }
    }
    return [...names].map(([code, name]) => ({ code, name }));
  },
  async getCodebook(_, { codebook }) {
    const tables = listTables(codebook).map((file) => ({ file, rows: readTable(codebook, file).rows.length }));
    return { version: (codebook.get("VERSION") ?? "").trim(), tables };
  },
  async getCodebookTable({ file, row, find = "" }, { codebook }) {
    const files = listTables(codebook);
    const holder = row === undefined ? undefined : files.find((one) => hasRow(readTable(codebook, one), row));
    const chosen = file ?? holder ?? files.find((one) => one.startsWith("acts/")) ?? files[0];
    if (chosen === undefined || !codebook.has(chosen)) return null;
    const { columns, rows } = readTable(codebook, chosen);
    const words = find.toLowerCase();
    const found = rows
      .filter((cells) => words === "" || cells.some((cell) => cell.toLowerCase().includes(words)))
      .toSorted((a, b) => Number(b[0] === row) - Number(a[0] === row));
    return { file: chosen, columns, rows: found.slice(0, rowsMax), found: found.length };
  },
  async countFired(_, { fired }) {
    const { counts, readings } = await fired.count();
    return { fired: Object.fromEntries(counts), readings };
  },
  async listFired({ row }, { fired, store }) {
    const { latest } = await fired.count();
    return await store.eventsById(latest.get(row) ?? []);
  },
};

type Table = Pick<CodebookTable, "columns" | "rows">;

/** A codebook never changes while it is served, and reading all of it takes a tenth of a second. */
const tables = new WeakMap<CodebookFiles, Map<string, Table>>();

function readTable(codebook: CodebookFiles, file: string): Table {
  let known = tables.get(codebook);
  if (!known) {
    known = new Map();
    tables.set(codebook, known);
  }
  let table = known.get(file);
  if (!table) {
    const [columns = [], ...rows] = Papa.parse<string[]>((codebook.get(file) ?? "").trimEnd(), { delimiter: "," }).data;
    table = { columns, rows };
    known.set(file, table);
  }
  return table;
}

function listTables(codebook: CodebookFiles): string[] {
  return [...codebook.keys()].filter((file) => file.endsWith(".csv")).sort();
}

function hasRow({ rows }: Table, id: string): boolean {
  return rows.some(([first]) => first === id);
}
