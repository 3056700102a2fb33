import {
  BIGINT,
  BLOB,
  BOOLEAN,
  DATE,
  DuckDBBlobValue,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  FLOAT,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from "@duckdb/node-api";
import { numberOfDay } from "../rows/day.js";
import {
  type Cell,
  type ColumnKind,
  columnsOf,
  type Rows,
  type TableName,
  type TableRows,
  tables,
} from "../rows/tables.js";

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
        chunk.setColumnValues(index, toValues(cells[index]!.slice(start, end), kind));
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

function toValues(cells: Cell[], kind: ColumnKind): DuckDBValue[] {
  const isPlain = kind === "integer" || kind === "real" || kind === "text" || kind === "boolean";
  return isPlain ? (cells as DuckDBValue[]) : cells.map((cell) => toValue(cell, kind));
}

function toValue(cell: Cell, kind: ColumnKind): DuckDBValue {
  if (cell === null) return null;
  switch (kind) {
    case "bigint":
      return BigInt(cell as number);
    case "day":
      return new DuckDBDateValue(numberOfDay(cell as string));
    case "bytes":
      return new DuckDBBlobValue(cell as Uint8Array);
    case "integers":
      return listValue(cell as number[]);
    default:
      return cell as DuckDBValue;
  }
}
