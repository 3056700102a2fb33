import type { When } from "../../base/event.js";
import { sayDate } from "../../base/say-date.js";

/** "19 June 2023", "February 2023", "18–19 June 2023"; what is no calendar date stays as its TIMEX3 value. */
export function describeWhen(when: When): string {
  const { value, start, end, precision, duration, certainty } = when;
  const spansDays = value.includes("/") && start && end;
  const isVague = precision === "week" || precision === "vague";
  const date = (spansDays || isVague) && start && end ? describeRange(start, end) : describeDate(value);
  const lasted = duration ? `, ${describeDuration(duration)} long` : "";
  return `${certainty === "inferred" ? "~" : ""}${date}${lasted}`;
}

/** From the first day to the last, with what they share said once; whole months and years by their name. */
export function describeRange(start: string, end: string): string {
  if (start === end) return describeDate(start);
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  const month = start.slice(0, 7);
  if (start === `${month}-01` && end === lastDayOf(month)) return describeDate(month);
  const [startDay, ...startRest] = describeDate(start).split(" ");
  const [endDay, ...endRest] = describeDate(end).split(" ");
  if (startRest.length !== 2 || endRest.length !== 2) return `${describeDate(start)} – ${describeDate(end)}`;
  if (startRest.join() === endRest.join()) return `${startDay}–${endDay} ${endRest.join(" ")}`;
  const sameYear = startRest[1] === endRest[1];
  return `${startDay} ${sameYear ? startRest[0] : startRest.join(" ")} – ${endDay} ${endRest.join(" ")}`;
}

function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}

/** Codes of TIMEX3 and their words. */
const words: Readonly<Record<string, string>> = {
  PAST_REF: "in the past",
  PRESENT_REF: "now",
  FUTURE_REF: "in the future",
  SP: "spring",
  SU: "summer",
  FA: "autumn",
  WI: "winter",
  TMO: "morning",
  TAF: "afternoon",
  TEV: "evening",
  TNI: "night",
};

/** A TIMEX3 value or ISO 8601 date for people ("2023-06-19TMO" as "19 June 2023, morning"); anything else as it is. */
export function describeDate(value: string): string {
  if (Object.hasOwn(words, value)) return words[value]!;
  const [, season, seasonName] = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value) ?? [];
  if (seasonName) return `${words[seasonName]} ${season}`;
  const [, weekYear, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
  if (week) return `week of ${describeDate(mondayOf(Number(weekYear), Number(week)))}`;
  return describeDay(value) ?? value;
}

function describeDay(value: string): string | null {
  const [, date, time] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(T(?:\d{2}:\d{2}.*|MO|AF|EV|NI))?$/.exec(value) ?? [];
  if (date === undefined) return null;
  return sayDate(date) + (time ? `, ${words[time] ?? time.slice(1, 6)}` : "");
}

/** The first day of an ISO week: week 1 holds 4 January. */
function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(year, 0, 4 - weekday + (week - 1) * 7)).toISOString().slice(0, 10);
}

/** "PT7H30M" as "7 h 30 min". */
export function describeDuration(value: string): string {
  const [whole, years, monthCount, weeks, days, hours, minutes] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(value) ?? [];
  if (!whole) return value;
  const parts: [string | undefined, string][] = [
    [years, "year"],
    [monthCount, "month"],
    [weeks, "week"],
    [days, "day"],
    [hours, "hour"],
    [minutes, "minute"],
  ];
  const counts = parts.flatMap(([count, unit]) => (count ? [`${count} ${unit}${count === "1" ? "" : "s"}`] : []));
  return counts.length > 0 ? counts.join(" ") : value;
}
