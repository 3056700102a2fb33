import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { columnsOf, type Rows, type TableName, type TableRows, tables } from "../rows/tables.js";
import { CopyWriter } from "./copy-writer.js";

/** So many rows go over the line together. */
const rowsAtOnce = 500;

/** Adds rows with COPY, which is ten times faster than INSERT, and in binary, which needs no escapes. */
export async function copyRows(client: pg.PoolClient, rows: Rows): Promise<void> {
  for (const table of Object.keys(tables) as TableName[]) {
    if (rows[table].count === 0) continue;
    const names = columnsOf(table).map(([name]) => name);
    const stream = client.query(copyFrom(`COPY ${table} (${names.join(", ")}) FROM STDIN (FORMAT binary)`));
    await pipeline(Readable.from(encode(table, rows[table]), { objectMode: false }), stream);
  }
}

function* encode(table: TableName, rows: TableRows): Generator<Uint8Array> {
  const kinds = columnsOf(table).map(([, kind]) => kind);
  const writer = new CopyWriter();
  writer.begin();
  let written = 0;
  for (const row of table === "words" ? sortWords(rows) : rows.columns[0]!.keys()) {
    writer.addRow(rows.columns, row, kinds);
    if (++written % rowsAtOnce === 0) yield writer.take();
  }
  writer.end();
  yield writer.take();
}

/** Numbers of rows in the order of their words, so that those with one beginning lie on the same pages of the table. */
function sortWords(rows: TableRows): number[] {
  const words = rows.column("word") as readonly string[];
  return [...words.keys()].sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
}
