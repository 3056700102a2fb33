const dayMs = 24 * 60 * 60 * 1000;

/**
 * How long to leave a feed alone after so many failures in a row: twice as long after each, at most a day. What the
 * server asks for in `Retry-After`, seconds or a date, is kept where it is longer.
 */
export function backOffMs(failures: number, intervalMs: number, retryAfter: string | undefined, now: number): number {
  const own = Math.min(intervalMs * 2 ** Math.min(failures, 20), dayMs);
  return Math.max(own, Math.min(readRetryAfter(retryAfter, now), dayMs));
}

function readRetryAfter(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
