import { isoDay } from "./calendar.js";
import type { Candidate } from "./candidate.js";
import { monthNumber } from "./month-names.js";

/**
 * The day in the path of an address ("/2023/06/19/…", "/2023-06-19-title", "/20230619/", "/2023/jun/19/"), or the month
 * where it gives no more ("/2023/06/").
 */
export function readUrlDate(url: string): Candidate | null {
  const path = /^[a-z]+:\/\/[^/]*(\/[^?#]*)/iu.exec(url)?.[1] ?? url;
  const of = (value: string | null, precision: "day" | "month", asPrinted: string): Candidate | null =>
    value === null
      ? null
      : {
          value,
          precision,
          source: "url",
          asPrinted: asPrinted.replace(/^[/_-]|[/_-]$/gu, ""),
          role: "published",
        };
  const day =
    /(?<![\d])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/u.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/u.exec(path);
  if (day) return of(isoDay(Number(day[1]), Number(day[2]), Number(day[3])), "day", day[0]);
  const dayFirst = /(?<!\d)(\d{1,2})-(\d{1,2})-((?:19|20)\d{2})(?!\d)/u.exec(path);
  if (dayFirst && Number(dayFirst[1]) > 12) {
    return of(isoDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])), "day", dayFirst[0]);
  }
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?!\d)/iu.exec(path);
  const number = named && monthNumber(named[2]!);
  if (named && number) return of(isoDay(Number(named[1]), number, Number(named[3])), "day", named[0]);
  const month = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=\/|-|$)/u.exec(path);
  return month && of(`${month[1]}-${month[2]}`, "month", month[0]);
}
