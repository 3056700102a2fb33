import type { Event } from "../../base/event.js";
import type { Facet, TermQuery } from "../query.js";
import { dayOfNumber } from "../rows/day.js";
import type { FacetCount, SeriesDay, Term } from "../store.js";
import { type BaseTable, Parameters, selectEvents, type WeighedQuery } from "./build-conditions.js";
import type { Queryable } from "./database.js";

export async function countEvents(database: Queryable, query: WeighedQuery): Promise<number> {
  const parameters = new Parameters();
  const { base, where, repeats } = selectEvents(query, parameters);
  const sql = `SELECT count(${repeats ? "DISTINCT key" : "*"}) AS events FROM ${base} ${where}`;
  const [row] = await database.query(sql, parameters.values);
  return Number(row!.events);
}

/** Where the values of a facet stand: a table, or all of an event, and an expression of its columns. */
const places: Readonly<Record<Facet, readonly [table: BaseTable | "readings" | "all", expression: string]>> = {
  type: ["all", "type"],
  stage: ["all", "stage"],
  act: ["events", "act"],
  quad: ["events", "CAST(quad AS text)"],
  country: ["sides", "country"],
  person: ["sides", "person"],
  office: ["sides", "office"],
  sector: ["sides", "sector"],
  pair: ["pairs", "pair"],
  place: ["events", "place"],
  "place-country": ["events", "place_country"],
  source: ["readings", "outlet"],
  language: ["readings", "language"],
  year: ["all", "substr(CAST(day AS text), 1, 4)"],
  month: ["all", "substr(CAST(day AS text), 1, 7)"],
};

export async function countFacet(
  database: Queryable,
  facet: Facet,
  query: WeighedQuery,
  limit: number,
): Promise<FacetCount[]> {
  const parameters = new Parameters();
  const [table, value] = places[facet];
  const rows = await database.query(
    `SELECT value, events FROM (${selectFacet(table, value, query, parameters)}) counted
     WHERE value IS NOT NULL ORDER BY events DESC, value LIMIT ${Math.max(1, Math.floor(limit))}`,
    parameters.values,
  );
  return rows.map(({ value, events }) => ({ value: String(value), events: Number(events) }));
}

function selectFacet(
  table: BaseTable | "readings" | "all",
  value: string,
  query: WeighedQuery,
  parameters: Parameters,
): string {
  const { base, where, repeats } = selectEvents(query, parameters);
  const count = (isOnce: boolean): string => `${value} AS value, count(${isOnce ? "*" : "DISTINCT key"}) AS events`;
  if (table === "readings") {
    const keys = `SELECT ${repeats ? "DISTINCT" : ""} key, reading FROM ${base} ${where}`;
    return `SELECT ${count(true)} FROM (${keys}) chosen JOIN readings r ON r.key = chosen.reading GROUP BY 1`;
  }
  if (table === "all" || (base === table && base === "events")) {
    return `SELECT ${count(!repeats)} FROM ${base} ${where} GROUP BY 1`;
  }
  // A condition on actors chooses events, and all actors of these are counted, not only those that were asked for.
  const all = where === "" ? "" : `WHERE key IN (SELECT key FROM ${base} ${where})`;
  return `SELECT ${count(table !== "sides")} FROM ${table} ${all} GROUP BY 1`;
}

export async function readTerms(database: Queryable, query: TermQuery, limit: number): Promise<Term[]> {
  const parameters = new Parameters();
  const { where } = selectEvents(query, parameters, "sides");
  const rows = await database.query(
    `SELECT person, office, country, CAST(min(day) AS text) AS first, CAST(max(day) AS text) AS last,
       count(DISTINCT key) AS events
     FROM sides ${where === "" ? "WHERE" : `${where} AND`} person IS NOT NULL AND office IS NOT NULL
     GROUP BY person, office, country ORDER BY events DESC, person, office, country
     LIMIT ${Math.max(1, Math.floor(limit))}`,
    parameters.values,
  );
  const text = (value: unknown): string | null => (value === null ? null : String(value));
  return rows.map((row) => ({
    person: String(row.person),
    office: String(row.office),
    country: text(row.country),
    from: text(row.first),
    to: text(row.last),
    events: Number(row.events),
  }));
}

/** An event that is known no closer than to a month belongs to no day. */
const daysMax = 7;

export async function readSeries(
  database: Queryable,
  pair: readonly [string, string],
  query: WeighedQuery,
): Promise<SeriesDay[]> {
  const parameters = new Parameters();
  const { where } = selectEvents({ background: false, ...query, pair }, parameters, "pairs");
  const isForward = pair[0] < pair[1];
  const [forward, backward] = isForward ? [1, 2] : [2, 1];
  const rows = await database.query(
    `SELECT CAST(day - DATE '1970-01-01' AS integer) AS day, type, CAST(count(*) AS integer) AS events,
       CAST(count(*) FILTER (WHERE direction IN (${forward}, 3)) AS integer) AS forward,
       CAST(count(*) FILTER (WHERE direction IN (${backward}, 3)) AS integer) AS backward,
       coalesce(sum(CAST(goldstein AS double precision)), 0) AS goldstein,
       coalesce(sum(CAST(intensity AS double precision)), 0) AS intensity
     FROM pairs ${where} AND days <= ${daysMax} GROUP BY pairs.day, type ORDER BY pairs.day, type`,
    parameters.values,
  );
  return rows.map((row) => ({
    day: dayOfNumber(Number(row.day)),
    type: row.type as Event["type"],
    events: Number(row.events),
    forward: Number(row.forward),
    backward: Number(row.backward),
    goldstein: Number(row.goldstein),
    intensity: Number(row.intensity),
  }));
}
