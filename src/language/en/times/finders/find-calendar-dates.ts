import { isDay } from "../../../times/calendar.js";
import type { CalendarMeaning } from "../../../times/meaning.js";
import { type Find, isCapital, isDash, isNounAt, lowerAt, skipStop, tagAt } from "../find.js";
import { fullYear, readYear } from "../read-year.js";
import type { TimeLine, TimeWord } from "../time-words.js";

/** "June 19, 2023", "Monday, 19 June", "Feb. 3", "June of last year", "in May", "19/06/2023", "2023-06-19", "the 24th". */
export function findCalendarDate(line: TimeLine, at: number): Find | null {
  const { words } = line;
  if (words[at]!.sense?.numericDate) return readNumeric(words[at]!, at);
  const weekday = readWeekdayBefore(words, at);
  const from = weekday ? weekday.next : at;
  const date = readDayMonth(words, from) ?? readMonthDay(line, from, weekday !== null) ?? readLoneDay(line, from);
  if (!date || (weekday && date.meaning.day === undefined)) return null;
  const meaning = weekday && date.meaning.month ? { ...date.meaning, weekday: weekday.weekday } : date.meaning;
  return { from: at, to: date.next, type: "DATE", meaning };
}

interface ReadDate {
  readonly next: number;
  readonly meaning: CalendarMeaning;
}

/** A weekday right before a date: "Monday, June 19", "Mon. 19 June". */
function readWeekdayBefore(words: readonly TimeWord[], at: number): { next: number; weekday: number } | null {
  const weekday = words[at]?.sense?.weekday;
  if (!weekday || !isCapital(words[at])) return null;
  let next = skipStop(words, at + 1);
  if (lowerAt(words, next) === ",") next++;
  if (lowerAt(words, next) === "the") next++;
  return { next, weekday };
}

function readMonthDay(line: TimeLine, at: number, sure: boolean): ReadDate | null {
  const { words } = line;
  const month = words[at]?.sense?.month;
  if (!month) return null;
  const next = skipMonthStop(words, at);
  const numbered = lowerAt(words, next) === "the" ? next + 1 : next;
  const day = readDayNumber(words[numbered]);
  if (day && isCapital(words[at])) {
    if (!countsThings(line, numbered)) return withYear(words, numbered + 1, { kind: "calendar", month, day });
  }
  const year = readYear(words, next);
  if (year && isCapital(words[at])) return { next: year.next, meaning: { kind: "calendar", month, ...dropNext(year) } };
  return sure || isMonthName(line, at, next) ? { next, meaning: { kind: "calendar", month } } : null;
}

/** "19 June 2023", "19th of June", "the 24 February". */
function readDayMonth(words: readonly TimeWord[], at: number): ReadDate | null {
  const day = readDayNumber(words[at]);
  if (!day) return null;
  const place = lowerAt(words, at + 1) === "of" ? at + 2 : at + 1;
  const month = words[place]?.sense?.month;
  if (!month || !isCapital(words[place])) return null;
  return withYear(words, skipMonthStop(words, place), { kind: "calendar", month, day });
}

/** "On the 19th": after a preposition and with no noun behind it. */
function readLoneDay(line: TimeLine, at: number): ReadDate | null {
  const { words } = line;
  const sense = words[at]?.sense;
  if (!sense?.ordinal || sense.unit || !/^\d/.test(words[at]!.text) || lowerAt(words, at - 1) !== "the") return null;
  if (!dayPrepositions.has(lowerAt(words, at - 2)) || isDash(words[at + 1])) return null;
  if (isNounAt(line, at + 1) || tagAt(line, at + 1) === "ADJ" || tagAt(line, at + 1) === "NUM") return null;
  return sense.ordinal <= 31 ? { next: at + 1, meaning: { kind: "calendar", day: sense.ordinal } } : null;
}

const dayPrepositions = new Set(["on", "by", "until", "till", "from", "to", "before", "after", "since", "through"]);

/** Only a short form has a full stop of its own; "on 4 August." ends the sentence. */
function skipMonthStop(words: readonly TimeWord[], at: number): number {
  const { lower, sense } = words[at]!;
  return sense!.doubtful && lower !== "may" && lower !== "march" ? skipStop(words, at + 1) : at + 1;
}

function readDayNumber(word: TimeWord | undefined): number | null {
  const sense = word?.sense;
  if (!sense || !/^\d/.test(word!.text)) return null;
  const day = sense.ordinal ?? (sense.digits !== undefined && sense.digits <= 2 ? sense.number : undefined);
  return day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31 ? day : null;
}

/** "In May 20 ships were lost": the number counts the plural noun right behind it. */
function countsThings(line: TimeLine, at: number): boolean {
  const next = line.words[at + 1];
  if (!next || !isNounAt(line, at + 1) || isCapital(next)) return false;
  return /Number=Plur/.test(line.sentence.tokens[next.token]!.feats) && line.words[at]!.sense!.ordinal === undefined;
}

function withYear(words: readonly TimeWord[], at: number, meaning: CalendarMeaning): ReadDate {
  const year = readYear(words, at);
  return year ? { next: year.next, meaning: { ...meaning, ...dropNext(year) } } : { next: at, meaning };
}

function dropNext<T extends { next: number }>({ next: _, ...rest }: T): Omit<T, "next"> {
  return rest;
}

const monthPrepositions = new Set(
  "in since until till by from to through during before after of early late mid last next this that between and or throughout around for or ,".split(
    " ",
  ),
);
const nameTags = new Set(["PROPN", "NOUN", "X", ""]);

/** Whether a lone month name is the month: not the verb "may" or "march", nor the first name of April Glaspie. */
function isMonthName(line: TimeLine, at: number, next: number): boolean {
  const { words } = line;
  const word = words[at]!;
  if (!isCapital(word) || !nameTags.has(tagAt(line, at))) return false;
  const before = lowerAt(words, at - 1);
  const abbreviated = word.sense!.doubtful && word.text.length <= 4 && word.lower !== "may";
  if (abbreviated && next === at + 1) return false;
  if (before === "the") return !word.sense!.doubtful || isNounAt(line, next);
  if (word.sense!.doubtful) return monthPrepositions.has(before) || isDash(words[at - 1]);
  const startsName = isCapital(words[next]) && tagAt(line, next) === "PROPN" && !words[next]!.sense;
  const [month, follower] = [line.sentence.tokens[word.token], line.sentence.tokens[words[next]?.token ?? -1]];
  const joined =
    follower?.deprel === "flat" ||
    (/^(compound|nmod:unmarked)$/.test(month?.deprel ?? "") && month?.head === follower?.index);
  return !(startsName && joined && !monthPrepositions.has(before));
}

function readNumeric(word: TimeWord, at: number): Find | null {
  const parts = word.text.split(/[-/.T]/).map(Number) as [number, number, number];
  const [a, b, c] = parts;
  const orders: [number, number, number][] =
    a >= 1000
      ? [[a, b, c]]
      : [
          [c < 100 ? fullYear(c) : c, a, b],
          [c < 100 ? fullYear(c) : c, b, a],
        ];
  // Dots are European (day first); with slashes, where both orders are days, the American one is read.
  if (word.text.includes(".")) orders.reverse();
  const order = orders.find(([year, month, day]) => isDay(year, month, day));
  if (!order) return null;
  const clock = /T(.*)$/.exec(word.text)?.[0];
  const [year, month, day] = order;
  const meaning: CalendarMeaning = { kind: "calendar", year, month, day, ...(clock && { clock }) };
  return { from: at, to: at + 1, type: clock ? "TIME" : "DATE", meaning };
}
