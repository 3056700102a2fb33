import type { Candidate } from "./candidate.js";

/** How far a source is believed before the text is read; the day a page's metadata gives is seldom wrong. */
const trust: Record<Candidate["source"], number> = {
  argument: 10,
  "json-ld": 3,
  metadata: 3,
  feed: 2.5,
  url: 2.2,
  text: 1.5,
};

/**
 * Points for the candidates of one day. A second, independent source counts as much again for a third; a mark such as
 * "updated" counts little by itself, for pages put it on the first print too.
 */
export function weighSources(candidates: readonly Candidate[]): number {
  const bySource = new Map<Candidate["source"], number>();
  for (const candidate of candidates) {
    const known = bySource.get(candidate.source) ?? Number.NEGATIVE_INFINITY;
    bySource.set(candidate.source, Math.max(known, trustIn(candidate)));
  }
  const points = [...bySource.values()].sort((a, b) => b - a);
  return points.reduce((sum, each, index) => sum + (index === 0 ? each : each / 3), 0);
}

/** Late in the evening of Greenwich it is the next day in much of the world, and that day stands in the page. */
const lateUtc = /T2[0-3]:\d{2}Z$/u;

function trustIn({ value, source, role, precision, alternative }: Candidate): number {
  const updated = role === "updated" ? (source === "text" ? 0.3 : 1.5) : 0;
  const published = role === "published" ? 0.5 : 0;
  const exact = precision === "minute" ? 0.3 : 0;
  return trust[source] + published + exact - updated - (alternative ? 0.6 : 0) - (lateUtc.test(value) ? 2 : 0);
}
