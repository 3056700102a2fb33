import { sayDate } from "../../base/say-date.js";
import { daysBetween } from "./calendar.js";
import type { Weigh } from "./evidence.js";
import { printedDates } from "./printed-date.js";

const years = /(?<before>\p{L}+\s+)?(?<![\d.,/$€£-])(?<year>(?:19|20)\d{2})(?![\d/,.]\d|\p{L})/gu;
/** Words before a year that may lie ahead of the report. */
const ahead = /^(?:by|until|till|through|to|before|beyond|next|for|after|from|the|and|of|november|october)\s/iu;

/** A report cannot tell of a year that has not come, unless it looks ahead ("by 2030"). */
export const weighYears: Weigh = ({ body }, day) => {
  for (const { readings, text } of printedDates(body)) {
    const printed = readings[0]!.value;
    const lead = daysBetween(day, printed);
    if (readings.length === 1 && lead > 30) {
      return { points: -2, reason: `the text speaks of ${text.replace(/\s+/gu, " ")}, later than ${sayDate(day)}` };
    }
  }
  const year = Number(day.slice(0, 4));
  let later = 0;
  let same = false;
  for (const { groups } of body.matchAll(years)) {
    const named = Number(groups!.year);
    if (named === year) same = true;
    if (named > year && !ahead.test(groups!.before ?? "")) later = named;
  }
  if (later) return { points: -2, reason: `the text speaks of ${later}, later than ${sayDate(day)}` };
  return same ? { points: 1, reason: `the text itself names the year ${year}` } : null;
};
