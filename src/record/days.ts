import type { When } from "../base/event.js";

/** First and last day of a time, as ISO dates. `fine`: known to the day; `stated`: the text names it for this deed. */
export interface Days {
  readonly start: string;
  readonly end: string;
  readonly fine: boolean;
  readonly stated: boolean;
}

/** "same": share a day and both are known to the day; "overlap": share days; "open": one is unknown or too soft to tell. */
export type DaysRelation = "same" | "overlap" | "open" | "apart";

/** The days of a time; null where it names none ("for two hours", "recently"). */
export function daysOf(when: When | undefined): Days | null {
  if (!when) return null;
  const range = when.start ? { start: when.start.slice(0, 10), end: (when.end ?? when.start).slice(0, 10) } : null;
  const days = range ?? expandValue(when.value);
  if (!days || !isDay(days.start) || !isDay(days.end)) return null;
  const ordered = days.start <= days.end ? days : { start: days.end, end: days.start };
  const fine = when.precision === "day" || when.precision === "minute";
  return { ...ordered, fine, stated: when.certainty === "stated" };
}

/**
 * How two times stand to each other. A time that was only inferred (often the day of publication) contradicts another
 * one by more than a week only, because news tells of the days around it.
 */
export function compareDays(a: Days | null, b: Days | null): DaysRelation {
  if (!a || !b) return "open";
  if (a.start <= b.end && b.start <= a.end) return a.fine && b.fine ? "same" : "overlap";
  const soft = !a.stated || !b.stated;
  return soft && gapOf(a, b) <= 7 ? "open" : "apart";
}

/** Days between the end of the earlier and the start of the later time; 0 where they overlap. */
export function gapOf(a: Days, b: Days): number {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return Math.max(0, dayNumber(second.start) - dayNumber(first.end));
}

export function isLater(a: Days, b: Days): boolean {
  return a.start > b.end;
}

/** The stretch from the first to the last day of several times. */
export function uniteDays(days: readonly Days[]): { start: string; end: string } | null {
  if (days.length === 0) return null;
  const start = days.reduce((least, { start }) => (start < least ? start : least), days[0].start);
  const end = days.reduce((most, { end }) => (end > most ? end : most), days[0].end);
  return { start, end };
}

/** Whether an ISO date names a day that exists; "2023-02-30" does not. */
function isDay(date: string): boolean {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.slice(1).map(Number) ?? [];
  if (year === undefined) return false;
  return month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year, month!);
}

/** Counted without a `Date`, since every event of a history is asked. */
function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1 January 1970. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** The ISO date of a number of days since 1 January 1970. */
export function dayOfNumber(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

export function addDays(date: string, count: number): string {
  return dayOfNumber(dayNumber(date) + count);
}

function expandValue(value: string): { start: string; end: string } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(value);
  if (!match) return null;
  const [, year, month, day] = match;
  if (day) return { start: `${year}-${month}-${day}`, end: `${year}-${month}-${day}` };
  if (!month) return { start: `${year}-01-01`, end: `${year}-12-31` };
  return { start: `${year}-${month}-01`, end: `${year}-${month}-${daysInMonth(Number(year), Number(month))}` };
}
