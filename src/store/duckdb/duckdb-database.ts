import type { DuckDBConnection, DuckDBInstance, DuckDBValue, JS } from "@duckdb/node-api";
import { ReadoutError } from "../../base/readout-error.js";
import type { Cell } from "../rows/tables.js";
import type { Database, SqlRow, Transaction } from "../sql/database.js";
import { appendRows } from "./append-rows.js";

/** So many questions are answered side by side. */
const readersMax = 4;

/** One DuckDB file, which this process alone has open: writers wait for each other, and readers see what is whole. */
export class DuckdbDatabase implements Database {
  readonly place: string;
  readonly #instance: DuckDBInstance;
  readonly #writer: DuckDBConnection;
  readonly #readers: Promise<DuckDBConnection>[] = [];
  #turn = 0;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(place: string, instance: DuckDBInstance, writer: DuckDBConnection) {
    this.place = place;
    this.#instance = instance;
    this.#writer = writer;
  }

  async query(sql: string, parameters: readonly Cell[] = []): Promise<readonly SqlRow[]> {
    const turn = this.#turn++ % readersMax;
    this.#readers[turn] ??= this.#instance.connect();
    return await runQuery(await this.#readers[turn]!, sql, parameters);
  }

  async *stream(sql: string, parameters: readonly Cell[] = []): AsyncGenerator<readonly SqlRow[]> {
    // A connection of its own, since the next statement on it would end the stream.
    const connection = await this.#instance.connect();
    try {
      const result = await attempt(() => connection.stream(sql, toValues(parameters)));
      for await (const rows of result.yieldRowObjectJs()) if (rows.length > 0) yield rows;
    } finally {
      connection.closeSync();
    }
  }

  async transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const turn = this.#lastWrite.then(() => this.#transactNow(work));
    this.#lastWrite = turn.catch(() => {});
    return await turn;
  }

  async close(): Promise<void> {
    await this.#lastWrite;
    for (const reader of this.#readers) (await reader)?.closeSync();
    // Works the log into the tables, so that the file is all there is.
    await this.#writer.run("CHECKPOINT");
    this.#writer.closeSync();
    this.#instance.closeSync();
  }

  async #transactNow<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const writer = this.#writer;
    await writer.run("BEGIN");
    try {
      const result = await work(asTransaction(writer));
      await attempt(() => writer.run("COMMIT"));
      return result;
    } catch (error) {
      await writer.run("ROLLBACK").catch(() => {});
      throw error;
    }
  }
}

function asTransaction(writer: DuckDBConnection): Transaction {
  const query: Transaction["query"] = (sql, parameters = []) => runQuery(writer, sql, parameters);
  const nextOf = async (column: string, table: string): Promise<number> => {
    const [row] = await query(`SELECT coalesce(max(${column}), 0) + 1 AS next FROM ${table}`);
    return Number(row!.next);
  };
  return {
    query,
    append: (rows) => attempt(() => appendRows(writer, rows)),
    // Writers take turns.
    lockReports: async () => {},
    reserveReadings: async (count) => {
      const first = await nextOf("key", "readings");
      return Array.from({ length: count }, (_, index) => first + index);
    },
    reserveRun: () => nextOf("run", "runs"),
    removeWords: async (batch, reading) => {
      const sql = "UPDATE words SET readings = list_filter(readings, lambda one: one <> $2) WHERE batch = $1";
      await query(sql, [batch, reading]);
      await query("DELETE FROM words WHERE batch = $1 AND len(readings) = 0", [batch]);
    },
  };
}

async function runQuery(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Cell[],
): Promise<readonly Record<string, JS>[]> {
  const result = await attempt(() => connection.run(sql, toValues(parameters)));
  return await result.getRowObjectsJS();
}

function toValues(parameters: readonly Cell[]): DuckDBValue[] {
  return parameters as DuckDBValue[];
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ReadoutError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ReadoutError("store/failed", `DuckDB: ${message.split("\n")[0]}`, { cause });
  }
}
