import { logAdd } from "./log-gamma.js";
import type { SegmentScore } from "./segment-score.js";

/** A turn between bins: the first bin of the new stretch, and the bins between which it lies with `probability`. */
export interface Turn {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** How sure it is that there is a turn at all around here. */
  readonly probability: number;
}

export interface SegmentOptions {
  /** Number of bins. */
  readonly length: number;
  /** No stretch is shorter than this. */
  readonly lengthMin: number;
  /** How long stretches are expected to be, in bins. */
  readonly lengthExpected: number;
}

/** With this probability the turn lies in its interval. */
export const intervalMass = 0.9;
/** Turns that are less sure than this are not told. */
const probabilityMin = 0.5;

/**
 * All ways to cut a series into stretches, weighed against each other exactly (Fearnhead 2006, "Exact and efficient
 * Bayesian inference for multiple changepoint problems"): gives the likeliest cut, and for each of its turns where else
 * it could lie. Stretches have geometrically distributed lengths. Work and memory grow with the square of the bins.
 */
export function findTurnsExactly(score: SegmentScore, { length, lengthMin, lengthExpected }: SegmentOptions): Turn[] {
  if (length < 2 * lengthMin) return [];
  const cut = Math.log(1 / lengthExpected);
  const stay = Math.log(1 - 1 / lengthExpected);
  /** The log weight of a stretch, with its prior; the last one is not known to have ended. */
  const weigh = (from: number, to: number): number => {
    const prior = (to - from - 1) * stay + (to === length ? 0 : cut);
    return score(from, to) + prior;
  };
  const forward = new Array<number>(length + 1).fill(Number.NEGATIVE_INFINITY);
  const best = new Array<number>(length + 1).fill(Number.NEGATIVE_INFINITY);
  const previous = new Array<number>(length + 1).fill(0);
  forward[0] = 0;
  best[0] = 0;
  for (let to = lengthMin; to <= length; to++) {
    for (let from = 0; from <= to - lengthMin; from++) {
      if (forward[from] === Number.NEGATIVE_INFINITY) continue;
      const weight = weigh(from, to);
      forward[to] = logAdd(forward[to], forward[from] + weight);
      if (best[from] + weight > best[to]) {
        best[to] = best[from] + weight;
        previous[to] = from;
      }
    }
  }
  const backward = new Array<number>(length + 1).fill(Number.NEGATIVE_INFINITY);
  backward[length] = 0;
  for (let from = length - lengthMin; from >= 0; from--) {
    for (let to = from + lengthMin; to <= length; to++) {
      if (backward[to] === Number.NEGATIVE_INFINITY) continue;
      backward[from] = logAdd(backward[from], backward[to] + weigh(from, to));
    }
  }
  /** The probability that a stretch begins at each bin. */
  const begins = forward.map((weight, at) =>
    at === 0 || at === length ? 0 : Math.exp(weight + backward[at] - forward[length]),
  );
  const turns: number[] = [];
  for (let at = previous[length]; at > 0; at = previous[at]) turns.unshift(at);
  return turns
    .map((at, index) => {
      const [before, after] = [turns[index - 1] ?? 0, turns[index + 1] ?? length];
      return { ...spreadTurn(at, before, after, begins), probability: sureOf(at, before, after, begins) };
    })
    .filter(({ probability }) => probability >= probabilityMin);
}

/** The probability of any turn nearer to this place than to the next turns. */
function sureOf(at: number, before: number, after: number, begins: readonly number[]): number {
  let total = 0;
  for (let bin = Math.ceil((before + at) / 2); bin <= Math.floor((at + after) / 2); bin++) total += begins[bin] ?? 0;
  return Math.min(1, total);
}

/**
 * Where a turn can lie, all ways to cut the rest of the series weighed: the bins nearer to it than to the next turns, the
 * likelier first, that hold 90 % of the probability that a stretch begins there.
 */
function spreadTurn(
  at: number,
  before: number,
  after: number,
  begins: readonly number[],
): Pick<Turn, "at" | "from" | "to"> {
  const [least, most] = [Math.ceil((before + at) / 2), Math.floor((at + after) / 2)];
  const total = sureOf(at, before, after, begins);
  let [from, to, mass] = [at, at, begins[at] ?? 0];
  while (mass < intervalMass * total && (from > least || to < most)) {
    const [left, right] = [from > least ? begins[from - 1]! : -1, to < most ? begins[to + 1]! : -1];
    if (left >= right) mass += begins[--from]!;
    else mass += begins[++to]!;
  }
  return { at, from, to };
}

/** Where a turn between two others can lie, these given: the bins around it, the likelier first, that hold 90 % of the probability. */
export function locateTurn(
  at: number,
  before: number,
  after: number,
  lengthMin: number,
  score: SegmentScore,
): Pick<Turn, "at" | "from" | "to"> {
  const [least, most] = [before + lengthMin, after - lengthMin];
  const here = score(before, at) + score(at, after);
  const weights = new Map<number, number>();
  let total = 0;
  for (let bin = least; bin <= most; bin++) {
    const weight = Math.exp(score(before, bin) + score(bin, after) - here);
    weights.set(bin, weight);
    total += weight;
  }
  let [from, to, mass] = [at, at, weights.get(at) ?? 1];
  while (mass < intervalMass * total && (from > least || to < most)) {
    const [left, right] = [weights.get(from - 1) ?? -1, weights.get(to + 1) ?? -1];
    if (left >= right) mass += weights.get(--from)!;
    else mass += weights.get(++to)!;
  }
  return { at, from, to };
}
