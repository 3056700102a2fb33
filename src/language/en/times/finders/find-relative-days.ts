import type { DayPart } from "../../../times/meaning.js";
import { type Find, lowerAt, tagAt } from "../find.js";
import type { TimeLine, TimeWord } from "../time-words.js";
import { readWhich } from "./find-weekdays.js";

/** "today", "tonight", "the day after tomorrow", "last night", "this morning", "the next evening", "that day", "the morning". */
export function findRelativeDay(line: TimeLine, at: number): Find | null {
  return (
    readAroundDeictic(line.words, at) ?? readDeictic(line.words, at) ?? readWhichDay(line, at) ?? readPart(line, at)
  );
}

function readDeictic(words: readonly TimeWord[], at: number): Find | null {
  const sense = words[at]!.sense;
  if (sense?.deictic === undefined) return null;
  return dayFind(at, at + 1, sense.deictic, "report", sense.part);
}

/** "the day before yesterday", "the day after tomorrow". */
function readAroundDeictic(words: readonly TimeWord[], at: number): Find | null {
  const from = lowerAt(words, at) === "the" ? at + 1 : at;
  if (lowerAt(words, from) !== "day") return null;
  const step = { before: -1, after: 1 }[lowerAt(words, from + 1)];
  const deictic = words[from + 2]?.sense?.deictic;
  if (!step || deictic === undefined) return null;
  return dayFind(at, from + 3, deictic + step, "report", undefined);
}

/** "last night", "this evening", "the next day", "that morning", "the same day", "the following night". */
function readWhichDay(line: TimeLine, at: number): Find | null {
  const { words } = line;
  const which = readWhich(line, at);
  if (!which) return null;
  const sense = words[which.next]?.sense;
  const isDay = lowerAt(words, which.next) === "day";
  if (!isDay && (!sense?.part || sense.plural)) return null;
  const led = lowerAt(words, at) === "the";
  // "The next day" counts from the day just told, "this morning" from the report; "the last day" is no date.
  if (isDay && which.which === -1 && !which.fromText) return null;
  if (isDay && which.which === 0 && !which.fromText) return null;
  const origin = which.fromText || (which.which === 1 && (led || isDay)) ? "text" : "report";
  return dayFind(at, which.next + 1, which.which, origin, sense?.part);
}

const partLeads = new Set("the early late mid".split(" "));
const partPrepositions = new Set("at by before after until till since around".split(" "));

/** A part of the day by itself: "in the morning", "early morning", "at night", "by nightfall", "noon", "the early hours". */
function readPart(line: TimeLine, at: number): Find | null {
  const { words } = line;
  const word = words[at]!;
  if (word.lower === "early" && lowerAt(words, at + 1) === "hours") {
    return { from: at, to: at + 2, type: "TIME", meaning: { kind: "calendar", part: "MO" } };
  }
  const part = word.sense?.part;
  if (!part || word.sense!.plural || tagAt(line, at) === "VERB") return null;
  const clock = { noon: "T12:00", midnight: "T24:00" }[word.lower];
  if (clock) return { from: at, to: at + 1, type: "TIME", meaning: { kind: "calendar", clock } };
  const before = lowerAt(words, at - 1);
  if (!partLeads.has(before) && !partPrepositions.has(before)) return null;
  return { from: at, to: at + 1, type: "TIME", meaning: { kind: "calendar", part } };
}

function dayFind(from: number, to: number, amount: number, origin: "report" | "text", part: DayPart | undefined): Find {
  const meaning = { kind: "shift" as const, unit: "day" as const, amount, origin, ...(part && { part }) };
  return { from, to, type: part ? "TIME" : "DATE", meaning };
}
