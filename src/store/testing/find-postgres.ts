import pg from "pg";
import { openPostgres, type PostgresOptions } from "../postgres/open-postgres.js";
import type { StorePlace } from "../store.contract.js";

/** Where tests look for a server; READOUT_TEST_POSTGRES names another one. */
const address = process.env.READOUT_TEST_POSTGRES ?? "postgres://root@127.0.0.1:5432/test";

/** The address of a server that answers, or null, which is said. */
export async function findPostgres(): Promise<string | null> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.end();
    return address;
  } catch (error) {
    process.stderr.write(
      `No PostgreSQL answers at ${address} (${(error as Error).message}): its tests are left out. READOUT_TEST_POSTGRES names another.\n`,
    );
    return null;
  }
}

export interface PostgresPlace extends StorePlace {
  readonly address: string;
  query(sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Removes the schema; `remove` only empties it. */
  drop(): Promise<void>;
}

let places = 0;

/** A schema of its own. */
export async function makePostgresPlace(server: string, options: PostgresOptions = {}): Promise<PostgresPlace> {
  const schema = `readout_test_${process.pid}_${places++}`;
  const url = new URL(server);
  url.searchParams.set("schema", schema);
  const client = new pg.Client({ connectionString: server, options: `-c search_path=${schema}` });
  await client.connect();
  const query: PostgresPlace["query"] = async (sql, parameters = []) => (await client.query(sql, parameters)).rows;
  return {
    address: url.href,
    query,
    open: () => openPostgres(url.href, { connectionsMax: 4, ...options }),
    remove: async () => {
      const tables = ["runs", "reports", "readings", "events", "sides", "pairs", "words"];
      const empty = [...tables.map((table) => `DELETE FROM ${table}`), "ALTER SEQUENCE run_numbers RESTART"];
      await client.query(empty.join("; "));
    },
    drop: async () => {
      await query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      await client.end();
    },
  };
}
