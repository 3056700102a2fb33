/** The day of an ISO date or time ("2023-06-19T12:00" → "2023-06-19"); null for what is less precise or no date. */
export function dayOf(value: string | null | undefined): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0];
  return day !== undefined && !Number.isNaN(numberOfDay(day)) ? day : null;
}

/** Days since 1970-01-01; NaN for a day that no calendar has. */
export function numberOfDay(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const time = Date.UTC(2000, month - 1, date);
  const moment = new Date(time);
  moment.setUTCFullYear(year, month - 1, date);
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date ? moment.getTime() / msPerDay : Number.NaN;
}

/** How many days a stretch has, both ends counted. */
export function daysBetween(start: string, end: string): number {
  return numberOfDay(end) - numberOfDay(start) + 1;
}

const msPerDay = 86_400_000;
