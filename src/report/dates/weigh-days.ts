import { sayDate } from "../../base/say-date.js";
import { daysBetween, isoDay, weekdayOf, weekdays } from "./calendar.js";
import type { Evidence, Weigh } from "./evidence.js";
import { type PartialDate, partialDates } from "./partial-date.js";

/** "WASHINGTON, March 4 –": a report appears on the day of its dateline or the day after. */
export const weighDateline: Weigh = ({ datelines }, day) => {
  const [filed] = datelines.flatMap((dateline) => partialDates(dateline));
  const near = filed && nearest(filed, day);
  if (!near) return null;
  const age = daysBetween(near, day);
  if (age >= 0 && age <= 1) return { points: 3, reason: `its dateline says ${filed.text}` };
  return { points: Math.abs(age) <= 4 ? 0 : -3, reason: `its dateline says ${filed.text}, not ${sayDate(day)}` };
};

/** "on June 17": news tells of days close to its own; with a weekday beside it ("Monday, June 19") also of its year. */
export const weighDays: Weigh = ({ body }, day) => {
  const days = partialDates(body);
  for (const printed of days) {
    const near = nearest(printed, day);
    if (printed.weekday === undefined || !near) continue;
    const fits = weekdayOf(near) === printed.weekday;
    const was = `${sayDate(near)} was a ${weekdays[weekdayOf(near)]}`;
    return { points: fits ? 3 : -3, reason: `the text says “${printed.text}”, and ${was}` };
  }
  let best: Evidence | null = null;
  for (const printed of days) {
    const near = nearest(printed, day);
    if (!near) continue;
    const age = daysBetween(near, day);
    const points = age >= 0 && age <= 2 ? 2 : Math.abs(age) <= 14 ? 1 : -0.5;
    const reason =
      points > 0
        ? `the text speaks of ${printed.text}, close to ${sayDate(day)}`
        : `${printed.text} in the text is far from ${sayDate(day)}`;
    if (!best || points > best.points) best = { points, reason };
  }
  return best;
};

/** The day with that month and number that is nearest to another day. */
function nearest({ month, day }: PartialDate, to: string): string | null {
  const year = Number(to.slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => isoDay(each, month, day)).filter((each) => each !== null);
  days.sort((a, b) => Math.abs(daysBetween(a, to)) - Math.abs(daysBetween(b, to)));
  return days[0] ?? null;
}
