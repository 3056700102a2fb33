import type { Meaning } from "../../../times/meaning.js";
import { type Find, lowerAt } from "../find.js";
import type { TimeLine, TimeWord } from "../time-words.js";

/** Joins a part of the day or a clock time with its date: "Monday morning", "the morning of 31 January", "9 p.m. Friday". */
export function refineParts(finds: readonly Find[], line: TimeLine): Find[] {
  const out: Find[] = [];
  for (const find of finds) {
    const last = out.at(-1);
    const joined = last && joinNeighbours(last, find, line.words);
    if (joined) out[out.length - 1] = joined;
    else out.push(find);
  }
  return out.map((find, index) => takePart(lendDay(find, out[index + 1], line.words), line.words));
}

/** "At 6 a.m. on Monday" stays two expressions, but the time is that day's. */
function lendDay(find: Find, next: Find | undefined, words: readonly TimeWord[]): Find {
  const time = timeOf(find.meaning);
  const isOn = next?.from === find.to + 1 && lowerAt(words, find.to) === "on";
  return time && isOn && isDayDate(next.meaning) ? { ...find, meaning: { ...next.meaning, ...time } as Meaning } : find;
}

function joinNeighbours(left: Find, right: Find, words: readonly TimeWord[]): Find | null {
  // "The early morning hours of Monday".
  const start = lowerAt(words, left.to) === "hours" ? left.to + 1 : left.to;
  const gap = right.from - start;
  const between = lowerAt(words, start);
  const ofThe = between === "of" || (between === "," && timeOf(left.meaning) !== null);
  if (gap > 1 || (gap === 1 && !ofThe)) return null;
  const [leftTime, rightTime] = [timeOf(left.meaning), timeOf(right.meaning)];
  if (leftTime && isDayDate(right.meaning)) return join(left, right, { ...right.meaning, ...leftTime } as Meaning);
  if (gap === 0 && rightTime && isDayDate(left.meaning))
    return join(left, right, { ...left.meaning, ...rightTime } as Meaning);
  return null;
}

function join(left: Find, right: Find, meaning: Meaning): Find {
  const mod = left.mod ?? right.mod;
  return { from: left.from, to: right.to, type: "TIME", meaning, ...(mod && { mod }) };
}

/** The clock or part of an expression that names no day. */
function timeOf(meaning: Meaning): { clock: string } | { part: string } | null {
  if (meaning.kind !== "calendar" || meaning.month || meaning.day || meaning.weekday || meaning.year) return null;
  if (meaning.season || meaning.quarter || meaning.half) return null;
  return meaning.clock ? { clock: meaning.clock } : meaning.part ? { part: meaning.part } : null;
}

function isDayDate(meaning: Meaning): boolean {
  if (meaning.kind === "shift") return meaning.unit === "day" && !meaning.clock && !meaning.part;
  if (meaning.kind === "feast") return !meaning.part;
  return meaning.kind === "calendar" && !!(meaning.day || meaning.weekday) && !meaning.clock && !meaning.part;
}

/** "Monday" takes the "night" that follows it, "tomorrow" its "at noon" not. */
function takePart(find: Find, words: readonly TimeWord[]): Find {
  const sense = words[find.to]?.sense;
  if (!sense?.part || sense.plural || !isDayDate(find.meaning)) return find;
  const clock = { noon: "T12:00", midnight: "T24:00" }[words[find.to]!.lower];
  const meaning = { ...find.meaning, ...(clock ? { clock } : { part: sense.part }) } as Meaning;
  return { ...find, to: find.to + 1, type: "TIME", meaning };
}
