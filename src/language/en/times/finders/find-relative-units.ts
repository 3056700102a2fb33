import type { Origin, Unit } from "../../../times/meaning.js";
import { type Find, isCapital, lowerAt } from "../find.js";
import { readNumber } from "../read-number.js";
import type { TimeLine, TimeWord } from "../time-words.js";
import { writeDuration } from "../write-duration.js";
import { readWhich } from "./find-weekdays.js";

/** "last week", "the past two years", "recent months", "next summer", "last June", "later in the year", "year's end". */
export function findRelativeUnit(line: TimeLine, at: number): Find | null {
  return (
    readWhichUnit(line, at) ??
    readWeekend(line.words, at) ??
    readRecent(line.words, at) ??
    readWithin(line.words, at) ??
    readEnd(line.words, at)
  );
}

function readWhichUnit(line: TimeLine, at: number): Find | null {
  const { words } = line;
  const which = readWhich(line, at);
  if (!which) return null;
  const { next } = which;
  const sense = words[next]?.sense;
  const led = lowerAt(words, at) === "the";
  const number = readNumber(words, next);
  if (number && !number.article && which.which !== 0) {
    const unit = words[number.next]?.sense?.unit;
    if (!unit) return null;
    return stretchFind(at, number.next + 1, unit, number.value, which);
  }
  const relative = { which: which.which, ...(which.fromText && { origin: "text" as const }) };
  if (sense?.month && isCapital(words[next])) {
    const day = words[next + 1]?.sense?.digits !== undefined ? words[next + 1]!.sense!.number! : 0;
    const dated = Number.isInteger(day) && day >= 1 && day <= 31 && words[next + 1]!.sense!.digits! <= 2;
    const meaning = { kind: "calendar" as const, month: sense.month, ...(dated && { day }), ...relative };
    return { from: at, to: next + (dated ? 2 : 1), type: "DATE", meaning };
  }
  if (sense?.season && !sense.plural && lowerAt(words, next + 1) !== "of") {
    return { from: at, to: next + 1, type: "DATE", meaning: { kind: "calendar", season: sense.season, ...relative } };
  }
  if (!sense?.unit || sense.ordinal || isTitle(words, next)) return null;
  if (sense.plural) return readPluralUnits(at, next, which.which, sense.unit);
  if (sense.unit === "day" || sense.unit === "hour" || sense.unit === "minute") return null;
  if (isWholeStretch(words, at, led, next)) {
    return stretchFind(at, next + 1, sense.unit, 1, which);
  }
  const counted = which.fromText || (led && which.which === 1 && lowerAt(words, at + 1) === "next");
  return shiftFind(at, next + 1, sense.unit, which.which, counted ? "text" : "report");
}

/** A length of time that ends or begins with the day of the report or the time last named. */
function stretchFind(
  from: number,
  to: number,
  unit: Unit,
  amount: number | null,
  { which, fromText }: { which: number; fromText: boolean },
): Find {
  const value = writeDuration(amount, unit);
  const isWhole = amount !== null && Number.isInteger(amount);
  const reach = isWhole && { unit, amount: which * amount, origin: fromText ? ("text" as const) : ("report" as const) };
  return { from, to, type: "DURATION", meaning: { kind: "value", value, ...(reach && { reach }) } };
}

/** "This Week" is a programme; in a heading every word has its capital. */
function isTitle(words: readonly TimeWord[], at: number): boolean {
  return isCapital(words[at]) && isCapital(words[at - 1]) && words[at]!.text !== words[at]!.text.toUpperCase();
}

/** "the past year", "over the last month": the stretch up to now, not the calendar unit before this one. */
function isWholeStretch(words: readonly TimeWord[], at: number, led: boolean, next: number): boolean {
  const lower = lowerAt(words, next - 1);
  return (led && (lower === "last" || lower === "past")) || (lower === "past" && lowerAt(words, at) !== "this");
}

function readPluralUnits(from: number, at: number, which: number, unit: Unit): Find | null {
  if (which === 0) {
    const value = "PRESENT_REF";
    return unit === "day" ? { from, to: at + 1, type: "DATE", meaning: { kind: "value", value } } : null;
  }
  const value = which < 0 ? "PAST_REF" : "FUTURE_REF";
  return { from, to: at + 1, type: "DATE", meaning: { kind: "value", value } };
}

/** "over the weekend": the last or the coming one, as the tense says. */
function readWeekend(words: readonly TimeWord[], at: number): Find | null {
  if (lowerAt(words, at) !== "the" || lowerAt(words, at + 1) !== "weekend" || lowerAt(words, at + 2) === "of")
    return null;
  return { from: at, to: at + 2, type: "DATE", meaning: { kind: "calendar", weekday: 6, weekend: true } };
}

/** "recent weeks", "these days", "in years past". */
function readRecent(words: readonly TimeWord[], at: number): Find | null {
  const lower = lowerAt(words, at);
  if (lower !== "recent" && lower !== "these") return null;
  const sense = words[at + 1]?.sense;
  if (!sense?.unit || !sense.plural || (lower === "these" && sense.unit !== "day")) return null;
  const value = lower === "these" ? "PRESENT_REF" : "PAST_REF";
  return { from: at, to: at + 2, type: "DATE", meaning: { kind: "value", value } };
}

/** "later in the year", "earlier in the week", "the end of the month": the stretch of calendar that holds the day. */
function readWithin(words: readonly TimeWord[], at: number): Find | null {
  const lower = lowerAt(words, at);
  const start = lower === "the" ? at + 1 : at;
  const edge = lowerAt(words, start);
  const isEdge = edges[edge] !== undefined && lowerAt(words, start + 1) === "of";
  const isLater =
    (edge === "later" || edge === "earlier" || edge === "late" || edge === "early") &&
    lowerAt(words, start + 1) === "in";
  if ((!isEdge && !isLater) || lowerAt(words, start + 2) !== "the") return null;
  const { unit, plural, season, part } = words[start + 3]?.sense ?? {};
  const mod = isEdge ? edges[edge]! : edge === "later" || edge === "late" ? "END" : "START";
  if (season) {
    return {
      from: at,
      to: start + 4,
      type: "DATE",
      meaning: { kind: "calendar", season, which: 0, origin: "text" },
      mod,
    };
  }
  if (part && isLater) return { from: at, to: start + 4, type: "TIME", meaning: { kind: "calendar", part }, mod };
  if (!unit || plural || lowerAt(words, start + 4) === "of") return null;
  return { ...shiftFind(at, start + 4, unit, 0, unit === "day" ? "text" : "either"), mod };
}

const edges: Readonly<Record<string, "START" | "MID" | "END">> = {
  start: "START",
  beginning: "START",
  middle: "MID",
  end: "END",
  close: "END",
  rest: "END",
  remainder: "END",
};

/** "year's end", "year-end", "month-end". */
function readEnd(words: readonly TimeWord[], at: number): Find | null {
  const unit = words[at]!.sense?.unit;
  if (!unit || words[at]!.sense!.plural || lowerAt(words, at + 2) !== "end") return null;
  if (!/^(['’]s|[-–‑])$/.test(lowerAt(words, at + 1))) return null;
  return { ...shiftFind(at, at + 3, unit, 0, "either"), mod: "END" };
}

export function shiftFind(from: number, to: number, unit: Unit, amount: number | null, origin: Origin): Find {
  return { from, to, type: "DATE", meaning: { kind: "shift", unit, amount, origin } };
}
