import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import { type EventRow, type RowKind, rowColumns, toEventRows } from "../event-rows.js";
import type { ExportFormat } from "../export-format.js";

const types: Readonly<Record<RowKind, DuckDBType>> = {
  text: VARCHAR,
  integer: INTEGER,
  real: DOUBLE,
  boolean: BOOLEAN,
};
const columns = Object.entries(rowColumns) as [keyof EventRow, RowKind][];
const columnTypes = columns.map(([, kind]) => types[kind]);

/** DuckDB works on so many rows at a time. */
const chunkRows = 2048;

/**
 * The table of `csv` in Apache Parquet, compressed with Snappy, which every reader knows. DuckDB writes it: rows are
 * gathered in a file of its own first, so that memory does not grow with the record.
 */
export const parquet: ExportFormat = {
  isText: false,
  async *write(readings) {
    const folder = await mkdtemp(join(tmpdir(), "readout-export-"));
    try {
      // One thread, so that the order of rows and so the bytes are always the same.
      const instance = await DuckDBInstance.create(join(folder, "rows.duckdb"), {
        threads: "1",
        memory_limit: "512MB",
      });
      const connection = await instance.connect();
      try {
        const shape = columns.map(([name], index) => `"${name}" ${columnTypes[index]!.toString()}`);
        await connection.run(`CREATE TABLE rows (${shape.join(", ")})`);
        await fill(await connection.createAppender("rows"), readings);
        const target = join(folder, "events.parquet");
        await connection.run(
          `COPY rows TO '${target.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 100000)`,
        );
        yield* createReadStream(target);
      } finally {
        connection.closeSync();
        instance.closeSync();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function fill(appender: DuckDBAppender, readings: Parameters<ExportFormat["write"]>[0]): Promise<void> {
  let waiting: EventRow[] = [];
  const flush = (): void => {
    for (let start = 0; start < waiting.length; start += chunkRows) {
      const part = waiting.slice(start, start + chunkRows);
      const chunk = DuckDBDataChunk.create(columnTypes, part.length);
      columns.forEach(([name], index) => {
        chunk.setColumnValues(
          index,
          part.map((row) => row[name]),
        );
      });
      appender.appendDataChunk(chunk);
    }
    waiting = [];
  };
  for await (const { head, events, reviews, record } of readings) {
    if (events.length === 0) continue;
    const { text } = record().report;
    for (const event of events) waiting.push(...toEventRows(event, head, text, reviews));
    if (waiting.length >= chunkRows) flush();
  }
  flush();
  appender.flushSync();
  appender.closeSync();
}
