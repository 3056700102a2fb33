import type { ReadRecord } from "../../base/record.js";

/** At most so many are named; more of them say nothing new. */
const namedMax = 5;

/** Spans that do not lie in the text, and words that do not stand where their span says. */
export function findBadSpans(record: ReadRecord): string[] {
  const { text } = record.report;
  const faults: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (faults.length >= namedMax || typeof value !== "object" || value === null) return;
    const { start, end, text: words, span } = value as Record<string, unknown>;
    if (typeof start === "number" && typeof end === "number") {
      if (start > end || end > text.length) faults.push(`${path}: ${start}–${end} is no span of the text`);
      else if (typeof words === "string" && text.slice(start, end) !== words) faults.push(`${path}: other words`);
    } else if (typeof words === "string" && isSpan(span) && text.slice(span.start, span.end) !== words) {
      faults.push(`${path}: other words`);
    }
    for (const [key, part] of Object.entries(value)) visit(part, path === "" ? key : `${path}.${key}`);
  };
  visit({ ...record, report: { ...record.report, text: undefined } }, "");
  return faults;
}

function isSpan(value: unknown): value is { start: number; end: number } {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}
