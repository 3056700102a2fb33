import { locateTurn, type SegmentOptions, type Turn } from "./bayesian-segments.js";
import type { SegmentScore } from "./segment-score.js";

/** What a further turn must gain: two rates and a place, by the Bayesian information criterion. */
export function defaultPenalty(length: number): number {
  return 1.5 * Math.log(Math.max(length, 2));
}

/**
 * The cut with the largest likelihood less a penalty for each turn, found exactly and with pruning (Killick, Fearnhead and
 * Eckley 2012, "Optimal detection of changepoints with a linear computational cost").
 */
export function findTurnsByPelt(
  score: SegmentScore,
  options: SegmentOptions,
  penalty = defaultPenalty(options.length),
): Turn[] {
  const { length, lengthMin } = options;
  const best = new Array<number>(length + 1).fill(Number.NEGATIVE_INFINITY);
  const previous = new Array<number>(length + 1).fill(0);
  best[0] = penalty;
  let candidates = [0];
  for (let to = lengthMin; to <= length; to++) {
    for (const from of candidates) {
      const value = best[from] + score(from, to) - penalty;
      if (value > best[to]) {
        best[to] = value;
        previous[to] = from;
      }
    }
    candidates = candidates.filter((from) => best[from] + score(from, to) >= best[to]);
    const next = to - lengthMin + 1;
    if (next >= lengthMin) candidates.push(next);
  }
  const turns: number[] = [];
  for (let at = previous[length]; at > 0; at = previous[at]) turns.unshift(at);
  return locate(turns, score, options);
}

/** Cuts in two where that gains most, and each part again, as long as the gain exceeds the penalty (Scott and Knott 1974). */
export function findTurnsByHalving(
  score: SegmentScore,
  options: SegmentOptions,
  penalty = defaultPenalty(options.length),
): Turn[] {
  const turns: number[] = [];
  const split = (from: number, to: number): void => {
    let [at, gain] = [-1, penalty];
    const whole = score(from, to);
    for (let here = from + options.lengthMin; here <= to - options.lengthMin; here++) {
      const gained = score(from, here) + score(here, to) - whole;
      if (gained > gain) [at, gain] = [here, gained];
    }
    if (at < 0) return;
    split(from, at);
    turns.push(at);
    split(at, to);
  };
  split(0, options.length);
  return locate(turns, score, options);
}

/** The interval of each turn, its neighbours given. */
function locate(turns: readonly number[], score: SegmentScore, { length, lengthMin }: SegmentOptions): Turn[] {
  return turns.map((at, index) => ({
    ...locateTurn(at, turns[index - 1] ?? 0, turns[index + 1] ?? length, lengthMin, score),
    probability: 1,
  }));
}
