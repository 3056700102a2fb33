import { two } from "../../../times/calendar.js";
import { type Find, isCapital, lowerAt } from "../find.js";
import type { TimeLine, TimeWord } from "../time-words.js";

/** "6:06 a.m.", "6 p.m.", "14:30 GMT", "0900 GMT", "ten o'clock", "10:00 local time". */
export function findClockTime({ words }: TimeLine, at: number): Find | null {
  const read = readClock(words, at);
  if (!read) return null;
  const zone = readZone(words, read.next);
  const clock = `T${two(read.hour)}:${two(read.minute)}${zone?.utc ? "Z" : ""}`;
  return { from: at, to: zone?.next ?? read.next, type: "TIME", meaning: { kind: "calendar", clock } };
}

interface ReadClock {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
}

function readClock(words: readonly TimeWord[], at: number): ReadClock | null {
  const word = words[at]!;
  const sense = word.sense;
  if (sense?.clock) {
    const [hour, minute] = word.text.split(":").map(Number) as [number, number];
    return inDay(withHalfDay(words, { hour, minute, next: at + 1 }));
  }
  const number = sense?.number;
  if (number === undefined) return null;
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(word.text);
  if (dotted) {
    const read = { hour: Number(dotted[1]), minute: Number(dotted[2]), next: at + 1 };
    const timed = withHalfDay(words, read);
    return timed.next > read.next || readZone(words, read.next)?.utc ? inDay(timed) : null;
  }
  if (sense?.digits === 4 && readZone(words, at + 1)) {
    return inDay({ hour: Math.floor(number / 100), minute: number % 100, next: at + 1 });
  }
  if (number > 24 || !Number.isInteger(number)) return null;
  const next = /^o['’]clock$/.test(lowerAt(words, at + 1)) ? at + 2 : at + 1;
  const read = withHalfDay(words, { hour: number, minute: 0, next });
  return read.next > at + 1 ? inDay(read) : null;
}

/** Adds "a.m." or "p.m.", or "in the morning" right after an hour. */
function withHalfDay(words: readonly TimeWord[], read: ReadClock): ReadClock {
  const half = /^([ap])\.?\s?m\.?$/.exec(lowerAt(words, read.next));
  if (!half) return read;
  const hour = half[1] === "p" ? (read.hour % 12) + 12 : read.hour % 12;
  return { ...read, hour, next: read.next + 1 };
}

function inDay(read: ReadClock): ReadClock | null {
  return read.hour <= 24 && read.minute < 60 ? read : null;
}

const zones = /^(gmt|utc|est|edt|et|cst|cdt|pst|pdt|cet|cest|eet|eest|bst|ist|jst|kst|msk|hkt|aest)$/;

/** "GMT", "local time", "Moscow time"; only GMT and UTC become part of the value. */
function readZone(words: readonly TimeWord[], at: number): { next: number; utc: boolean } | null {
  const lower = lowerAt(words, at);
  if (zones.test(lower) && words[at]!.text === words[at]!.text.toUpperCase()) {
    return { next: at + 1, utc: lower === "gmt" || lower === "utc" };
  }
  const named = lower === "local" || isCapital(words[at]);
  if (named && lowerAt(words, at + 1) === "time") return { next: at + 2, utc: false };
  return lower === "hours" ? { next: at + 1, utc: false } : null;
}
