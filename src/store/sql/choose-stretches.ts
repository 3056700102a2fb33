import type { EventQuery, PageOptions } from "../query.js";
import { dayOf, shiftDay } from "../rows/day.js";
import type { Stretch } from "./build-conditions.js";
import { readCursor } from "./cursor.js";
import type { Queryable } from "./database.js";

/** So many days are looked at first, and then so many. */
const stretchDays = [100, 1000];

/** So many of the readings that came last tell which day is the latest. */
const readingsLooked = 1000;

/**
 * The stretches of time, the latest first, in which a page of events is sought one after the other. A frequent name or
 * word fills its page from a few months, and all that lies before is left alone; a rare one costs little more than to
 * look at everything at once. What is planned lies in the first stretch, undated events in the last.
 */
export async function chooseStretches(
  database: Queryable,
  query: EventQuery,
  { after }: PageOptions,
): Promise<readonly Stretch[]> {
  const { pair, report, group, from } = query;
  if (report?.length || group?.length || from !== undefined || (pair && !asksBeside(query))) return [{}];
  const last = after === undefined ? (query.to ?? (await readLatestDay(database))) : readCursor(after).day;
  const day = dayOf(last);
  if (day === null) return [{}];
  const bounds = stretchDays.map((days) => shiftDay(day, -days));
  return [
    { since: bounds[0]! },
    ...bounds.slice(1).map((bound, index): Stretch => ({ since: bound, before: bounds[index]! })),
    { before: bounds.at(-1)!, orUndated: true },
  ];
}

/** Whether another table than that of pairs must be asked, too. */
function asksBeside({
  country,
  person,
  office,
  sector,
  act,
  quad,
  place,
  source,
  language,
  words,
}: EventQuery): boolean {
  return (
    words !== undefined ||
    [country, person, office, sector, act, quad, place, source, language].some((each) => each?.length)
  );
}

/** Of publication, since there is no end to what may be planned. */
async function readLatestDay(database: Queryable): Promise<string | null> {
  const sql = `SELECT max(published) AS latest FROM (SELECT published FROM readings ORDER BY key DESC LIMIT ${readingsLooked}) last`;
  const [row] = await database.query(sql);
  return (row?.latest as string | null) ?? null;
}
