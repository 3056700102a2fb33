/** ISO date of a day that exists, or null ("2023-02-30"). Years 1700–2199, so that a house number is no year. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1700 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  return day <= daysIn(year, month) ? printDay(year, month, day) : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function printDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Days since 1970-01-01 of an ISO date, by Hinnant's "days from civil" (howardhinnant.github.io/date_algorithms.html):
 * years are counted from March, so that the leap day is the last of its year.
 */
export function dayNumber(date: string): number {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days from the first to the second date; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** 0 = Sunday. */
export function weekdayOf(day: string): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}
