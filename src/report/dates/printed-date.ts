import type { Span } from "../../base/span.js";
import { isoDay } from "./calendar.js";
import { monthForms, monthNumber } from "./month-names.js";

/** One way to read a printed date: an ISO date, with the time as printed where there is one ("2023-06-19T06:06"). */
export interface DateReading {
  readonly value: string;
  readonly precision: "minute" | "day" | "month" | "year";
}

/** A date as it stands in a text. Two readings where day and month may be exchanged ("06/07/2023"), the likelier first. */
export interface PrintedDate extends Span {
  readonly text: string;
  readonly readings: readonly DateReading[];
}

const edge = "(?<![\\p{L}\\p{N}./-])";
const month = `(?<month>${monthForms})\\.?`;
const time =
  "(?:(?:,|T| -| –| \\||\\s?·)?\\s?(?:at |um |à |alle |a las |klo )?(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?::\\d{1,2}(?:[.,]\\d+)?)?(?:\\s?(?<half>[ap])\\.?m\\b\\.?)?(?:\\s?(?<zone>Z|[+-]\\d{2}:?\\d{2})(?![\\d.]))?)?(?![./-]?\\p{N})";
const ordinal = "(?:st|nd|rd|th|\\.|º|er|ª)?";

const forms: readonly RegExp[] = [
  `(?<year>\\d{4})-(?<monthNumber>\\d{1,2})-(?<day>\\d{1,2})${time}`,
  `(?<year>\\d{4})(?<sep>[/.])(?<monthNumber>\\d{1,2})\\k<sep>(?<day>\\d{1,2})${time}`,
  `(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4})${time}`,
  `(?<a>\\d{1,2})(?<sep>\\.)\\s(?<b>\\d{1,2})\\.\\s(?<year>\\d{4})${time}`,
  `(?<a>\\d{1,2}) (?<sep>\\|) (?<b>\\d{1,2}) \\| (?<year>\\d{4})${time}`,
  `${month} (?<day>\\d{1,2})${ordinal},?\\s(?<year>\\d{4})${time}`,
  `(?<day>\\d{1,2})${ordinal}[ -](?:of |de )?${month}(?: / \\p{L}+)?(?:,? | de | del |-)(?<year>\\d{4})${time}`,
  `(?<year>\\d{4})(?:年|년\\s?)(?<monthNumber>\\d{1,2})(?:月|월\\s?)(?<day>\\d{1,2})(?:日|일)\\s?${time}`,
].map((form) => new RegExp(edge + form, "giu"));

const monthYear = new RegExp(`${edge}(?<!\\d\\s)${month},? (?<year>\\d{4})(?![\\p{N}])`, "giu");
/** "19.06.23": only where the line is known to be a date line. */
const shortYear = new RegExp(
  `${edge}(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{2})(?!\\d)${time}`,
  "giu",
);

/**
 * All full dates of a text in order, not overlapping; with `months` also months ("June 2023"), with `impossible` also
 * those of days that no calendar has ("31 February 2023"), without a reading.
 */
export function printedDates(
  text: string,
  {
    months = false,
    shortYears = false,
    impossible = false,
  }: { months?: boolean; shortYears?: boolean; impossible?: boolean } = {},
): PrintedDate[] {
  // Every form but the short one has a year of four digits, and most lines have none.
  if (!(shortYears ? /\d/u : /\d{4}/u).test(text)) return [];
  const used = [...forms, ...(months ? [monthYear] : []), ...(shortYears ? [shortYear] : [])];
  const found: PrintedDate[] = [];
  for (const form of used) {
    for (const match of text.matchAll(form)) {
      const readings = readParts(match.groups!);
      if (readings.length === 0 && !impossible) continue;
      found.push({ start: match.index, end: match.index + match[0].length, text: match[0], readings });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

type Parts = Record<string, string | undefined>;

function readParts(parts: Parts): DateReading[] {
  const year = fullYear(parts.year!);
  if (parts.a) return readNumbers(year, Number(parts.a), Number(parts.b), parts);
  const number = parts.month ? monthNumber(parts.month) : Number(parts.monthNumber);
  if (!number) return [];
  if (!parts.day) {
    // "may 2023" in lower case is rather the verb; names of months in other languages are seldom alone with a year.
    const printed = /^\p{Lu}/u.test(parts.month!) && isoDay(year, number, 1);
    return printed ? [{ value: printed.slice(0, 7), precision: "month" }] : [];
  }
  return reading(isoDay(year, number, Number(parts.day)), parts);
}

/** Dots and bars are written day first everywhere; slashes and hyphens leave it open unless a number is above twelve. */
function readNumbers(year: number, a: number, b: number, parts: Parts): DateReading[] {
  const dayFirst = reading(isoDay(year, b, a), parts);
  if (parts.sep === "." || parts.sep === "|") return dayFirst;
  const monthFirst = reading(isoDay(year, a, b), parts);
  if (a === b) return dayFirst;
  return parts.sep === "/" ? [...monthFirst, ...dayFirst] : [...dayFirst, ...monthFirst];
}

function reading(day: string | null, parts: Parts): DateReading[] {
  if (!day) return [];
  const clock = readClock(parts);
  return [clock ? { value: `${day}T${clock}`, precision: "minute" } : { value: day, precision: "day" }];
}

function readClock({ hour, minute, half, zone }: Parts): string | null {
  if (!hour || !minute || Number(minute) > 59) return null;
  let hours = Number(hour);
  if (half) hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hours > 23) return null;
  return `${String(hours).padStart(2, "0")}:${minute}${zone ?? ""}`;
}

function fullYear(printed: string): number {
  const year = Number(printed);
  if (printed.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
