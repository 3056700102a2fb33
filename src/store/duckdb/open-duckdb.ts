import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ReadoutError } from "../../base/readout-error.js";
import { SqlStore } from "../sql/sql-store.js";
import type { Store } from "../store.js";
import { DuckdbDatabase } from "./duckdb-database.js";
import { migrations as ownMigrations } from "./migrations.js";
import { RowSorter } from "./row-sorter.js";

export interface DuckdbOptions {
  /** How much memory the database may use for itself. */
  readonly memoryMegabytes?: number;
  readonly threads?: number;
  /** How many rows wait until they are sorted. */
  readonly rowsToSort?: number;
  /** For tests of older versions. */
  readonly migrations?: readonly (readonly string[])[];
}

/**
 * Opens a record in a DuckDB file and brings it to the present version; a file that is not there is made, and ":memory:"
 * is none. Throws `store/in-use` where another process has it open.
 */
export async function openDuckdb(path: string, options: DuckdbOptions = {}): Promise<Store> {
  const { memoryMegabytes = 1024, threads, rowsToSort = 2_000_000, migrations = ownMigrations } = options;
  const instance = await DuckDBInstance.create(path, {
    memory_limit: `${memoryMegabytes}MB`,
    ...(threads !== undefined && { threads: String(threads) }),
    // Nothing is fetched from the network, whatever a statement says.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // Everything goes to the log first and is safe there. It is worked into the tables whenever rows were sorted, and
    // before that only where reports have so few words that much else has gathered.
    checkpoint_threshold: "1GB",
  }).catch((cause: unknown) => {
    throw toOpenError(path, cause);
  });
  const connection = await instance.connect();
  try {
    await migrate(connection, path, migrations);
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    throw error;
  }
  return new SqlStore(new DuckdbDatabase(path, instance, connection, new RowSorter(connection, rowsToSort)));
}

async function migrate(
  connection: DuckDBConnection,
  path: string,
  migrations: readonly (readonly string[])[],
): Promise<void> {
  const tables = await connection.runAndReadAll("SELECT table_name FROM information_schema.tables");
  const names = tables.getRows().map(([name]) => String(name));
  if (names.length > 0 && !names.includes("meta")) {
    throw new ReadoutError("store/other-database", `${path} is a database, but no record of Readout`, {
      hint: "Give another file.",
    });
  }
  await connection.run("CREATE TABLE IF NOT EXISTS meta (version INTEGER)");
  const versions = await connection.runAndReadAll("SELECT coalesce(max(version), 0) FROM meta");
  const version = Number(versions.getRows()[0]![0]);
  if (version > migrations.length) {
    throw new ReadoutError("store/newer", `${path} was made by a newer Readout (record version ${version})`, {
      hint: `This one knows versions up to ${migrations.length}: install the newer one.`,
    });
  }
  for (let step = version; step < migrations.length; step++) {
    await connection.run("BEGIN");
    for (const statement of migrations[step]!) await connection.run(statement);
    await connection.run("DELETE FROM meta");
    await connection.run("INSERT INTO meta VALUES ($1)", [step + 1]);
    await connection.run("COMMIT");
  }
}

function toOpenError(path: string, cause: unknown): ReadoutError {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/lock/i.test(message)) {
    const holder = /\(PID (\d+)\)/.exec(message)?.[1];
    return new ReadoutError("store/in-use", `${path} is in use by another process${holder ? ` (${holder})` : ""}`, {
      hint: "Wait until it ends, or stop it. Several programs can share a record in PostgreSQL: --db postgres://…",
      cause,
    });
  }
  if (/not a valid DuckDB|not a duckdb/i.test(message)) {
    return new ReadoutError("store/other-database", `${path} is no record of Readout`, {
      hint: "Give another file.",
      cause,
    });
  }
  return new ReadoutError("store/not-openable", `${path} cannot be opened: ${message.split("\n")[0]}`, { cause });
}
