import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import { ReadoutError } from "../../base/readout-error.js";
import type { Cell, Rows } from "../rows/tables.js";
import type { Database, SqlRow, Transaction } from "../sql/database.js";
import { appendRows } from "./append-rows.js";
import { NameFilter } from "./name-filter.js";
import { readRows } from "./read-rows.js";
import type { RowSorter } from "./row-sorter.js";

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
  /** Ids and places of all reports, whatever became of them. */
  readonly #names = new NameFilter();
  #namesLoaded: Promise<void> | undefined;
  /** The key of the last reading; known once something was written. */
  #lastKey: number | undefined;
  readonly #sorter: RowSorter;

  constructor(place: string, instance: DuckDBInstance, writer: DuckDBConnection, sorter: RowSorter) {
    this.place = place;
    this.#instance = instance;
    this.#writer = writer;
    this.#sorter = sorter;
  }

  async query(sql: string, parameters: readonly Cell[] = []): Promise<readonly SqlRow[]> {
    const turn = this.#turn++ % readersMax;
    this.#readers[turn] ??= this.#instance.connect();
    return await runQuery(await this.#readers[turn]!, sql, parameters);
  }

  async sift(names: readonly string[]): Promise<readonly string[]> {
    // What is written meanwhile is remembered by itself.
    this.#namesLoaded ??= this.#loadNames();
    await this.#namesLoaded;
    return names.filter((name) => this.#names.has(name));
  }

  /** It counts as it goes. */
  async findFrequent(): Promise<readonly []> {
    return [];
  }

  async *stream(sql: string, parameters: readonly Cell[] = []): AsyncGenerator<readonly SqlRow[]> {
    // A connection of its own, since the next statement on it would end the stream.
    const connection = await this.#instance.connect();
    try {
      const result = await attempt(() => connection.stream(sql, toValues(parameters)));
      const names = result.deduplicatedColumnNames();
      for await (const chunk of result) if (chunk.rowCount > 0) yield readRows(chunk, names);
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
      const result = await work(this.#asTransaction());
      await attempt(() => writer.run("COMMIT"));
      await this.#workInLog();
      return result;
    } catch (error) {
      this.#sorter.forget();
      await writer.run("ROLLBACK").catch(() => {});
      throw error;
    }
  }

  /**
   * Works the log into the tables once rows were sorted: what waits to be sorted would be written to them twice. The
   * transaction is kept by then, whatever comes of this; what is left over is done the next time, or on closing.
   */
  async #workInLog(): Promise<void> {
    if (this.#sorter.takeSorted()) await this.#writer.run("CHECKPOINT").catch(() => {});
  }

  #asTransaction(): Transaction {
    const query: Transaction["query"] = (sql, parameters = []) => runQuery(this.#writer, sql, parameters);
    const numberOf = async (sql: string): Promise<number> => Number((await query(sql))[0]!.number);
    return {
      query,
      sift: (names) => this.sift(names),
      remember: async (names) => {
        for (const name of names) this.#names.add(name);
      },
      append: (rows) => this.#append(rows),
      // Writers take turns.
      lockReports: async () => {},
      reserveReadings: async (count) => {
        this.#lastKey ??= await numberOf("SELECT coalesce(max(key), 0) AS number FROM readings");
        const first = this.#lastKey + 1;
        this.#lastKey += count;
        return Array.from({ length: count }, (_, index) => first + index);
      },
      reserveRun: () => numberOf("SELECT coalesce(max(run), 0) + 1 AS number FROM runs"),
      removeWords: async (batch, reading) => {
        const keep = "list_filter(readings, lambda one: one <> $2)";
        const where = "WHERE batch = $1 AND list_contains(readings, $2)";
        await query(`UPDATE words SET readings = ${keep} ${where}`, [batch, reading]);
        await query("DELETE FROM words WHERE batch = $1 AND len(readings) = 0", [batch]);
      },
    };
  }

  async #append(rows: Rows): Promise<void> {
    for (const column of ["report", "origin"]) {
      for (const name of rows.readings.column(column)) this.#names.add(String(name));
    }
    await attempt(async () => {
      await this.#sorter.sortBefore(rows.words.count);
      await appendRows(this.#writer, rows);
    });
  }

  async #loadNames(): Promise<void> {
    const sql =
      "SELECT report AS name FROM readings UNION ALL SELECT origin FROM readings UNION ALL SELECT id FROM reports";
    const connection = await this.#instance.connect();
    try {
      const result = await attempt(() => connection.stream(sql));
      for await (const chunk of result) {
        for (const name of chunk.getColumnValues(0)) this.#names.add(String(name));
      }
    } finally {
      connection.closeSync();
    }
  }
}

async function runQuery(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Cell[],
): Promise<readonly SqlRow[]> {
  const result = await attempt(() => connection.run(sql, toValues(parameters)));
  const names = result.deduplicatedColumnNames();
  return (await result.fetchAllChunks()).flatMap((chunk) => readRows(chunk, names));
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
