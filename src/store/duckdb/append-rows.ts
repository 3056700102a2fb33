import {
  BIGINT,
  BLOB,
  BOOLEAN,
  DATE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  FLOAT,
  INTEGER,
  LIST,
  VARCHAR,
} from "@duckdb/node-api";
import { type ColumnKind, columnsOf, type Rows, type TableName, type TableRows, tables } from "../rows/tables.js";
import { fillVector } from "./fill-vector.js";

/** Adds rows by columns, which is what DuckDB takes fastest. */
export async function appendRows(connection: DuckDBConnection, rows: Rows): Promise<void> {
  for (const table of Object.keys(tables) as TableName[]) {
    if (rows[table].count > 0) await appendTable(connection, table, rows[table]);
  }
}

/** DuckDB works on so many rows at a time. */
const chunkRows = 2048;

async function appendTable(
  connection: DuckDBConnection,
  table: TableName,
  { columns: cells, count }: TableRows,
): Promise<void> {
  const columns = columnsOf(table);
  const types = columns.map(([, kind]) => duckTypes[kind]);
  const appender = await connection.createAppender(table);
  try {
    for (let start = 0; start < count; start += chunkRows) {
      const end = Math.min(count, start + chunkRows);
      const chunk = DuckDBDataChunk.create(types, end - start);
      columns.forEach(([, kind], index) => {
        fillVector(chunk, index, kind, cells[index]!, start, end);
      });
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

const duckTypes: Readonly<Record<ColumnKind, DuckDBType>> = {
  integer: INTEGER,
  bigint: BIGINT,
  real: FLOAT,
  text: VARCHAR,
  boolean: BOOLEAN,
  day: DATE,
  bytes: BLOB,
  integers: LIST(INTEGER),
};
