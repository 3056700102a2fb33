import { months } from "./months.js";

/** "19 June 2023", "June 2023" or "2023" for an ISO day, month or year; a time of the day behind it is left out. */
export function sayDate(value: string): string {
  const [year, month, day] = value.slice(0, 10).split("-");
  if (!month) return year!;
  const name = months[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
