/**
 * Calendar arithmetic on ISO days ("2023-06-19") in the proleptic Gregorian calendar, without `Date`, so that no time
 * zone and no clock can leak in. Days are counted from 1970-01-01 = 0 (Hinnant, "chrono-compatible low-level date
 * algorithms", 2013).
 */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Null where the text is not a day that exists. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  return isDay(year, month, day) ? { year, month, day } : null;
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function formatDay({ year, month, day }: Day): string {
  return `${formatMonth(year, month)}-${two(day)}`;
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${two(month)}`;
}

export function formatYear(year: number): string {
  return String(year).padStart(4, "0");
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}

export function toNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function fromNumber(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function addDays(day: Day, amount: number): Day {
  return fromNumber(toNumber(day) + amount);
}

/** The same day of another month; the last day of that month where it is shorter. */
export function addMonths({ year, month, day }: Day, amount: number): Day {
  const months = year * 12 + (month - 1) + amount;
  const shifted = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return { ...shifted, day: Math.min(day, daysInMonth(shifted.year, shifted.month)) };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export function weekdayOf(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week, whose year differs from the calendar's around New Year. */
export function isoWeekOf(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = toNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((toNumber(thursday) - first) / 7) + 1 };
}

/** The Monday on which an ISO week begins. */
export function mondayOf(year: number, week: number): Day {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, (week - 1) * 7 - (weekdayOf(fourth) - 1));
}

/** The n-th given weekday of a month (n = -1: the last one). */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n > 0) {
    const first = { year, month, day: 1 };
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
  }
  const last = { year, month, day: daysInMonth(year, month) };
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** Easter Sunday of the western churches (Meeus, Jones and Butcher's rule). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return { year, month, day: ((h + l - 7 * m + 114) % 31) + 1 };
}
