import type { Event } from "../../base/event.js";
import { unpackRecord } from "../rows/pack.js";
import type { ReportChange } from "../store.js";
import type { Database, SqlRow } from "./database.js";
import { toPacked } from "./read-events.js";

/**
 * What changed from the end of one run to the end of another. A reading belongs to the record from the run that wrote
 * it until the run that replaced it, so that the record of any run can be looked at later.
 */
export async function* diffRuns(database: Database, from: number, to: number): AsyncGenerator<ReportChange> {
  const stood = (run: string) => `since <= ${run} AND (until IS NULL OR until > ${run})`;
  const sql = `SELECT coalesce(o.report, n.report) AS report, o.key AS old, n.key AS now, o.version AS was, n.version AS is_now
    FROM (SELECT key, report, version FROM readings WHERE ${stood("$1")}) o
    FULL JOIN (SELECT key, report, version FROM readings WHERE ${stood("$2")}) n ON o.report = n.report
    WHERE o.key IS NULL OR n.key IS NULL OR o.key <> n.key ORDER BY 1`;
  for await (const rows of database.stream(sql, [from, to])) {
    for (const row of rows) yield await compareReadings(database, row);
  }
  const killed = "SELECT id FROM reports WHERE state = 'killed' AND run > $1 AND run <= $2 ORDER BY id";
  for (const { id } of await database.query(killed, [from, to])) {
    yield { report: String(id), kind: "killed", left: [], came: [], recoded: [] };
  }
}

async function compareReadings(database: Database, { report, old, now, was, is_now }: SqlRow): Promise<ReportChange> {
  const [before, after] = [await readEventsOf(database, old), await readEventsOf(database, now)];
  const kind = old === null ? "added" : was === is_now ? "reread" : "changed";
  const afterById = new Map(after.map((event) => [event.id, event]));
  const beforeIds = new Set(before.map(({ id }) => id));
  const recoded = before.flatMap((event) => {
    const same = afterById.get(event.id);
    return same && JSON.stringify(same) !== JSON.stringify(event) ? [{ old: event, now: same }] : [];
  });
  return {
    report: String(report),
    kind,
    left: before.filter(({ id }) => !afterById.has(id)),
    came: after.filter(({ id }) => !beforeIds.has(id)),
    recoded,
  };
}

async function readEventsOf(database: Database, key: unknown): Promise<Event[]> {
  if (key === null) return [];
  const [row] = await database.query("SELECT record, rest FROM readings WHERE key = $1", [Number(key)]);
  return row ? unpackRecord(toPacked(row)).events : [];
}
