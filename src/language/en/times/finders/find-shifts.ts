import type { ShiftMeaning, Unit } from "../../../times/meaning.js";
import { type Find, isNounAt, lowerAt, tagAt } from "../find.js";
import { findDirection } from "../find-direction.js";
import { superlatives } from "../superlatives.js";
import type { TimeLine } from "../time-words.js";
import { halves, readAmount } from "./find-durations.js";

/** "two days ago", "a month later", "the day before", "the week after", "three weeks from now", "(will) in two weeks". */
export function findShift(line: TimeLine, at: number): Find | null {
  return readAmountAway(line, at) ?? readDayBefore(line, at) ?? readHalfAgo(line, at);
}

function readAmountAway(line: TimeLine, at: number): Find | null {
  const { words } = line;
  const bare = words[at]!.sense?.unit && words[at]!.sense?.plural;
  const read = bare ? { amount: null, unit: words[at]!.sense!.unit!, next: at + 1 } : readAmount(line, at);
  if (!read) return null;
  const step = readStep(line, read.next);
  if (step) return shift(at, step.next, read.unit, read.amount, step.sign, step.origin);
  return readAhead(line, at, read);
}

interface Step {
  readonly sign: 1 | -1;
  readonly origin: "report" | "text";
  readonly next: number;
}

/** The word that says from where and to which side: "ago", "earlier", "later", "from now"; "before" and "after" only alone. */
function readStep(line: TimeLine, at: number): Step | null {
  const { words } = line;
  const lower = lowerAt(words, at);
  if (lower === "ago") return { sign: -1, origin: "report", next: at + 1 };
  if (lower === "hence") return { sign: 1, origin: "report", next: at + 1 };
  if (lower === "from" && /^(now|today)$/.test(lowerAt(words, at + 1)))
    return { sign: 1, origin: "report", next: at + 2 };
  const sign = { earlier: -1, previously: -1, prior: -1, before: -1, later: 1, after: 1, afterwards: 1 }[lower] as
    | 1
    | -1;
  if (!sign || lowerAt(words, at + 1) === "than") return null;
  const needsNothing = lower === "before" || lower === "after" || lower === "prior";
  if (needsNothing && lowerAt(words, at + 1) === "that") return { sign, origin: "text", next: at + 2 };
  return needsNothing && !standsAlone(line, at + 1) ? null : { sign, origin: "text", next: at + 1 };
}

/** Nothing follows that "before" or "after" could govern. */
function standsAlone(line: TimeLine, at: number): boolean {
  const word = line.words[at];
  if (!word || /^[.,;:)—–"”?!]$/.test(word.text)) return true;
  if (/^(and|or|but|when|in|on|at|by|with|to|from|that|which|who)$/.test(word.lower)) return true;
  const tag = tagAt(line, at);
  return (tag === "VERB" || tag === "AUX") && !/ing$/.test(word.lower) && !isNounAt(line, at + 1);
}

/** "In three weeks" counts ahead only where the clause looks ahead; else it says how long something took. */
function readAhead(
  line: TimeLine,
  at: number,
  { amount, unit, next }: { amount: number | null; unit: Unit; next: number },
) {
  const lead = lowerAt(line.words, at - 1) === "in" ? at - 1 : -1;
  if (lead < 0 || amount === null || unit === "second" || isYardstick(line, lead)) return null;
  if (findDirection(line.sentence, line.words[at]!.token) !== "future") return null;
  const owned = /^['’]s?$/.test(lowerAt(line.words, next)) && lowerAt(line.words, next + 1) === "time";
  return shift(at, owned ? next + 2 : next, unit, amount, 1, "report");
}

/** "Will meet for the first time in ten years", "the first king to come here in ten years": how long there was none. */
function isYardstick({ words }: TimeLine, at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back <= yardstickReach; back--) {
    const word = lowerAt(words, back);
    if (/^[,;:]$/.test(word)) return false;
    if (superlatives.has(word)) return true;
  }
  return false;
}

const yardstickReach = 12;

/** "the day before", "the following year" is read elsewhere; "a year after" is an amount. */
function readDayBefore(line: TimeLine, at: number): Find | null {
  const { words } = line;
  if (lowerAt(words, at) !== "the") return null;
  const { unit, plural, part } = words[at + 1]?.sense ?? {};
  if ((!unit && !part) || plural || unit === "second") return null;
  const lower = lowerAt(words, at + 2);
  const sign = { before: -1, after: 1, earlier: -1, later: 1, following: 1, previous: -1, prior: -1 }[lower] as 1 | -1;
  if (!sign || !standsAlone(line, at + 3)) return null;
  return shift(at, at + 3, unit ?? "day", 1, sign, "text", part);
}

/** "half a century ago". */
function readHalfAgo(line: TimeLine, at: number): Find | null {
  const { words } = line;
  if (lowerAt(words, at) !== "half" || !/^an?$/.test(lowerAt(words, at + 1))) return null;
  const unit = words[at + 2]?.sense?.unit;
  const step = unit && halves[unit] ? readStep(line, at + 3) : null;
  if (!step) return null;
  if (unit === "century") return shift(at, step.next, "decade", 5, step.sign, step.origin);
  if (unit === "decade") return shift(at, step.next, "year", 5, step.sign, step.origin);
  return unit === "year" ? shift(at, step.next, "month", 6, step.sign, step.origin) : null;
}

function shift(
  from: number,
  to: number,
  unit: Unit,
  amount: number | null,
  sign: 1 | -1,
  origin: "report" | "text",
  part?: ShiftMeaning["part"],
): Find {
  const finer = amount !== null && amount % 1 !== 0 && unit === "year";
  const counted = amount === null ? null : sign * (finer ? amount * 12 : amount);
  const meaning: ShiftMeaning = {
    kind: "shift",
    unit: finer ? "month" : unit,
    amount: counted,
    sign,
    origin,
    ...(part && { part }),
  };
  return { from, to, type: part ? "TIME" : "DATE", meaning };
}
