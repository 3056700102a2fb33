import { brotliCompressSync } from "node:zlib";
import type { ReadRecord } from "../../base/record.js";
import { prepareReading, ReadingEncoder } from "../rows/encode-reading.js";
import { type Cell, columnsOf, type TableName, tables } from "../rows/tables.js";
import type { ArrivingReport } from "../store.js";
import { madeReader } from "./made-reading.js";

/** Rows as version 1 of a store had them: what was read stood in two parts, its events and the rest. */
export async function insertVersionOne(
  arrivals: readonly ArrivingReport[],
  insert: (sql: string, cells: readonly Cell[]) => Promise<unknown>,
): Promise<void> {
  const encoder = new ReadingEncoder();
  arrivals.forEach(({ id, hash, from, url = null, keepText, record }, index) => {
    const { events, ...rest } = record!;
    const kept = { ...prepareReading(record!, keepText), packed: { record: pack(events), rest: pack(rest) } };
    const place = { key: index + 1, batch: 1, version: 1, run: 1, replacedIn: null };
    encoder.add({ ...place, report: id, story: id, hash, reader: madeReader, from, url, keepText }, kept);
  });
  const rows = encoder.finish();
  for (const table of Object.keys(tables) as TableName[]) {
    const names = columnsOf(table).map(([name]) => (name === "record" ? "events" : name));
    for (let row = 0; row < rows[table].count; row++) {
      const cells = rows[table].columns.map((column) => column[row] ?? null);
      const values = cells.map((cell, index) => {
        return cell instanceof Int32Array ? `ARRAY[${cell.join(", ")}]` : `$${index + 1 - listsBefore(cells, index)}`;
      });
      const sql = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${values.join(", ")})`;
      await insert(
        sql,
        cells.filter((cell) => !(cell instanceof Int32Array)),
      );
    }
  }
}

function listsBefore(cells: readonly Cell[], end: number): number {
  return cells.slice(0, end).filter((cell) => cell instanceof Int32Array).length;
}

function pack(part: Partial<ReadRecord> | ReadRecord["events"]): Uint8Array {
  return brotliCompressSync(JSON.stringify(part));
}
