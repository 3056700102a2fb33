/** Lets so many questions through at once, and then so many a second. */
export interface Allowance {
  readonly atOnce: number;
  readonly perSecond: number;
}

const askersMax = 10_000;

/**
 * A bucket of tokens for each asker: `take` says whether the asker may go on at the time `now` (milliseconds), and takes
 * one. Askers that were not seen for longest are forgotten where there are too many.
 */
export function createRateLimit({ atOnce, perSecond }: Allowance): { take(asker: string, now: number): boolean } {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(asker, now) {
      const bucket = buckets.get(asker) ?? { left: atOnce, at: now };
      const left = Math.min(atOnce, bucket.left + ((now - bucket.at) / 1000) * perSecond);
      buckets.delete(asker);
      buckets.set(asker, { left: left >= 1 ? left - 1 : left, at: now });
      for (const oldest of buckets.keys()) {
        if (buckets.size <= askersMax) break;
        buckets.delete(oldest);
      }
      return left >= 1;
    },
  };
}
