import { type Bearings, type Origin, timeTail, writeOrigin } from "./bearings.js";
import {
  addDays,
  addMonths,
  type Day,
  easterOf,
  formatDay,
  formatMonth,
  formatYear,
  isoWeekOf,
  nthWeekday,
  parseDay,
  two,
} from "./calendar.js";
import { type Interval, intervalOf } from "./interval.js";
import type { CalendarMeaning, FeastMeaning, FoundTime, Meaning, ShiftMeaning, Unit, ValueMeaning } from "./meaning.js";
import { resolveCalendar } from "./resolve-calendar.js";
import type { TimeContext, TimeExpression } from "./time-expression.js";

/** Gives each expression its value, counting from the day of the report and from the times before it in the text. */
export function resolveTimes(found: readonly FoundTime[], context: TimeContext): TimeExpression[] {
  const known = parseDay(context.dateline ?? "") ?? parseDay(context.date ?? "");
  const written = known ?? lastFullDay(found);
  const narrative = tellsOfThePast(found, written);
  let text: Origin | null = null;
  let textSentence = -1;
  let textDay: Origin | null = null;
  return found.map((one) => {
    const bearings = {
      report: written,
      isGuess: known === null,
      text,
      textDay,
      narrative,
      sameSentence: textSentence === one.sentence,
    };
    const { value, anchor } = resolveMeaning(one.meaning, one, bearings);
    const origin = originOf(value);
    if (origin && (!text || goesThere(one, origin, bearings, text))) {
      text = origin;
      if (origin.day) textDay = origin;
      textSentence = one.sentence;
    }
    const { sentence, start, end, type, mod } = one;
    const stretch = one.meaning.kind === "value" ? reachOf(one.meaning, bearings) : null;
    const days = one.countsFromReport ? splitAt(intervalOf(value, null), mod, written) : null;
    return { sentence, start, end, type, value, mod, ...intervalOf(value, mod), ...days, anchor, ...stretch };
  });
}

/** The part of a week, month or year before or after the day of the report; null where that day lies outside it. */
function splitAt(
  { first, last }: Interval,
  mod: FoundTime["mod"],
  written: Day | null,
): Pick<Interval, "first" | "last"> | null {
  const day = written && formatDay(written);
  if (!day || !first || !last || day < first || day > last) return null;
  return mod === "START" ? { first, last: day } : { first: day, last };
}

/** Of a report without a known date: the latest day that it names in full, which is not far from its own. */
function lastFullDay(found: readonly FoundTime[]): Day | null {
  const days = found.flatMap(({ meaning, aside, direction }) => {
    if (meaning.kind !== "calendar" || aside || direction === "future") return [];
    const { year, month, day } = meaning;
    return year !== undefined && month !== undefined && day !== undefined ? [{ year, month, day }] : [];
  });
  return days.reduce<Day | null>((last, day) => (!last || formatDay(day) > formatDay(last) ? day : last), null);
}

/**
 * Whether the story moves to a time: not for one named in passing, one that only lies ahead of the story ("planned for
 * 1976"), or one far beyond it ("as of 2007" in a chapter on 1975); and a story of the past not for words such as
 * "today", which count from its publication.
 */
function goesThere(
  { aside, meaning, direction }: FoundTime,
  origin: Origin,
  { narrative }: Bearings,
  text: Origin,
): boolean {
  if (aside || (narrative && meaning.kind === "shift" && meaning.origin === "report")) return false;
  const isBareYear = meaning.kind === "calendar" && meaning.year !== undefined && !origin.month;
  return !isBareYear || origin.year <= text.year || (direction !== "future" && origin.year - text.year < farYears);
}

const farYears = 15;

/** At least four dates with their year, two thirds of them more than two years older than the report. */
function tellsOfThePast(found: readonly FoundTime[], written: Day | null): boolean {
  const years = found.flatMap(({ meaning }) =>
    meaning.kind === "calendar" && meaning.year !== undefined ? [meaning.year] : [],
  );
  if (!written) return years.length > 0;
  const old = years.filter((year) => year < written.year - 2).length;
  return old >= 4 && old * 3 >= years.length * 2;
}

interface Resolved {
  readonly value: string;
  readonly anchor: string | null;
}

function resolveMeaning(meaning: Meaning, one: FoundTime, bearings: Bearings): Resolved {
  switch (meaning.kind) {
    case "value":
      return { value: meaning.value, anchor: null };
    case "calendar":
      return resolveCalendar(meaning, one, bearings);
    case "shift":
      return resolveShift(meaning, bearings);
    case "feast":
      return resolveFeast(meaning, one, bearings);
  }
}

/** Where the story stands after a value: its year, month and day as far as they are told. */
function originOf(value: string): Origin | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|T)/.exec(value);
  if (match) {
    const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    return { year: year!, ...(month && { month }), ...(day && { day }) };
  }
  const { first, precision } = intervalOf(value, null);
  if (!first || precision === "decade" || precision === "vague") return null;
  const { year, month } = parseDay(first)!;
  return { year, month };
}

function resolveShift(meaning: ShiftMeaning, bearings: Bearings): Resolved {
  const { unit, amount, sign } = meaning;
  const origin = meaning.origin === "report" ? bearings.report : originOfStory(unit, bearings);
  const tail = timeTail(meaning);
  if (amount === null) return { value: someTimeAway(unit, sign ?? -1), anchor: null };
  if (!origin) return { value: openValue(unit) + tail, anchor: null };
  return { value: shiftOrigin(origin, unit, amount) + tail, anchor: writeOrigin(origin) };
}

/** "Three days earlier" counts from a day: in news from the last one named, where a month or year was named since. */
function originOfStory(unit: Unit, { text, textDay, narrative, report }: Bearings): Origin | null {
  const isFine = unit === "day" || unit === "week" || unit === "weekend";
  return isFine && !narrative && !text?.day ? (textDay ?? report) : (text ?? report);
}

/** First and last day of "the past two months", as far as the origin is known to the day. */
function reachOf(
  { reach }: ValueMeaning,
  bearings: Bearings,
): Pick<TimeExpression, "first" | "last" | "anchor"> | null {
  const origin = reach?.origin === "text" ? (bearings.text ?? bearings.report) : bearings.report;
  const anchor = origin && writeOrigin(origin);
  const day = anchor && parseDay(anchor);
  if (!reach || !day) return null;
  const { unit, amount } = reach;
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit as string];
  const days = { day: 1, week: 7 }[unit as string];
  if (months === undefined && days === undefined) return null;
  const other = formatDay(months ? addMonths(day, amount * months) : addDays(day, amount * days!));
  return amount < 0 ? { first: other, last: anchor, anchor } : { first: anchor, last: other, anchor };
}

/** "A few days ago" is PAST_REF, as TimeBank writes it. */
function someTimeAway(unit: Unit, sign: number): string {
  return unit === "second" ? "PRESENT_REF" : sign < 0 ? "PAST_REF" : "FUTURE_REF";
}

function openValue(unit: Unit): string {
  const values: Partial<Record<Unit, string>> = {
    week: "XXXX-WXX",
    weekend: "XXXX-WXX-WE",
    month: "XXXX-XX",
    quarter: "XXXX-QX",
    year: "XXXX",
    decade: "XXX",
    century: "XX",
  };
  return values[unit] ?? "XXXX-XX-XX";
}

function shiftOrigin(origin: Origin, unit: Unit, amount: number): string {
  const { year, month, day } = origin;
  if (unit === "century") return String(Math.floor(year / 100) + amount).padStart(2, "0");
  if (unit === "decade") return String(Math.floor(year / 10) + amount).padStart(3, "0");
  if (unit === "year") return formatYear(year + Math.trunc(amount));
  if (!month) return unit === "month" || unit === "quarter" ? `${formatYear(year)}-XX` : `${formatYear(year)}-XX-XX`;
  if (unit === "month") {
    const moved = addMonths({ year, month, day: 1 }, Math.trunc(amount));
    return formatMonth(moved.year, moved.month);
  }
  if (unit === "quarter") {
    const moved = addMonths({ year, month, day: 1 }, Math.trunc(amount) * 3);
    return `${formatYear(moved.year)}-Q${Math.ceil(moved.month / 3)}`;
  }
  if (!day) return amount === 0 ? formatMonth(year, month) : `${formatYear(year)}-XX-XX`;
  const start = { year, month, day };
  if (unit === "week" || unit === "weekend") {
    const week = isoWeekOf(addDays(start, Math.trunc(amount * 7)));
    return `${formatYear(week.year)}-W${two(week.week)}${unit === "weekend" ? "-WE" : ""}`;
  }
  // Hours and minutes have no clock to count from: the day is all that can be told.
  return formatDay(unit === "day" ? addDays(start, Math.trunc(amount)) : start);
}

function resolveFeast(meaning: FeastMeaning, one: FoundTime, bearings: Bearings): Resolved {
  const dayIn = (year: number): Day =>
    meaning.nth
      ? nthWeekday(year, meaning.nth.month, meaning.nth.weekday, meaning.nth.n)
      : addDays(easterOf(year), meaning.easter ?? 0);
  const tail = timeTail(meaning);
  if (meaning.year !== undefined) return { value: formatDay(dayIn(meaning.year)) + tail, anchor: null };
  const origin = bearings.narrative ? (bearings.text ?? bearings.report) : bearings.report;
  if (!origin) return { value: `XXXX-XX-XX${tail}`, anchor: null };
  const { month, day } = dayIn(origin.year);
  const fixed: CalendarMeaning = { kind: "calendar", month, day, ...pickYear(meaning) };
  const { value, anchor } = resolveCalendar(fixed, one, bearings);
  const year = Number(value.slice(0, 4));
  return { value: formatDay(dayIn(year)) + tail, anchor };
}

function pickYear({ yearShift, which }: FeastMeaning): Pick<CalendarMeaning, "yearShift" | "which"> {
  return { ...(yearShift !== undefined && { yearShift }), ...(which !== undefined && { which }) };
}
