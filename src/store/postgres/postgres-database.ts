import type pg from "pg";
import type { Cell } from "../rows/tables.js";
import { compareWord, Parameters } from "../sql/build-conditions.js";
import type { Database, SqlRow, Transaction } from "../sql/database.js";
import type { WordCondition } from "../words/read-words-query.js";
import { copyRows } from "./copy-rows.js";
import { isConflict, wrapError } from "./wrap-error.js";

/** So many rows of a stream are fetched at a time. */
const rowsAtOnce = 1000;

/** A transaction that met another writer is done again so many times. */
const triesMax = 4;

/** A PostgreSQL database that several processes write to. */
export class PostgresDatabase implements Database {
  readonly place: string;
  readonly #pool: pg.Pool;
  readonly #rareWordMax: number;

  /** `rareWordMax`: to look up the events of so many reports takes as long as to go through events for a page. */
  constructor(place: string, pool: pg.Pool, rareWordMax: number) {
    this.place = place;
    this.#pool = pool;
    this.#rareWordMax = rareWordMax;
  }

  async query(sql: string, parameters: readonly Cell[] = []): Promise<readonly SqlRow[]> {
    return await this.#attempt(async () => (await this.#pool.query(sql, [...parameters])).rows);
  }

  /** Its indices know best. */
  async sift(names: readonly string[]): Promise<readonly string[]> {
    return names;
  }

  /**
   * PostgreSQL takes every word for a rare one, and would look up the events of each report that has it: by the million,
   * where a word stands in every report.
   */
  async findFrequent(words: readonly WordCondition[]): Promise<readonly WordCondition[]> {
    const frequent: WordCondition[] = [];
    for (const word of words) {
      const parameters = new Parameters();
      const sql = `SELECT sum(cardinality(readings)) AS readings FROM words WHERE ${compareWord(word, parameters)}`;
      const [row] = await this.query(sql, parameters.values);
      if (Number(row?.readings) > this.#rareWordMax) frequent.push(word);
    }
    return frequent;
  }

  async *stream(sql: string, parameters: readonly Cell[] = []): AsyncGenerator<readonly SqlRow[]> {
    const client = await this.#attempt(() => this.#pool.connect());
    try {
      await this.#attempt(async () => {
        await client.query("BEGIN READ ONLY");
        await client.query("SET LOCAL statement_timeout = 0");
        // All rows are wanted, not the first ones soon.
        await client.query("SET LOCAL cursor_tuple_fraction = 1");
        await client.query(`DECLARE rows_to_read NO SCROLL CURSOR FOR ${sql}`, [...parameters]);
      });
      while (true) {
        const { rows } = await this.#attempt(() => client.query(`FETCH ${rowsAtOnce} FROM rows_to_read`));
        if (rows.length > 0) yield rows;
        if (rows.length < rowsAtOnce) break;
      }
    } finally {
      await client.query("ROLLBACK").catch(() => {});
      client.release();
    }
  }

  async transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#transactOnce(work);
      } catch (error) {
        if (tries === triesMax || !isConflict(error)) throw error;
      }
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #transactOnce<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const client = await this.#attempt(() => this.#pool.connect());
    let broken = false;
    try {
      return await this.#attempt(async () => {
        await client.query("BEGIN");
        await client.query("SET LOCAL statement_timeout = 0");
        const result = await work(asTransaction(client));
        await client.query("COMMIT");
        return result;
      });
    } catch (error) {
      await client.query("ROLLBACK").catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async #attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw wrapError(error, this.place);
    }
  }
}

function asTransaction(client: pg.PoolClient): Transaction {
  const query: Transaction["query"] = async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows;
  return {
    query,
    sift: async (names) => names,
    remember: async () => {},
    append: (rows) => copyRows(client, rows),
    lockReports: async (ids) => {
      // In the order of the ids, which is the same for all writers, so that no two wait for each other.
      const insert = `INSERT INTO reports (id, state, why, run) SELECT id, 'kept', '', 0
        FROM unnest($1::text[]) WITH ORDINALITY AS given (id, place) ORDER BY place ON CONFLICT (id) DO NOTHING`;
      await client.query(insert, [ids]);
      await client.query('SELECT id FROM reports WHERE id = ANY ($1) ORDER BY id COLLATE "C" FOR UPDATE', [ids]);
    },
    reserveReadings: async (count) => {
      const rows = await query(`SELECT nextval('reading_keys') AS key FROM generate_series(1, ${count})`);
      return rows.map(({ key }) => Number(key));
    },
    reserveRun: async () => Number((await query("SELECT nextval('run_numbers') AS run"))[0]!.run),
    removeWords: async (batch, reading) => {
      const sql = "UPDATE words SET readings = array_remove(readings, $2) WHERE batch = $1 AND $2 = ANY (readings)";
      await client.query(sql, [batch, reading]);
      await client.query("DELETE FROM words WHERE batch = $1 AND cardinality(readings) = 0", [batch]);
    },
  };
}
