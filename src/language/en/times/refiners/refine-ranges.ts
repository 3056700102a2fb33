import { isDay } from "../../../times/calendar.js";
import type { CalendarMeaning } from "../../../times/meaning.js";
import { type Find, isDash, isNounAt, lowerAt } from "../find.js";
import { readYear } from "../read-year.js";
import type { TimeLine, TimeWord } from "../time-words.js";

/** Gives the short ends of ranges and lists what their other end says: "May 3-5", "6 and 7 May", "1995-96", "May to June 1955". */
export function refineRanges(finds: readonly Find[], line: TimeLine): Find[] {
  const out: Find[] = [];
  for (const find of finds) {
    const before = readDaysBefore(find, line, out.at(-1)?.to ?? 0);
    out.push(...before, find, ...readShortYear(find, line.words));
    addDaysAfter(out, find, line);
  }
  return carryYears(out, line.words);
}

function calendarOf(find: Find | undefined): CalendarMeaning | null {
  return find?.meaning.kind === "calendar" ? find.meaning : null;
}

function dayNumber(word: TimeWord | undefined): number | null {
  const { number, digits, ordinal } = word?.sense ?? {};
  const day = ordinal ?? (digits !== undefined && digits <= 2 ? number : undefined);
  return day && Number.isInteger(day) && day <= 31 && /^\d/.test(word!.text) ? day : null;
}

function isConnector(word: TimeWord | undefined): boolean {
  return isDash(word) || /^(to|and|or|through|until|till|,|&)$/.test(word?.lower ?? "");
}

/** "6-7 February", "5, 6 and 7 May": days to the left of one that is written day first. */
function readDaysBefore(find: Find, line: TimeLine, floor: number): Find[] {
  const { words } = line;
  const meaning = calendarOf(find);
  if (!meaning?.day || !meaning.month || dayNumber(words[find.from]) !== meaning.day) return [];
  const days: Find[] = [];
  let at = find.from;
  while (at - 2 >= floor && isConnector(words[at - 1])) {
    const day = dayNumber(words[at - 2]);
    if (!day || day >= meaning.day) break;
    at -= 2;
    days.unshift({ from: at, to: at + 1, type: "DATE", meaning: { ...meaning, day } });
  }
  return days;
}

/** "May 4 and 5", "May 3-5, 2023": days to the right; a year at the end is the year of all of them. */
function addDaysAfter(out: Find[], find: Find, line: TimeLine): void {
  const { words } = line;
  const meaning = calendarOf(find);
  const isMonthFirst =
    meaning?.day && meaning.month && dayNumber(words[find.to - 1]) === meaning.day && meaning.year === undefined;
  if (!isMonthFirst) return;
  let at = find.to;
  const first = out.length - 1;
  while (isConnector(words[at])) {
    const place = lowerAt(words, at) === "," && isConnector(words[at + 1]) ? at + 2 : at + 1;
    const day = dayNumber(words[place]);
    const counts = isNounAt(line, place + 1) || words[place + 1]?.sense?.unit || words[place + 1]?.sense?.month;
    const isList = lowerAt(words, at) !== "," || isConnector(words[place + 1]);
    if (!day || day <= meaning.day! || counts || !isList) break;
    const year = readYear(words, place + 1);
    at = year?.next ?? place + 1;
    const { next: _, ...named } = year ?? { next: at };
    out.push({ from: place, to: at, type: "DATE", meaning: { ...meaning, day, ...named } });
    if (!year) continue;
    for (let index = first; index < out.length; index++) {
      out[index] = { ...out[index]!, meaning: { ...(out[index]!.meaning as CalendarMeaning), ...named } };
    }
  }
}

/** "1995-96", "1980/81". */
function readShortYear(find: Find, words: readonly TimeWord[]): Find[] {
  const year = calendarOf(find)?.year;
  const mark = words[find.to];
  const last = words[find.to + 1];
  if (year === undefined || !mark?.glued || !(isDash(mark) || mark.text === "/") || last?.text.length !== 2) return [];
  const short = last.sense?.number;
  if (short === undefined || !last.glued || short <= year % 100 || words[find.to + 2]?.text === "-") return [];
  const meaning: CalendarMeaning = { kind: "calendar", year: Math.floor(year / 100) * 100 + short };
  return [{ from: find.to + 1, to: find.to + 2, type: "DATE", meaning }];
}

/** "Between March and June 1955", "from 28 October to 5 November 1952": the year stands only at the end. */
function carryYears(finds: Find[], words: readonly TimeWord[]): Find[] {
  for (let index = finds.length - 2; index >= 0; index--) {
    const [left, right] = [calendarOf(finds[index]), calendarOf(finds[index + 1])];
    if (!left || !right?.year || left.year !== undefined || left.yearShift !== undefined || left.weekday) continue;
    if (!(left.month && right.month) && !(left.season && right.season)) continue;
    const gap = finds[index + 1]!.from - finds[index]!.to;
    if (gap < 1 || gap > 2 || !isConnector(words[finds[index]!.to])) continue;
    const turned = left.month && right.month && left.month > right.month;
    const year = right.year - (turned ? 1 : 0);
    if (left.month && left.day && !isDay(year, left.month, left.day)) continue;
    finds[index] = { ...finds[index]!, meaning: { ...left, year } };
  }
  return finds;
}
