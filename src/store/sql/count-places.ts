import { unpackRecord } from "../rows/pack.js";
import { eventsMax } from "../rows/tables.js";
import type { PlaceCount } from "../store.js";
import { Parameters, selectEvents, type WeighedQuery } from "./build-conditions.js";
import type { Queryable } from "./database.js";
import { fetchReadings, toPacked } from "./read-events.js";

/** Counts events by place. No table has coordinates, so that each place gets those of one event that was there. */
export async function countPlaces(database: Queryable, query: WeighedQuery, limit: number): Promise<PlaceCount[]> {
  const parameters = new Parameters();
  const { base, where } = selectEvents(query, parameters);
  const chosen = base === "events" || where === "" ? where : `WHERE key IN (SELECT key FROM ${base} ${where})`;
  const rows = await database.query(
    `SELECT place, place_country, max(key) AS example, count(*) FILTER (WHERE quad <= 2) AS cooperation,
       count(*) FILTER (WHERE quad > 2) AS conflict
     FROM events ${chosen === "" ? "WHERE" : `${chosen} AND`} place IS NOT NULL
     GROUP BY place, place_country ORDER BY count(*) DESC, place, place_country LIMIT ${Math.max(1, Math.floor(limit))}`,
    parameters.values,
  );
  const spots = await findSpots(
    database,
    rows.map(({ example }) => Number(example)),
  );
  return rows.flatMap(({ place, place_country: country, example, cooperation, conflict }) => {
    const spot = spots.get(Number(example));
    if (!spot) return [];
    const counts = { cooperation: Number(cooperation), conflict: Number(conflict) };
    return [{ name: String(place), country: country === null ? null : String(country), ...spot, ...counts }];
  });
}

/** By the key of an event where it was; what has no coordinates is left out. */
async function findSpots(
  database: Queryable,
  keys: readonly number[],
): Promise<Map<number, { lat: number; lon: number }>> {
  const spots = new Map<number, { lat: number; lon: number }>();
  if (keys.length === 0) return spots;
  const readings = [...new Set(keys.map((key) => Math.floor(key / eventsMax)))];
  const rows = await fetchReadings(database, "record, rest", readings);
  for (const key of keys) {
    const row = rows.get(Math.floor(key / eventsMax));
    const where = row && unpackRecord(toPacked(row)).events[key % eventsMax]?.where;
    if (where?.lat !== undefined && where.lon !== undefined) spots.set(key, { lat: where.lat, lon: where.lon });
  }
  return spots;
}
