/** The day of an ISO date or time ("2023-06-19T12:00" → "2023-06-19"); null for what is less precise or no date. */
export function dayOf(value: string | null | undefined): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0];
  return day !== undefined && !Number.isNaN(numberOfDay(day)) ? day : null;
}

/** Days since 1970-01-01; NaN for a day that no calendar has. */
export function numberOfDay(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = countDays(day);
  if (numbers.size >= daysKept) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** The same days come again and again. */
const numbers = new Map<string, number>();
const days = new Map<number, string>();
const daysKept = 20_000;

function countDays(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date ? moment.getTime() / msPerDay : Number.NaN;
}

/** How many days a stretch has, both ends counted. */
export function daysBetween(start: string, end: string): number {
  return numberOfDay(end) - numberOfDay(start) + 1;
}

/** The day so many days later. */
export function shiftDay(day: string, days: number): string {
  return dayOfNumber(numberOfDay(day) + days);
}

/** The day so many days after 1970-01-01. */
export function dayOfNumber(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * msPerDay).toISOString().slice(0, 10);
  if (days.size >= daysKept) days.clear();
  days.set(number, day);
  return day;
}

const msPerDay = 86_400_000;
