import type { ReadRecord } from "../../base/record.js";

/**
 * The record without words of the report: every span stays, the text that it stands for is empty. What the registry
 * adds (names of states, persons and offices, places) stays too, for it is no text of the report. Where words are given
 * in other fields (a title, a byline, the printed form of a date, why something was left out) they go as well.
 */
export function redactRecord(record: ReadRecord): ReadRecord {
  const bare = redact(record) as ReadRecord;
  const { report } = bare;
  return { ...bare, report: { ...report, text: "", title: null, byline: null, section: null } };
}

/** Fields that hold words of the report wherever they stand, but for the ranks of two sides, which Readout words. */
const wordFields = new Set(["text", "asPrinted", "message", "why"]);

function redact(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) {
    // `why` of an event lists rows of the codebook.
    return value.map((each) => (typeof each === "string" ? each : redact(each)));
  }
  if (typeof value === "string") return wordFields.has(field) ? "" : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === "rank" ? part : redact(part, key)]),
  );
}
