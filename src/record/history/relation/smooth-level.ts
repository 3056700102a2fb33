import type { Scored } from "./score-happenings.js";

/** After so many days a happening weighs half. */
export const halfLifeDays = 45;
/** So many happenings of weight 0 are added, so that a single one says little. */
const priorCount = 2;

/**
 * The smoothed balance: on any day the mean weight of all happenings so far, each weighing half after 45 days, and drawn
 * towards 0 by two neutral ones. It is a mean and no sum, so that more news of the same kind does not move it.
 */
export function createLevel(scored: readonly Scored[]): (day: number) => number {
  let at = 0;
  let [sum, mass, last] = [0, 0, scored[0]?.at ?? 0];
  const decay = (days: number): number => 2 ** (-days / halfLifeDays);
  /** Days must be asked for in rising order. */
  return (day) => {
    for (; at < scored.length && scored[at].at <= day; at++) {
      const faded = decay(scored[at].at - last);
      sum = sum * faded + scored[at].weight;
      mass = mass * faded + 1;
      last = scored[at].at;
    }
    const faded = decay(Math.max(0, day - last));
    return (sum * faded) / (mass * faded + priorCount);
  };
}

/** Hundredths, so that the last digits of a platform's arithmetic never show. */
export function round(value: number, digits = 2): number {
  const factor = 10 ** digits;
  const rounded = Math.round(value * factor) / factor;
  return rounded === 0 ? 0 : rounded;
}
