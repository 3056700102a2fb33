import type { Review, ReviewStart } from "../review.js";
import { placeholders, type Queryable, type SqlRow, type Transaction } from "./database.js";

const columns = "report, event, verdict, correction, other, note, author, said, stands";

/**
 * Adds a word of a reviewer. Null where the record has no such report, event or other report. Marks of copies also say
 * which story a report belongs to, so that they count at once.
 */
export async function addReview(
  transaction: Transaction,
  report: string,
  start: ReviewStart,
  author: string,
  at: string,
): Promise<Review | null> {
  await transaction.lockReports([report]);
  const known = await transaction.query("SELECT key, story FROM readings WHERE report = $1 AND until IS NULL", [
    report,
  ]);
  if (known.length === 0) return null;
  const event = "event" in start ? start.event : null;
  if (event !== null) {
    const found = await transaction.query("SELECT id FROM events WHERE reading = $1 AND id = $2", [
      Number(known[0]!.key),
      event,
    ]);
    if (found.length === 0) return null;
  }
  if (start.verdict === "copy") {
    const [other] = await transaction.query("SELECT story FROM readings WHERE report = $1 AND until IS NULL", [
      start.of,
    ]);
    if (!other || start.of === report) return null;
    await setStory(transaction, report, String(other.story));
  } else if (start.verdict === "no copy") await setStory(transaction, report, report);
  const same = event === null ? "event IS NULL" : "event = $2";
  await transaction.query(
    `UPDATE reviews SET stands = false WHERE report = $1 AND ${same}`,
    event === null ? [report] : [report, event],
  );
  const review: Review = {
    report,
    event,
    verdict: start.verdict,
    correction: "correction" in start ? start.correction : null,
    of: "of" in start ? start.of : null,
    note: start.note,
    author,
    at,
    stands: start.verdict !== "withdrawn",
  };
  const sql = "SELECT coalesce(max(number), 0) + 1 AS next FROM reviews WHERE report = $1";
  const [row] = await transaction.query(sql, [report]);
  const { correction, ...cells } = review;
  const written = { ...cells, correction: correction && JSON.stringify(correction), number: Number(row!.next) };
  await transaction.query(
    `INSERT INTO reviews (report, event, verdict, other, note, author, said, stands, correction, number)
     VALUES (${placeholders(10)})`,
    Object.values(written),
  );
  return review;
}

/** All reviews of some reports, the first one first. */
export async function readReviews(database: Queryable, reports: readonly string[]): Promise<Review[]> {
  if (reports.length === 0) return [];
  const sql = `SELECT ${columns} FROM reviews WHERE report IN (${placeholders(reports.length)}) ORDER BY report, number`;
  return (await database.query(sql, reports)).map(toReview);
}

/** By report and event the review that stands. */
export async function findStanding(
  database: Queryable,
  reports: readonly string[],
): Promise<(report: string, event: string) => Review | null> {
  const standing = new Map<string, Review>();
  for (const review of await readReviews(database, reports)) {
    if (review.stands && review.event !== null) standing.set(`${review.report}\n${review.event}`, review);
  }
  return (report, event) => standing.get(`${report}\n${event}`) ?? null;
}

async function setStory(transaction: Transaction, report: string, story: string): Promise<void> {
  await transaction.query("UPDATE readings SET story = $2 WHERE report = $1 AND story <> $2", [report, story]);
}

function toReview(row: SqlRow): Review {
  const text = (value: unknown): string | null => (value === null ? null : String(value));
  return {
    report: String(row.report),
    event: text(row.event),
    verdict: row.verdict as Review["verdict"],
    correction: row.correction === null ? null : (JSON.parse(String(row.correction)) as Review["correction"]),
    of: text(row.other),
    note: String(row.note),
    author: String(row.author),
    at: String(row.said),
    stands: row.stands === true,
  };
}
