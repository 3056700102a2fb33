import type { KeptRecord, ReportsOfDays } from "../store.js";
import { type Database, placeholders } from "./database.js";
import { headColumns, toKept } from "./read-events.js";

/** The first reading of each of some reports; another reader may have read the same version again. */
export async function* readFirstVersions(
  database: Database,
  of: ReportsOfDays | readonly string[],
): AsyncGenerator<KeptRecord> {
  const [condition, values] = toCondition(of);
  const sql = `SELECT ${headColumns}, has_text, record, rest FROM readings WHERE version = 1 AND ${condition} ORDER BY key`;
  const seen = new Set<string>();
  for await (const rows of database.stream(sql, values)) {
    for (const row of rows) {
      const id = String(row.report);
      if (!seen.has(id)) yield toKept(row);
      seen.add(id);
    }
  }
}

function toCondition(of: ReportsOfDays | readonly string[]): readonly [sql: string, values: readonly string[]] {
  // A month or a year alone is no day.
  if (of === "undated") return ["(published IS NULL OR length(published) < 10)", []];
  if ("from" in of) return ["published >= $1 AND published < $2 AND length(published) >= 10", [of.from, `${of.to}~`]];
  return of.length === 0 ? ["false", []] : [`report IN (${placeholders(of.length)})`, of];
}
