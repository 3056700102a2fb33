import { type Bearings, type Origin, timeTail, writeOrigin } from "./bearings.js";
import {
  addDays,
  type Day,
  formatDay,
  formatMonth,
  formatYear,
  isDay,
  isoWeekOf,
  parseDay,
  two,
  weekdayOf,
} from "./calendar.js";
import { seasonMonth } from "./interval.js";
import type { CalendarMeaning, Direction, FoundTime } from "./meaning.js";

/** Completes a date of which some parts are named. */
export function resolveCalendar(
  meaning: CalendarMeaning,
  { direction }: FoundTime,
  bearings: Bearings,
): { value: string; anchor: string | null } {
  const tail = timeTail(meaning);
  if (meaning.year !== undefined) return { value: write(meaning, meaning.year) + tail, anchor: null };
  const origin = chooseOrigin(meaning, bearings);
  const anchor = origin && writeOrigin(origin);
  if (!origin) return { value: write(meaning, null) + tail, anchor: null };
  if (meaning.yearShift !== undefined) {
    return { value: write(meaning, origin.year + meaning.yearShift) + tail, anchor };
  }
  if (isBareTime(meaning)) return { value: dayValue(origin) + tail, anchor };
  if (isBareDay(meaning)) return { value: dayOfMonth(meaning.day!, origin, direction) + tail, anchor };
  if (isBareWeekday(meaning)) {
    const value = weekdayValue(meaning, origin, direction);
    return { value: (meaning.weekend ? weekendOf(value) : value) + tail, anchor };
  }
  return { value: write(meaning, chooseYear(meaning, origin, direction, bearings)) + tail, anchor };
}

/**
 * The report's own day, unless the words or the kind of text point to the story: in a text about the past dates without
 * a year go on from the last one, and a clock time belongs to the day just named.
 */
function chooseOrigin(meaning: CalendarMeaning, { report, text, narrative, sameSentence }: Bearings): Origin | null {
  const wanted = meaning.origin ?? (narrative || isBareTime(meaning) || isBareDay(meaning) ? "text" : "report");
  if (wanted === "report") return report ?? text;
  if (!text) return report;
  if (meaning.origin === "text" || narrative) return text;
  return sameSentence || !report ? text : report;
}

function isBareTime({ month, day, weekday, season, quarter, half, fiscal }: CalendarMeaning): boolean {
  return !(month || day || weekday || season || quarter || half || fiscal);
}

function isBareDay({ month, day, weekday }: CalendarMeaning): boolean {
  return day !== undefined && month === undefined && weekday === undefined;
}

function isBareWeekday({ month, weekday }: CalendarMeaning): boolean {
  return weekday !== undefined && month === undefined;
}

function dayValue({ year, month, day }: Origin): string {
  if (!month) return `${formatYear(year)}-XX-XX`;
  return day ? formatDay({ year, month, day }) : `${formatMonth(year, month)}-XX`;
}

/** "The 19th": of the origin's month, or of its neighbour where tense says so. */
function dayOfMonth(day: number, origin: Origin, direction: Direction | null): string {
  if (!origin.month) return `${formatYear(origin.year)}-XX-${two(day)}`;
  let { year, month } = origin as Day;
  const here = origin.day ?? day;
  if (direction === "past" && day > here) month--;
  if (direction === "future" && day < here) month++;
  if (month < 1) [year, month] = [year - 1, 12];
  if (month > 12) [year, month] = [year + 1, 1];
  return isDay(year, month, day) ? formatDay({ year, month, day }) : "XXXX-XX-XX";
}

/**
 * "On Monday" without a verb that looks ahead is the last one; the weekday of the report's own day is that day. "Next
 * Friday" is Friday of the next ISO week, "this Friday" of this one, "last Friday" the latest before the day.
 */
function weekdayValue({ weekday, which, origin: named }: CalendarMeaning, origin: Origin, direction: Direction | null) {
  if (!origin.month || !origin.day) return `XXXX-WXX-${weekday}`;
  const start = origin as Day;
  const forward = (weekday! - weekdayOf(start) + 7) % 7;
  const backward = (weekdayOf(start) - weekday! + 7) % 7;
  if (named === "text" && which) return formatDay(addDays(start, which > 0 ? forward || 7 : -(backward || 7)));
  if (which === 0) return formatDay(addDays(start, weekday! - weekdayOf(start)));
  if (which === 1) return formatDay(addDays(start, 7 - weekdayOf(start) + weekday!));
  if (which === -1) return formatDay(addDays(start, -(backward || 7)));
  return formatDay(addDays(start, direction === "future" || direction === "planned" ? forward : -backward));
}

/** The weekend of a Saturday. */
function weekendOf(value: string): string {
  const saturday = parseDay(value);
  if (!saturday) return "XXXX-WXX-WE";
  const { year, week } = isoWeekOf(saturday);
  return `${formatYear(year)}-W${two(week)}-WE`;
}

function chooseYear(
  meaning: CalendarMeaning,
  origin: Origin,
  direction: Direction | null,
  { narrative, report, isGuess }: Bearings,
): number {
  const { which } = meaning;
  const month = firstMonth(meaning);
  if (which === 0) return origin.year;
  if (which) return yearOfNeighbour(meaning, origin, which);
  if (narrative || origin !== report) return goOn(month, meaning.day, origin);
  return nearestYear(meaning, month, origin as Day, isGuess ? null : direction);
}

/** "Last June" in May is last year's; "next summer" in August the coming year's; "last summer" the last that ended. */
function yearOfNeighbour(meaning: CalendarMeaning, origin: Origin, which: number): number {
  const here = origin.month ?? 1;
  const first = firstMonth(meaning);
  const past = meaning.season || meaning.quarter || meaning.half ? first + span(meaning) - 1 < here : first < here;
  if (which < 0) return past ? origin.year : origin.year - 1;
  return first > here ? origin.year : origin.year + 1;
}

/** A story goes forward: the year stays unless the month lies far back, which means that the year has turned. */
function goOn(month: number, day: number | undefined, origin: Origin): number {
  if (!origin.month) return origin.year;
  const back = origin.month - month + ((origin.day ?? 0) - (day ?? 0)) / 31;
  return back > 9 ? origin.year + 1 : origin.year;
}

/**
 * In news, the year that puts the date nearest to the report on the side that the tense names. Without a tense the past
 * has the better claim, but a date a few weeks ahead is taken as coming.
 */
function nearestYear(meaning: CalendarMeaning, month: number, report: Day, direction: Direction | null): number {
  const { year } = report;
  const length = span(meaning);
  const startsAhead = month > report.month || (month === report.month && (meaning.day ?? 0) > report.day);
  const last = month + length - 1;
  const isOver = last < report.month || (last === report.month && (meaning.day ?? 31) < report.day);
  if (isClose(meaning, month, report)) return year;
  if (direction === "future") return isOver ? year + 1 : year;
  if (direction === "past") return startsAhead ? year - 1 : year;
  const monthsAhead = month - report.month;
  if (monthsAhead > (direction === "planned" ? 6 : 3)) return year - 1;
  return monthsAhead < (direction === "planned" ? -6 : -9) ? year + 1 : year;
}

/** Nobody names a day almost a year away without its year when the same day of this year is so near. */
function isClose({ day }: CalendarMeaning, month: number, report: Day): boolean {
  if (day === undefined) return false;
  const ahead = (month - report.month) * 30.4 + day - report.day;
  return ahead >= -closeBehind && ahead <= closeAhead;
}

const closeBehind = 31;
const closeAhead = 21;

function firstMonth({ month, season, quarter, half }: CalendarMeaning): number {
  if (month) return month;
  if (season) return seasonMonth[season]!;
  if (quarter) return quarter * 3 - 2;
  return half ? half * 6 - 5 : 1;
}

function span({ season, quarter, half }: CalendarMeaning): number {
  return season || quarter ? 3 : half ? 6 : 1;
}

/** The value with a year, or with X where it stays open. */
function write(meaning: CalendarMeaning, year: number | null): string {
  const { month, day, weekday, season, quarter, half, fiscal } = meaning;
  const prefix = (fiscal ? "FY" : "") + (year === null ? "XXXX" : formatYear(year));
  if (month && day) return year === null || isDay(year, month, day) ? `${prefix}-${two(month)}-${two(day)}` : "XXXX";
  if (month) return `${prefix}-${two(month)}`;
  if (season) return `${prefix}-${season}`;
  if (quarter) return `${prefix}-Q${quarter}`;
  if (half) return `${prefix}-H${half}`;
  if (weekday) return meaning.weekend ? "XXXX-WXX-WE" : `XXXX-WXX-${weekday}`;
  if (day) return `${prefix}-XX-${two(day)}`;
  return meaning.clock || meaning.part ? (year === null ? "" : `${prefix}-XX-XX`) : prefix;
}
