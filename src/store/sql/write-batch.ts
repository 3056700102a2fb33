import { ReadoutError } from "../../base/readout-error.js";
import { hashBytes, prepareReading, ReadingEncoder } from "../rows/encode-reading.js";
import type { Arrival, Foreseen, Outcome, Regrouping } from "../store.js";
import { placeholders, type Queryable, type Transaction } from "./database.js";
import { type BatchPlan, planBatch, type ReportState } from "./plan-batch.js";

/** What arrivals would come to, without a change. */
export async function foreseeBatch(
  database: Queryable,
  arrivals: readonly Arrival[],
  reader: string,
): Promise<Foreseen[]> {
  const { outcomes, ids } = await plan(database, arrivals, reader);
  return outcomes.map((outcome, index) => ({ outcome, id: ids[index]! }));
}

/** Takes in arrivals within a transaction. */
export async function writeBatch(
  transaction: Transaction,
  arrivals: readonly Arrival[],
  reader: string,
  run: number,
  groups: Regrouping = new Map(),
): Promise<Outcome[]> {
  const origins = await findOrigins(transaction, arrivals);
  await transaction.lockReports([...new Set([...arrivals.map(({ id }) => id), ...origins.values()])].sort());
  const { outcomes, additions, replaced, kills } = await plan(transaction, arrivals, reader, origins);
  await replaceReadings(transaction, replaced, run);
  for (const [old, now] of groups) {
    await transaction.query("UPDATE readings SET story = $2 WHERE story = $1", [old, now]);
  }
  for (const { id, why } of kills) await killReport(transaction, id, why, run);
  if (additions.length === 0) return outcomes;
  const kept = additions.map(({ arrival: { record, keepText, from } }) => {
    if (!record) throw notRead(from);
    return prepareReading(record, keepText);
  });
  const keys = await transaction.reserveReadings(additions.length);
  const encoder = new ReadingEncoder();
  additions.forEach(({ arrival, id, version, story, isReplaced }, index) => {
    const { hash, from, url = null, keepText } = arrival;
    const place = { key: keys[index]!, batch: keys[0]!, replacedIn: isReplaced ? run : null };
    encoder.add({ ...place, report: id, version, story, hash, reader, run, from, url, keepText }, kept[index]!);
  });
  await transaction.append(encoder.finish());
  return outcomes;
}

/** Removes a report with everything that was read from it; gives the number of versions and events. */
export async function removeReport(
  transaction: Transaction,
  id: string,
): Promise<{ versions: number; events: number }> {
  const readings = await transaction.query("SELECT key, version, batch FROM readings WHERE report = $1", [id]);
  const keys = readings.map(({ key }) => Number(key));
  const [counted] = await queryIn(transaction, "SELECT count(*) AS events FROM events WHERE reading IN", keys);
  for (const table of ["events", "sides", "pairs"])
    await queryIn(transaction, `DELETE FROM ${table} WHERE reading IN`, keys);
  for (const { key, batch } of readings) await transaction.removeWords(Number(batch), Number(key));
  await transaction.query("DELETE FROM readings WHERE report = $1", [id]);
  await transaction.query("DELETE FROM reviews WHERE report = $1", [id]);
  // Its copies are a group without it, named after the one that was published first.
  await transaction.query(
    `UPDATE readings SET story = (SELECT report FROM readings WHERE story = $1 AND until IS NULL
      ORDER BY published NULLS LAST, report LIMIT 1) WHERE story = $1`,
    [id],
  );
  const versions = new Set(readings.map(({ version }) => version)).size;
  return { versions, events: Number(counted?.events ?? 0) };
}

/** Reports are remembered by a hash when they are forgotten, for an address may name a person. */
export const nameForgotten = (id: string): string => hashBytes(`forgotten\n${id}`);

async function plan(
  database: Queryable,
  arrivals: readonly Arrival[],
  reader: string,
  known?: ReadonlyMap<string, string>,
): Promise<BatchPlan> {
  const origins = known ?? (await findOrigins(database, arrivals));
  const ids = [...new Set([...arrivals.map(({ id }) => id), ...origins.values()])];
  return planBatch(arrivals, reader, await findStates(database, ids), origins);
}

/** The report that was last found at each place from which a report named by its content comes. */
async function findOrigins(database: Queryable, arrivals: readonly Arrival[]): Promise<Map<string, string>> {
  const places = [...new Set(arrivals.flatMap((one) => (one.kind === "report" && one.isWhole ? [one.from] : [])))];
  const sql = "SELECT origin, report, key FROM readings WHERE until IS NULL AND origin IN";
  const rows = await queryIn(database, sql, await database.sift(places), "ORDER BY key");
  return new Map(rows.map(({ origin, report }) => [String(origin), String(report)]));
}

async function findStates(database: Queryable, ids: readonly string[]): Promise<Map<string, ReportState>> {
  const states = new Map<string, ReportState & { readings: ReportState["readings"][number][] }>();
  const byHash = new Map(ids.map((id) => [nameForgotten(id), id]));
  const sql = "SELECT key, report, version, hash, reader, story, until FROM readings WHERE report IN";
  for (const row of await queryIn(database, sql, await database.sift(ids), "ORDER BY key")) {
    const state = states.get(String(row.report)) ?? { state: "kept" as const, readings: [] };
    const { key, version, hash, reader, story, until } = row;
    state.readings.push({
      key: Number(key),
      version: Number(version),
      hash: String(hash),
      reader: String(reader),
      story: String(story),
      isCurrent: until === null,
    });
    states.set(String(row.report), state);
  }
  const names = await database.sift([...ids, ...byHash.keys()]);
  const out = await queryIn(database, "SELECT id, state FROM reports WHERE state <> 'kept' AND id IN", names);
  for (const { id, state } of out) {
    states.set(byHash.get(String(id)) ?? String(id), { state: state as ReportState["state"], readings: [] });
  }
  return states;
}

async function replaceReadings(transaction: Transaction, keys: readonly number[], run: number): Promise<void> {
  await queryIn(transaction, `UPDATE readings SET until = ${run} WHERE key IN`, keys);
  for (const table of ["events", "sides", "pairs"])
    await queryIn(transaction, `DELETE FROM ${table} WHERE reading IN`, keys);
}

async function killReport(transaction: Transaction, id: string, why: string, run: number): Promise<void> {
  await removeReport(transaction, id);
  await transaction.query("DELETE FROM reports WHERE id = $1", [id]);
  await transaction.query("INSERT INTO reports (id, state, why, run) VALUES ($1, 'killed', $2, $3)", [id, why, run]);
  await transaction.remember([id]);
}

/** A statement that ends in "IN", for any number of values. */
async function queryIn(
  database: Queryable,
  sql: string,
  values: readonly (string | number)[],
  end = "",
): Promise<Awaited<ReturnType<Queryable["query"]>>> {
  if (values.length === 0) return [];
  return await database.query(`${sql} (${placeholders(values.length)}) ${end}`, values);
}

function notRead(from: string): ReadoutError {
  return new ReadoutError("store/not-read", `${from} was given to the store without its record`);
}
