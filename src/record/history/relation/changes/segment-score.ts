import { logGamma } from "./log-gamma.js";

/** Counts of two kinds of happenings in bins of equal length. */
export interface BinnedCounts {
  readonly cooperation: readonly number[];
  readonly conflict: readonly number[];
}

/** How well one stretch of bins, `from` to before `to`, is told by one constant rate of each kind; larger is better. */
export type SegmentScore = (from: number, to: number) => number;

/** The shape of the Gamma prior of a rate: weak, so that a few bins decide. */
const shape = 0.5;

/**
 * The log probability of the counts of a stretch under a Poisson rate that is unknown and constant in it (Gamma prior
 * around the overall mean, integrated out). News comes in bursts, and bursts are no turns: the evidence is divided by the
 * dispersion, how much more the counts of neighbouring bins vary than a Poisson process would.
 */
export function scoreByEvidence({ cooperation, conflict }: BinnedCounts): SegmentScore {
  const parts = [cooperation, conflict].map(prepare);
  return (from, to) => {
    let score = 0;
    for (const { sums, rate, dispersion } of parts) {
      const sum = (sums[to] - sums[from]) / dispersion;
      const length = (to - from) / dispersion;
      score +=
        shape * Math.log(rate) - logGamma(shape) + logGamma(shape + sum) - (shape + sum) * Math.log(rate + length);
    }
    return score;
  };
}

/** The largest log likelihood of the counts of a stretch under constant Poisson rates, divided by the dispersion. */
export function scoreByLikelihood({ cooperation, conflict }: BinnedCounts): SegmentScore {
  const parts = [cooperation, conflict].map(prepare);
  return (from, to) => {
    let score = 0;
    for (const { sums, dispersion } of parts) {
      const sum = sums[to] - sums[from];
      if (sum > 0) score += (sum * Math.log(sum / (to - from)) - sum) / dispersion;
    }
    return score;
  };
}

function prepare(counts: readonly number[]) {
  const sums = [0];
  for (const count of counts) sums.push(sums.at(-1)! + count);
  const mean = Math.max(sums.at(-1)! / Math.max(counts.length, 1), 0.02);
  return { sums, rate: shape / mean, dispersion: estimateDispersion(counts) };
}

/** Half the mean square of the steps between neighbours, over the mean: 1 for a Poisson process, and not moved by turns. */
function estimateDispersion(counts: readonly number[]): number {
  if (counts.length < 8) return 1;
  let [squares, sum] = [0, 0];
  for (let at = 1; at < counts.length; at++) squares += (counts[at] - counts[at - 1]) ** 2;
  for (const count of counts) sum += count;
  return sum === 0 ? 1 : Math.max(1, squares / (2 * (counts.length - 1)) / (sum / counts.length));
}
