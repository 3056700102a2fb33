import { logGamma } from "./log-gamma.js";

/** How well one stretch of bins, `from` to before `to`, is told by one constant state of things; larger is better. */
export type SegmentScore = (from: number, to: number) => number;

/** Counts of two kinds of happenings in bins of equal length. */
export interface BinnedCounts {
  readonly cooperation: readonly number[];
  readonly conflict: readonly number[];
}

/**
 * The log probability of how many of the happenings of a stretch are cooperation, if the share is unknown and constant in
 * it (Beta prior around the overall share, integrated out). It is the mix that counts and not the number, so that more or
 * less news of the same kind, and silence, are no turn. Several happenings of one story are told together and are less
 * than so many independent ones: counts are divided by the dispersion.
 */
export function scoreMix({ cooperation, conflict }: BinnedCounts, dispersion = 1.5): SegmentScore {
  const [good, bad] = [cooperation, conflict].map(sumUp);
  const all = good.at(-1)! + bad.at(-1)!;
  const share = all === 0 ? 0.5 : Math.min(0.9, Math.max(0.1, good.at(-1)! / all));
  const [a, b] = [2 * share, 2 * (1 - share)];
  const none = logGamma(a) + logGamma(b) - logGamma(a + b);
  return (from, to) => {
    const x = (good[to] - good[from]) / dispersion;
    const y = (bad[to] - bad[from]) / dispersion;
    return logGamma(a + x) + logGamma(b + y) - logGamma(a + b + x + y) - none;
  };
}

/**
 * The log probability of a level that is known in every bin, if its mean is unknown and constant in a stretch (Normal
 * prior, integrated out). With `noise` as the standard deviation of one bin, a lasting step of `noise` is told within some
 * weeks.
 */
export function scoreLevel(values: readonly number[], noise: number, spread: number): SegmentScore {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  const sums = sumUp(values.map((value) => value - mean));
  return (from, to) => {
    const precision = (to - from) / noise ** 2;
    const sum = (sums[to] - sums[from]) / noise ** 2;
    return -0.5 * Math.log(1 + spread ** 2 * precision) + (0.5 * sum * sum) / (precision + 1 / spread ** 2);
  };
}

/** Several things that turn together: what speaks for a stretch in each is added up. */
export function addScores(scores: readonly SegmentScore[]): SegmentScore {
  return (from, to) => scores.reduce((sum, score) => sum + score(from, to), 0);
}

function sumUp(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}

/** The same as `scoreMix`, with the share that fits a stretch best in place of all shares: for penalised methods. */
export function fitMix({ cooperation, conflict }: BinnedCounts, dispersion = 1.5): SegmentScore {
  const [good, bad] = [cooperation, conflict].map(sumUp);
  return (from, to) => {
    const [x, y] = [good[to] - good[from], bad[to] - bad[from]];
    const part = (count: number): number => (count === 0 ? 0 : count * Math.log(count / (x + y)));
    return (part(x) + part(y)) / dispersion;
  };
}

/** The same as `scoreLevel`, with the mean that fits a stretch best. */
export function fitLevel(values: readonly number[], noise: number): SegmentScore {
  const sums = sumUp(values);
  return (from, to) => (sums[to] - sums[from]) ** 2 / (2 * noise ** 2 * (to - from));
}
