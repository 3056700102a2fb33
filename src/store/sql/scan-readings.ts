import type { ReadRecord } from "../../base/record.js";

import { unpackRecord } from "../rows/pack.js";
import { eventsMax } from "../rows/tables.js";
import type { ScannedReading } from "../store.js";
import { Parameters, selectEvents, type WeighedQuery } from "./build-conditions.js";
import type { Database } from "./database.js";
import { fetchReadings, headColumns, toHead, toPacked } from "./read-events.js";
import { readReviews } from "./reviews.js";

/** So many readings are unpacked at a time. */
const readingsAtOnce = 200;

/**
 * All current readings in the order of publication and id, which no store and no order of adding changes. Only their
 * keys are sorted; what was read is fetched in small parts.
 */
export async function* scanReadings(database: Database, query: WeighedQuery): AsyncGenerator<ScannedReading> {
  const parameters = new Parameters();
  const { base, where } = selectEvents(query, parameters);
  const asksAll = where === "";
  // Readings without events belong to the record too, and are given where nothing is asked.
  const sql = asksAll
    ? `SELECT key AS reading, NULL AS keys FROM readings WHERE until IS NULL ORDER BY published NULLS LAST, report`
    : `SELECT r.key AS reading, chosen.keys FROM readings r JOIN
         (SELECT reading, string_agg(CAST(key - CAST(reading AS bigint) * ${eventsMax} AS text), ',') AS keys
          FROM ${base} ${where} GROUP BY reading) chosen ON chosen.reading = r.key
       ORDER BY r.published NULLS LAST, r.report`;
  let waiting: { reading: number; places: ReadonlySet<number> | null }[] = [];
  for await (const rows of database.stream(sql, parameters.values)) {
    for (const { reading, keys } of rows) {
      const places = keys === null ? null : new Set(String(keys).split(",").map(Number));
      waiting.push({ reading: Number(reading), places });
      if (waiting.length < readingsAtOnce) continue;
      yield* yieldReadings(database, waiting);
      waiting = [];
    }
  }
  yield* yieldReadings(database, waiting);
}

async function* yieldReadings(
  database: Database,
  wanted: readonly { reading: number; places: ReadonlySet<number> | null }[],
): AsyncGenerator<ScannedReading> {
  if (wanted.length === 0) return;
  const keys = wanted.map(({ reading }) => reading);
  const byKey = await fetchReadings(database, `${headColumns}, record, rest`, keys);
  const reports = [...byKey.values()].map(({ report }) => String(report));
  const standing = (await readReviews(database, reports)).filter(({ stands, event }) => stands && event !== null);
  for (const { reading, places } of wanted) {
    const row = byKey.get(reading);
    // Replaced or forgotten while the list was on its way.
    if (!row) continue;
    const packed = toPacked(row);
    let record: ReadRecord | undefined;
    const open = (): ReadRecord => (record ??= unpackRecord(packed));
    yield {
      head: toHead(row),
      get events() {
        return open().events.filter((_, place) => !places || places.has(place));
      },
      reviews: standing.filter(({ report }) => report === row.report),
      record: open,
      packed,
    };
  }
}
