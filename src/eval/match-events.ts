import { overlaps } from "../base/span.js";
import type { CodedEvent, Reading } from "./coded-report.js";
import { compareSides } from "./same-sides.js";

/** An event of each set that speak of the same deed. */
export interface EventPair {
  readonly a: CodedEvent;
  readonly b: CodedEvent;
  /** The readings by which they are nearest. */
  readonly readings: readonly [Reading, Reading];
  readonly sides: "both" | "one" | "none";
  /** Type and both sides are the same. */
  readonly agrees: boolean;
}

export interface Matched {
  readonly pairs: readonly EventPair[];
  readonly onlyA: readonly CodedEvent[];
  readonly onlyB: readonly CodedEvent[];
}

/**
 * Pairs the events of one report, each with one of the other set at most, the best first. Two belong together where
 * type and both sides are the same, or where their evidence overlaps and the type or a side is the same.
 */
export function matchEvents(as: readonly CodedEvent[], bs: readonly CodedEvent[]): Matched {
  const candidates: { pair: EventPair; points: number; apart: number }[] = [];
  for (const a of as) for (const b of bs) candidates.push(...weigh(a, b));
  // The order of the input breaks ties, since sorting is stable.
  candidates.sort((x, y) => y.points - x.points || x.apart - y.apart);
  const used = new Set<CodedEvent>();
  const pairs: EventPair[] = [];
  for (const { pair } of candidates) {
    if (used.has(pair.a) || used.has(pair.b)) continue;
    used.add(pair.a).add(pair.b);
    pairs.push(pair);
  }
  const left = (events: readonly CodedEvent[]) => events.filter((event) => !used.has(event));
  return { pairs, onlyA: left(as), onlyB: left(bs) };
}

function weigh(a: CodedEvent, b: CodedEvent): { pair: EventPair; points: number; apart: number }[] {
  const readings = nearest(a, b);
  const [ours, theirs] = readings;
  const sameType = ours.type === theirs.type;
  const sides = compareSides(a, b);
  const agrees = sameType && sides === "both";
  const overlap = a.span !== null && b.span !== null && overlaps(a.span, b.span);
  if (!agrees && !(overlap && (sameType || sides !== "none"))) return [];
  const points =
    (sameType ? 4 : 0) + (sides === "both" ? 4 : sides === "one" ? 2 : 0) + sameness(ours, theirs) + (overlap ? 3 : 0);
  const apart = a.span && b.span ? Math.abs(a.span.start - b.span.start) : 0;
  return [{ pair: { a, b, readings, sides, agrees }, points, apart }];
}

/** Of all that the two would accept, the readings that are most alike. */
function nearest(a: CodedEvent, b: CodedEvent): readonly [Reading, Reading] {
  let best: readonly [Reading, Reading] = [a.readings[0], b.readings[0]];
  let most = -1;
  for (const ours of a.readings) {
    for (const theirs of b.readings) {
      const alike = (ours.type === theirs.type ? 4 : 0) + sameness(ours, theirs);
      if (alike <= most) continue;
      most = alike;
      best = [ours, theirs];
    }
  }
  return best;
}

function sameness(a: Reading, b: Reading): number {
  return (a.stage === b.stage ? 1 : 0) + (rootOf(a.act) === rootOf(b.act) ? 1 : 0) + (a.act === b.act ? 0.5 : 0);
}

/** "CONSULT" of "CONSULT.visit". */
export function rootOf(act: string): string {
  return act.split(".")[0]!;
}
