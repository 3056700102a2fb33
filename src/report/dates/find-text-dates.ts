import type { Note } from "../../base/note.js";
import type { Mark } from "../blocks/mark.js";
import { type Candidate, roleOf } from "./candidate.js";
import { type PrintedDate, printedDates } from "./printed-date.js";

const dated = new Set<string>(["date", "byline", "dateline", "signature"]);

/**
 * The candidates that the text itself prints: full dates in its date lines, bylines and datelines, and one that opens
 * the first paragraph. Dates in running text are what the story is about, not when it appeared.
 */
export function findTextDates(text: string, marks: readonly Mark[]): Candidate[] {
  const candidates = marks.flatMap((mark) => {
    if (!dated.has(mark.kind)) return [];
    const line = text.slice(mark.start, Math.min(mark.end, mark.start + 300));
    const isDateLine = mark.kind === "date";
    const found = printedDates(line, { months: isDateLine, shortYears: isDateLine });
    return found.flatMap((date, index) => {
      const before = line.slice(index ? found[index - 1]!.end : 0, date.start);
      return toCandidates(text, mark.start, date, roleOf(before));
    });
  });
  const opening = marks.find(({ kind }) => kind === "paragraph");
  if (candidates.length === 0 && opening) {
    const [date] = printedDates(text.slice(opening.start, opening.start + 60));
    // "April 5, 2018 Honolulu …": a date that is followed by a new beginning; "June 5, 2018 was a day …" goes on.
    const opens = date?.start === 0 && /^[\s.,:|–—-]+\p{Lu}/u.test(text.slice(opening.start + date.end, opening.end));
    if (date && opens) candidates.push(...toCandidates(text, opening.start, date, "unmarked"));
  }
  return candidates;
}

/** Notes on days in date lines that no calendar has. */
export function noteImpossibleDates(text: string, marks: readonly Mark[]): Note[] {
  return marks.flatMap(({ kind, start, end }) => {
    if (kind !== "date") return [];
    const dates = printedDates(text.slice(start, end), { months: true, shortYears: true, impossible: true });
    return dates.flatMap(({ readings, text: printed, ...at }) =>
      readings.length > 0
        ? []
        : {
            code: "report/no-such-date",
            message: `“${printed}” is no date`,
            span: { start: start + at.start, end: start + at.end },
          },
    );
  });
}

function toCandidates(text: string, offset: number, date: PrintedDate, role: Candidate["role"]): Candidate[] {
  const span = { start: offset + date.start, end: offset + date.end };
  const asPrinted = text.slice(span.start, span.end);
  return date.readings.map((reading, index) => ({
    ...reading,
    source: "text",
    asPrinted,
    span,
    role,
    ...(index > 0 ? { alternative: true as const } : {}),
  }));
}
