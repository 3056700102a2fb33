import type { Unit } from "../../../times/meaning.js";
import { type Find, isDash, lowerAt, skipHyphen, tagAt } from "../find.js";
import { type ReadNumber, readNumber } from "../read-number.js";
import type { TimeLine, TimeWord } from "../time-words.js";
import { writeDuration } from "../write-duration.js";

/** "seven and a half hours", "two-day", "45-year-old", "half an hour", "for decades", "the fourth straight day", "weeklong". */
export function findDuration(line: TimeLine, at: number): Find | null {
  const { words } = line;
  const value = readCounted(line, at) ?? readHalf(words, at) ?? readStraight(words, at) ?? readBare(line, at);
  return value && { from: at, to: value.next, type: "DURATION", meaning: { kind: "value", value: value.duration } };
}

interface ReadDuration {
  readonly duration: string;
  readonly next: number;
}

/** An amount of a unit, the number first. */
export interface ReadAmount {
  readonly amount: number | null;
  readonly unit: Unit;
  readonly article: boolean;
  readonly next: number;
}

/** "two days", "a year", "two bloody weeks", "several months", "an hour and a half", "fortnight". */
export function readAmount(line: TimeLine, at: number): ReadAmount | null {
  const { words } = line;
  const number = readNumber(words, at) ?? readHalfDozen(words, at);
  if (!number) return null;
  const place = skipAdjective(line, number.next);
  const fortnight = /^fortnights?$/.test(lowerAt(words, place));
  const sense = words[place]?.sense;
  const unit = fortnight ? "week" : sense?.unit;
  if (!unit || unit === "season") return null;
  // "a second term" is the ordinal, "a quarter of the votes" the fraction.
  if (number.article && (unit === "second" || unit === "quarter" || sense?.plural)) return null;
  const amount = number.value === null ? null : number.value * (fortnight ? 2 : 1);
  const half = readAndAHalf(words, place + 1);
  const total = half && amount !== null ? amount + 0.5 : amount;
  return { amount: total, unit, article: number.article, next: half ?? place + 1 };
}

function readHalfDozen(words: readonly TimeWord[], at: number): ReadNumber | null {
  const dozen = lowerAt(words, at) === "half" && lowerAt(words, at + 1) === "a" && lowerAt(words, at + 2) === "dozen";
  return dozen ? { value: 6, next: at + 3, article: false } : null;
}

/** One adjective may stand between the number and the unit: "two bloody weeks", "three straight days", "a full year". */
function skipAdjective(line: TimeLine, at: number): number {
  const { words } = line;
  const next = skipHyphen(words, at);
  if (words[next]?.sense?.unit) return next;
  const isAdjective =
    tagAt(line, next) === "ADJ" || /^(consecutive|straight|successive|working|business)$/.test(lowerAt(words, next));
  return isAdjective && words[next + 1]?.sense?.unit && !words[next]!.sense?.ordinal ? next + 1 : next;
}

/** The word after "and a half", hyphenated or not. */
function readAndAHalf(words: readonly TimeWord[], at: number): number | null {
  let place = at;
  for (const expected of ["and", "a", "half"]) {
    place = skipHyphen(words, place);
    if (lowerAt(words, place) !== expected) return null;
    place++;
  }
  return place;
}

function readCounted(line: TimeLine, at: number): ReadDuration | null {
  const { words } = line;
  const first = readAmount(line, at);
  if (!first) return null;
  const { amount, unit, next } = first;
  if (first.article && !articleCounts(line, at, first)) return null;
  const old = readOld(words, next);
  if (old) return { duration: writeDuration(amount, unit), next: old };
  const and = lowerAt(words, next) === "and" || lowerAt(words, next) === "," ? next + 1 : next;
  const second = and > next ? readAmount(line, and) : null;
  const finer = second && amount !== null && second.amount !== null && finerUnits[unit]?.includes(second.unit);
  if (finer) {
    return {
      duration: joinDurations(writeDuration(amount, unit), writeDuration(second.amount, second.unit)),
      next: second.next,
    };
  }
  return { duration: writeDuration(amount, unit), next };
}

const finerUnits: Partial<Record<Unit, readonly Unit[]>> = {
  year: ["month", "week", "day"],
  month: ["week", "day"],
  week: ["day"],
  day: ["hour"],
  hour: ["minute"],
  minute: ["second"],
};

function joinDurations(a: string, b: string): string {
  if (a.startsWith("PT")) return a + b.slice(2);
  return a + b.slice(1);
}

/** "-old", "-long", " years old". */
function readOld(words: readonly TimeWord[], at: number): number | null {
  const next = skipHyphen(words, at);
  return /^(old|long|olds)$/.test(lowerAt(words, next)) ? next + 1 : null;
}

/** "A year" is a length of time unless it names a year ("a year of change") or a rate ("$5 a day", read as a set). */
function articleCounts({ words }: TimeLine, at: number, { next }: ReadAmount): boolean {
  if (isDash(words[next]) && words[next]!.glued) return true;
  if (lowerAt(words, next - 1) === "fortnight") return true;
  if (lowerAt(words, at) === "one" || lowerAt(words, at) === "another") return true;
  return articleLeads.has(lowerAt(words, at - 1)) || durationFollows.has(lowerAt(words, next));
}

const articleLeads = new Set(
  "for in after within about over than nearly almost only just under lasted lasting took takes of least most around".split(
    " ",
  ),
);
const durationFollows = new Set("ago later earlier before after from of and or".split(" "));

/** "half an hour", "half a century", "half-century". */
function readHalf(words: readonly TimeWord[], at: number): ReadDuration | null {
  if (lowerAt(words, at) !== "half") return null;
  const place = /^an?$/.test(lowerAt(words, at + 1)) ? at + 2 : skipHyphen(words, at + 1);
  const unit = place > at + 1 ? words[place]?.sense?.unit : undefined;
  const duration = unit && halves[unit];
  return duration ? { duration, next: place + 1 } : null;
}

export const halves: Partial<Record<Unit, string>> = {
  minute: "PT30S",
  hour: "PT30M",
  day: "PT12H",
  year: "P6M",
  decade: "P5Y",
  century: "P50Y",
};

/** "the fourth straight day", "a third consecutive week". */
function readStraight(words: readonly TimeWord[], at: number): ReadDuration | null {
  const place = /^(the|a)$/.test(lowerAt(words, at)) ? at + 1 : at;
  const ordinal = words[place]?.sense?.ordinal;
  if (!ordinal || !/^(straight|consecutive|successive)$/.test(lowerAt(words, place + 1))) return null;
  const sense = words[place + 2]?.sense;
  if (sense?.part) return { duration: writeDuration(ordinal, "day"), next: place + 3 };
  return sense?.unit ? { duration: writeDuration(ordinal, sense.unit), next: place + 3 } : null;
}

const bareLeads = new Set("for in over after of within through during lasted lasting took spent the 's".split(" "));

/** "for months", "decades of war", "years-long", "weeklong", "all day": a unit without a number. */
function readBare(line: TimeLine, at: number): ReadDuration | null {
  const { words } = line;
  const lower = lowerAt(words, at);
  const long = { daylong: "P1D", weeklong: "P1W", monthlong: "P1M", yearlong: "P1Y" }[lower];
  if (long) return { duration: long, next: at + 1 };
  if (lower === "all" && /^(day|night|week|month|year|summer|winter)$/.test(lowerAt(words, at + 1))) {
    const unit = words[at + 1]!.sense!.unit;
    return unit ? { duration: writeDuration(1, unit), next: at + 2 } : null;
  }
  const { unit, plural, ordinal } = words[at]!.sense ?? {};
  if (!unit) return null;
  const old = readOld(words, at + 1);
  if (old && isDash(words[at + 1])) return { duration: writeDuration(plural ? null : 1, unit), next: old };
  if (!plural || unit === "second" || unit === "quarter" || ordinal) return null;
  const follows = /^(of|later|ago|earlier|before|after)$/.test(lowerAt(words, at + 1));
  const leads = bareLeads.has(lowerAt(words, at - 1)) && lowerAt(words, at - 1) !== "the";
  return leads || follows ? { duration: writeDuration(null, unit), next: at + 1 } : null;
}
