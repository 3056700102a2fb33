import pg from "pg";
import { ReadoutError } from "../../base/readout-error.js";
import { SqlStore } from "../sql/sql-store.js";
import type { Store } from "../store.js";
import { migrations as ownMigrations } from "./migrations.js";
import { PostgresDatabase } from "./postgres-database.js";
import { wrapError } from "./wrap-error.js";

export interface PostgresOptions {
  /** How many statements run side by side. */
  readonly connectionsMax?: number;
  /** Questions that take longer are ended; writing and going through the whole record may take as long as it does. */
  readonly questionMsMax?: number;
  /** A word that more reports have is frequent; see `findFrequent`. */
  readonly rareWordMax?: number;
  /** For tests of older versions. */
  readonly migrations?: readonly (readonly string[])[];
}

/**
 * Opens a record in a PostgreSQL database and brings it to the present version. It lies in a schema of its own,
 * `readout` or the one that the address names: `postgres://host/database?schema=mine`. Several programs may have it open
 * and write to it.
 */
export async function openPostgres(address: string, options: PostgresOptions = {}): Promise<Store> {
  const { connectionsMax = 8, questionMsMax = 60_000, rareWordMax = 5000, migrations = ownMigrations } = options;
  const { connectionString, place, schema } = readAddress(address);
  const pool = new pg.Pool({
    connectionString,
    max: connectionsMax,
    connectionTimeoutMillis: 10_000,
    application_name: "readout",
    statement_timeout: questionMsMax,
    options: `-c search_path=${schema} -c client_min_messages=warning`,
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it is replaced; one in use fails its statement.
  pool.on("error", () => {});
  try {
    await migrate(pool, place, schema, migrations);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new SqlStore(new PostgresDatabase(place, pool, rareWordMax));
}

/** Takes the schema out of an address, and the password out of what is shown. */
function readAddress(address: string): { connectionString: string; place: string; schema: string } {
  if (!URL.canParse(address)) {
    throw new ReadoutError("store/bad-address", "The address of the database cannot be read", {
      hint: "Write it as postgres://user@host:5432/database?schema=readout",
    });
  }
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? "readout";
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new ReadoutError("store/bad-address", `“${schema}” cannot be the name of a schema`, {
      hint: "Small letters, digits and underscores will do.",
    });
  }
  url.searchParams.delete("schema");
  const shown = new URL(address);
  shown.password = "";
  return { connectionString: url.href, place: shown.href, schema };
}

/** Counts and keys come as numbers: none is larger than a number can be. */
function getTypeParser(type: number, format?: unknown): unknown {
  if (type === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(type, format as "text");
}

/** Any number will do that nobody else in the database uses. */
const migrationLock = 7_202_611_24;

async function migrate(
  pool: pg.Pool,
  place: string,
  schema: string,
  migrations: readonly (readonly string[])[],
): Promise<void> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw wrapError(cause, place);
  });
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL statement_timeout = 0");
    // Two programs that start at once must not both build.
    await client.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await client.query("CREATE TABLE IF NOT EXISTS meta (version integer)");
    const { rows } = await client.query("SELECT coalesce(max(version), 0) AS version FROM meta");
    const version = Number(rows[0].version);
    if (version > migrations.length) {
      throw new ReadoutError("store/newer", `${place} was made by a newer Readout (record version ${version})`, {
        hint: `This one knows versions up to ${migrations.length}: install the newer one.`,
      });
    }
    for (const step of migrations.slice(version)) await client.query(step.join(";\n"));
    if (version < migrations.length) {
      await client.query("DELETE FROM meta");
      await client.query("INSERT INTO meta VALUES ($1)", [migrations.length]);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw wrapError(error, place);
  } finally {
    client.release();
  }
}
