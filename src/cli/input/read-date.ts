import { ReadoutError } from "../../base/readout-error.js";

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Whether the words are a day of the calendar ("2023-06-19"), with or without a time of day. */
export function isDate(value: string): boolean {
  const [whole, year, month, day, hour = "0", minute = "0"] = shape.exec(value) ?? [];
  return (
    whole !== undefined && isDay(Number(year), Number(month), Number(day)) && Number(hour) < 24 && Number(minute) < 60
  );
}

/** Checks the value of `--date`. */
export function readDate(value: string): string {
  if (isDate(value)) return value;
  throw new ReadoutError("cli/bad-date", `--date ${value} is not a date`, {
    hint: "Write the day of publication as YYYY-MM-DD, such as 2023-06-19.",
  });
}

/** A day past the end of its month would run over into the next one, and so come back changed. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
