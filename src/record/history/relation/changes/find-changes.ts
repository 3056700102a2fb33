import { dayNumber, dayOfNumber } from "../../../days.js";
import type { ChangePoint, HistoryChannel } from "../../history.js";
import type { Scored } from "../score-happenings.js";
import { round } from "../smooth-level.js";
import { findTurnsExactly } from "./bayesian-segments.js";
import { addScores, type BinnedCounts, scoreLevel, scoreMix } from "./segment-score.js";
import { sumLines } from "./standing-lines.js";

/** Bins are a week long, and longer where there would be more of them than this. */
const binsMax = 800;
/** No stretch of a relation is shorter than this, in days. */
const stretchMinDays = 35;
/** A relation is expected to turn about once in so many days. */
const stretchExpectedDays = 365;
/** Fewer happenings tell no turns. */
const happeningsMin = 12;

/** A lasting change of two lines is told from the coming and going of single ones. */
const lineNoise = 2;
const lineSpread = 3;

/**
 * The turns of a relation: when the mix of cooperation and conflict, or which lines of communication stand open, changed
 * for longer. All ways to cut the time into stretches are weighed against each other, the method that did best on series
 * with known turns (bench/changes.ts).
 */
export function findChanges(
  scored: readonly Scored[],
  channels: readonly HistoryChannel[],
  from: string,
  to: string,
): ChangePoint[] {
  if (scored.length < happeningsMin) return [];
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const days = Math.max(7, 7 * Math.ceil((last - first + 1) / 7 / binsMax));
  const counts = binCounts(scored, first, last, days);
  const length = counts.conflict.length;
  const lines = sumLines(channels, first, length, days);
  const turns = findTurnsExactly(addScores([scoreMix(counts), scoreLevel(lines, lineNoise, lineSpread)]), {
    length,
    lengthMin: Math.max(2, Math.round(stretchMinDays / days)),
    lengthExpected: Math.max(3, stretchExpectedDays / days),
  });
  const dayOf = (bin: number): number => first + bin * days;
  const binOf = (day: number): number => Math.floor((day - first) / days);
  return turns.map(({ at, from, to, probability }, index) => {
    const start = dayOf(turns[index - 1]?.at ?? 0);
    const end = index + 1 < turns.length ? dayOf(turns[index + 1].at) : last + 1;
    const before = balance(scored, start, dayOf(at));
    const after = balance(scored, dayOf(at), end);
    const around = scored.filter((one) => one.at >= dayOf(from) && one.at < dayOf(to) + days);
    return {
      at: dayOfNumber(firstIn(scored, dayOf(at), dayOf(at) + days)),
      from: dayOfNumber(dayOf(from)),
      to: dayOfNumber(Math.min(dayOf(to) + days - 1, last)),
      probability: round(probability, 3),
      direction: after + meanOf(lines, at, binOf(end)) >= before + meanOf(lines, binOf(start), at) ? "better" : "worse",
      before: round(before),
      after: round(after),
      happenings: around.map(({ happening }) => happening.id),
    };
  });
}

/** How many happenings of cooperation and of conflict each bin holds. */
export function binCounts(scored: readonly Scored[], first: number, last: number, days: number): BinnedCounts {
  const length = Math.floor((last - first) / days) + 1;
  const [cooperation, conflict] = [new Array<number>(length).fill(0), new Array<number>(length).fill(0)];
  for (const { at, weight } of scored) {
    const bin = Math.floor((at - first) / days);
    if (bin < 0 || bin >= length || weight === 0) continue;
    if (weight > 0) cooperation[bin]++;
    else conflict[bin]++;
  }
  return { cooperation, conflict };
}

/** The day in a bin on which the first thing happens, from which on things are otherwise. */
function firstIn(scored: readonly Scored[], from: number, to: number): number {
  return scored.find(({ at }) => at >= from && at < to)?.at ?? from;
}

function meanOf(values: readonly number[], from: number, to: number): number {
  const own = values.slice(from, Math.max(to, from + 1));
  return own.reduce((sum, value) => sum + value, 0) / Math.max(1, own.length);
}

/** Cooperation less conflict, for thirty days. */
function balance(scored: readonly Scored[], from: number, to: number): number {
  const sum = scored.reduce((total, { at, weight }) => (at >= from && at < to ? total + weight : total), 0);
  return (30 * sum) / Math.max(1, to - from);
}
