import type { Event } from "../../base/event.js";
import type { PageOptions } from "../query.js";
import { type Packed, unpackRecord } from "../rows/pack.js";
import { eventsMax } from "../rows/tables.js";
import type { EventHit, KeptRecord, Page, ReportHead } from "../store.js";
import { Parameters, type Stretch, selectEvents, selectReadings, type WeighedQuery } from "./build-conditions.js";
import { chooseStretches } from "./choose-stretches.js";
import { fillPage, readLimit, writeCursor } from "./cursor.js";
import { placeholders, type Queryable, type SqlRow } from "./database.js";
import { findStanding } from "./reviews.js";

/** The columns of a reading that a list shows. */
export const headColumns = "report, version, title, published, outlet, url, origin, language, story";

/** A page of events: first their keys, which the narrow tables give, and then what was read, for these alone. */
export async function readEvents(database: Queryable, query: WeighedQuery, page: PageOptions): Promise<Page<EventHit>> {
  const limit = readLimit(page);
  const rows: SqlRow[] = [];
  for (const stretch of await chooseStretches(database, query, page)) {
    if (rows.length > limit) break;
    rows.push(...(await findEvents(database, { ...query, ...stretch }, page.after, limit + 1 - rows.length)));
  }
  const shown = rows.slice(0, limit);
  const items = await fetchEvents(
    database,
    shown.map(({ key }) => Number(key)),
  );
  const last = rows.length > limit ? shown.at(-1)! : null;
  const next = last && writeCursor({ day: (last.printed as string | null) ?? null, id: String(last.id) });
  return { items, next };
}

/** The keys of the first events of a list, with what its order follows from. */
async function findEvents(
  database: Queryable,
  query: WeighedQuery & Stretch,
  after: string | undefined,
  count: number,
): Promise<SqlRow[]> {
  return await fillPage(after, count, async (behind, rest) => {
    const parameters = new Parameters();
    const { base, where, repeats } = selectEvents(query, parameters);
    const all = joinConditions(where, behind("CAST", "day", "id", parameters));
    const group = repeats ? "GROUP BY key, day, id" : "";
    const order = `ORDER BY day DESC NULLS LAST, id LIMIT ${rest}`;
    const sql = `SELECT key, CAST(day AS text) AS printed, id FROM (SELECT key, day, id FROM ${base} ${all} ${group} ${order}) found ${order}`;
    return await database.query(sql, parameters.values);
  });
}

/** Events by their keys, in their order, with their reports. */
async function fetchEvents(database: Queryable, keys: readonly number[]): Promise<EventHit[]> {
  if (keys.length === 0) return [];
  const readings = [...new Set(keys.map((key) => Math.floor(key / eventsMax)))];
  const rows = await fetchReadings(database, `${headColumns}, has_text, record, rest`, readings);
  const reports = [...rows.values()].map(({ report }) => String(report));
  const standing = await findStanding(database, reports);
  const found = new Map([...rows].map(([key, row]) => [key, openReading(row, standing)]));
  // What was replaced meanwhile is left out.
  return keys.flatMap((key) => found.get(Math.floor(key / eventsMax))?.(key % eventsMax) ?? []);
}

/** Rows of `readings` by their keys. */
export async function fetchReadings(
  database: Queryable,
  columns: string,
  keys: readonly number[],
): Promise<Map<number, SqlRow>> {
  if (keys.length === 0) return new Map();
  const sql = `SELECT key, ${columns} FROM readings WHERE key IN (${placeholders(keys.length)})`;
  return new Map((await database.query(sql, keys)).map((row) => [Number(row.key), row]));
}

type Standing = Awaited<ReturnType<typeof findStanding>>;

/** Unpacks what stands in a row of `readings`; gives an event by its place. */
function openReading(row: SqlRow, standing: Standing): (place: number) => EventHit {
  const head = toHead(row);
  const { report, events } = unpackRecord(toPacked(row));
  return (place) => {
    const event = events[place]!;
    return { event, report: head, sentence: sentenceOf(event, report.text), review: standing(head.id, event.id) };
  };
}

export function sentenceOf({ evidence: { sentence } }: Event, text: string): string {
  return text.slice(sentence.start, sentence.end);
}

export async function readReports(
  database: Queryable,
  query: WeighedQuery,
  page: PageOptions,
): Promise<Page<ReportHead>> {
  const limit = readLimit(page);
  const rows = await fillPage(page.after, limit, async (behind, rest) => {
    const parameters = new Parameters();
    const where = `WHERE ${selectReadings(query, parameters)}`;
    const all = joinConditions(where, behind("", "published", "report", parameters));
    const order = `ORDER BY published DESC NULLS LAST, report LIMIT ${rest}`;
    return await database.query(`SELECT key FROM readings ${all} ${order}`, parameters.values);
  });
  const keys = rows.slice(0, limit).map(({ key }) => Number(key));
  const heads = await fetchReadings(database, headColumns, keys);
  // What was replaced meanwhile is left out.
  const items = keys.flatMap((key) => (heads.has(key) ? [toHead(heads.get(key)!)] : []));
  const last = rows.length > limit ? items.at(-1)! : null;
  return { items, next: last && writeCursor({ day: last.published, id: last.id }) };
}

export async function readEvent(database: Queryable, id: string): Promise<EventHit | null> {
  const rows = await database.query("SELECT key FROM events WHERE id = $1 ORDER BY key LIMIT 1", [id]);
  const [hit] = await fetchEvents(
    database,
    rows.map(({ key }) => Number(key)),
  );
  return hit ?? null;
}

export async function readEventsById(database: Queryable, ids: readonly string[]): Promise<EventHit[]> {
  if (ids.length === 0) return [];
  const wanted = [...new Set(ids)];
  const sql = `SELECT min(key) AS key FROM events WHERE id IN (${placeholders(wanted.length)}) GROUP BY id ORDER BY 1`;
  const rows = await database.query(sql, wanted);
  const hits = await fetchEvents(
    database,
    rows.map(({ key }) => Number(key)),
  );
  const published = ({ report }: EventHit): string => report.published ?? "9999";
  return hits.sort((a, b) => (published(a) < published(b) ? -1 : published(a) > published(b) ? 1 : 0));
}

export function toKept(row: SqlRow): KeptRecord {
  return { head: toHead(row), record: unpackRecord(toPacked(row)), hasText: row.has_text === true };
}

export function toPacked({ record, rest }: SqlRow): Packed {
  return { record: record as Uint8Array, rest: rest as Uint8Array | null };
}

export function toHead(row: SqlRow): ReportHead {
  const text = (value: unknown): string | null => (value === null ? null : String(value));
  return {
    id: String(row.report),
    version: Number(row.version),
    title: text(row.title),
    published: text(row.published),
    outlet: text(row.outlet),
    url: text(row.url),
    from: String(row.origin),
    language: text(row.language),
    group: String(row.story),
  };
}

function joinConditions(where: string, more: string): string {
  if (more === "") return where;
  return where === "" ? `WHERE ${more}` : `${where} AND ${more}`;
}
