import { ReadRecord } from "../../base/record.js";
import { findPairs, hashBytes } from "../rows/encode-reading.js";
import { unpackRecord } from "../rows/pack.js";
import type { Finding } from "../store.js";
import type { Database, Queryable, SqlRow } from "./database.js";
import { findBadSpans } from "./find-bad-spans.js";
import { toPacked } from "./read-events.js";

/** Checks every reading by itself, and the tables that are looked up by against the readings. */
export async function* verifyStore(database: Database): AsyncGenerator<Finding> {
  yield* checkReports(database);
  const sql = "SELECT key, report, version, until, has_text, text_hash, record, rest FROM readings ORDER BY key";
  for await (const rows of database.stream(sql)) {
    const counts = await countRows(database, rows);
    for (const row of rows) {
      const where = `report ${row.report}, version ${row.version}`;
      for (const message of checkReading(row, counts.get(Number(row.key)))) yield { where, message };
    }
  }
  yield* checkOrphans(database);
}

/** How many rows each of some readings has in the tables that are looked up by. */
type Counts = Readonly<Record<"events" | "sides" | "pairs", number>>;

async function countRows(database: Queryable, rows: readonly SqlRow[]): Promise<Map<number, Counts>> {
  const keys = rows.map(({ key }) => Number(key));
  const [first, last] = [Math.min(...keys), Math.max(...keys)];
  const counts = new Map<number, { events: number; sides: number; pairs: number }>();
  for (const table of ["events", "sides", "pairs"] as const) {
    const count = table === "sides" ? "count(DISTINCT key)" : "count(*)";
    const sql = `SELECT reading, ${count} AS amount FROM ${table} WHERE reading BETWEEN $1 AND $2 GROUP BY reading`;
    for (const { reading, amount } of await database.query(sql, [first, last])) {
      const known = counts.get(Number(reading)) ?? { events: 0, sides: 0, pairs: 0 };
      known[table] = Number(amount);
      counts.set(Number(reading), known);
    }
  }
  return counts;
}

function checkReading(row: SqlRow, { events, sides, pairs }: Counts = { events: 0, sides: 0, pairs: 0 }): string[] {
  let kept: unknown;
  try {
    kept = unpackRecord(toPacked(row));
  } catch (error) {
    return [`what was read is damaged: ${(error as Error).message}`];
  }
  const parsed = ReadRecord.safeParse(kept);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return [`${issue!.path.join(".")}: ${issue!.message}`];
  }
  const record = parsed.data;
  const faults: string[] = [];
  if (row.has_text) {
    if (hashBytes(record.report.text) !== row.text_hash) faults.push("the text is not the one that was read");
    faults.push(...findBadSpans(record));
  }
  const isCurrent = row.until === null;
  const expected = {
    events: isCurrent ? record.events.length : 0,
    sides: isCurrent ? record.events.filter((event) => event.sources.length + event.targets.length > 0).length : 0,
    pairs: isCurrent ? record.events.reduce((sum, event) => sum + findPairs(event).size, 0) : 0,
  };
  for (const [table, found] of Object.entries({ events, sides, pairs })) {
    const wanted = expected[table as keyof typeof expected];
    if (found !== wanted) faults.push(`the table ${table} has ${found} of its events instead of ${wanted}`);
  }
  return faults;
}

async function* checkReports(database: Queryable): AsyncGenerator<Finding> {
  const sql = `SELECT report, count(*) FILTER (WHERE until IS NULL) AS current FROM readings GROUP BY report
    HAVING count(*) FILTER (WHERE until IS NULL) <> 1 ORDER BY report`;
  for (const { report, current } of await database.query(sql)) {
    yield { where: `report ${report}`, message: `${current} readings count instead of one` };
  }
  const out = "SELECT id, state FROM reports WHERE state <> 'kept' AND id IN (SELECT report FROM readings) ORDER BY id";
  for (const { id, state } of await database.query(out)) {
    yield { where: `report ${id}`, message: `it is ${state} and still has readings` };
  }
}

async function* checkOrphans(database: Queryable): AsyncGenerator<Finding> {
  for (const table of ["events", "sides", "pairs"]) {
    const sql = `SELECT count(*) AS rows FROM ${table} WHERE reading NOT IN (SELECT key FROM readings)`;
    const [row] = await database.query(sql);
    if (Number(row!.rows) > 0) yield { where: `table ${table}`, message: `${row!.rows} rows belong to no reading` };
  }
  const sql = `SELECT count(*) AS rows FROM (SELECT DISTINCT unnest(readings) AS reading FROM words) listed
    WHERE reading NOT IN (SELECT key FROM readings)`;
  const [row] = await database.query(sql);
  if (Number(row!.rows) > 0) yield { where: "table words", message: `${row!.rows} readings are listed and gone` };
}
