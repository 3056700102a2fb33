import { ReadoutError } from "../../base/readout-error.js";
import { isoDay } from "./calendar.js";
import type { Candidate } from "./candidate.js";
import { printedDates } from "./printed-date.js";

/**
 * The publication date that the caller gives: ISO ("2023-06-19", with a time, "2023-06", "2023", "20230619") or as
 * printed ("19 June 2023", "26-FEB-1987 15:38"). Throws `report/bad-date` where it is no date or can be read two ways.
 */
export function readDateArgument(date: string): Candidate {
  // Wires have control characters behind it.
  const given = date.replace(/\p{Cc}+/gu, " ").trim();
  const of = (value: string, precision: Candidate["precision"]): Candidate => ({
    value,
    precision,
    source: "argument",
    asPrinted: date,
    role: "published",
  });
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(given);
  if (compact) {
    const day = isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    if (day) return of(day, "day");
  }
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(given)) return of(given, "month");
  if (/^(?:1[789]|2[01])\d{2}$/u.test(given)) return of(given, "year");
  const [printed] = printedDates(given, { months: true });
  if (printed?.start !== 0 || !/^[.:\d\sA-Z+]*$/u.test(given.slice(printed.end))) {
    throw new ReadoutError("report/bad-date", `“${date}” is no date`, { hint: "Write it as 2023-06-19." });
  }
  const [first, second] = printed.readings;
  if (second) {
    const hint = `Write ${first!.value.slice(0, 10)} or ${second.value.slice(0, 10)}.`;
    throw new ReadoutError("report/bad-date", `“${date}” can be read in two ways`, { hint });
  }
  return of(first!.value, first!.precision);
}
