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
import { type Cell, type ColumnKind, columnsOf, type Rows, type TableName, tables } from "../rows/tables.js";

/** Adds rows by columns, which is what DuckDB takes fastest. */
export async function appendRows(connection: DuckDBConnection, rows: Rows): Promise<void> {
  for (const table of Object.keys(tables) as TableName[]) {
    if (rows[table].length > 0) await appendTable(connection, table, rows[table]);
  }
}

/** DuckDB works on so many rows at a time. */
const chunkRows = 2048;

async function appendTable(connection: DuckDBConnection, table: TableName, rows: readonly Cell[][]): Promise<void> {
  const columns = columnsOf(table);
  const types = columns.map(([, kind]) => duckTypes[kind]);
  const appender = await connection.createAppender(table);
  try {
    for (let start = 0; start < rows.length; start += chunkRows) {
      const part = rows.slice(start, start + chunkRows);
      const chunk = DuckDBDataChunk.create(types, part.length);
      columns.forEach(([, kind], index) => {
        chunk.setColumnValues(
          index,
          part.map((row) => toValue(row[index]!, kind)),
        );
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
