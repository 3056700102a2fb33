import { addDays, dayOfNumber } from "../../days.js";
import type { Relation } from "../history.js";
import { logGamma } from "./changes/log-gamma.js";
import type { Scored } from "./score-happenings.js";
import { round } from "./smooth-level.js";

/** What is usual is told by the year before; with fewer happenings in it nothing is unusual. */
const yearDays = 365;
const usualMin = 8;
const activityDays = 14;
const silenceMinDays = 45;
/** How unlikely something must be by what is usual. */
const activityBelow = 0.001;
const silenceBelow = 0.005;

type Unusual = Relation["unusual"][number];

/** Stretches with far more or far less news than the year before them leads to expect. */
export function findUnusual(scored: readonly Scored[], end: number): Unusual[] {
  return [...findActivity(scored), ...findSilence(scored, end)].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
}

function findActivity(scored: readonly Scored[]): Unusual[] {
  const found: Unusual[] = [];
  let [first, yearStart, until] = [0, 0, Number.NEGATIVE_INFINITY];
  for (let last = 0; last < scored.length; last++) {
    const end = scored[last].at;
    while (scored[first].at <= end - activityDays) first++;
    while (scored[yearStart].at <= end - activityDays - yearDays) yearStart++;
    const usual = first - yearStart;
    const known = end - activityDays - scored[0].at;
    const seen = last - first + 1;
    if (usual < usualMin || known < yearDays / 2 || scored[first].at <= until) continue;
    const days = Math.min(yearDays, known);
    const probability = tailOf(seen, usual, days, activityDays);
    if (probability >= activityBelow || (scored[last + 1] && scored[last + 1].at - scored[first].at < activityDays))
      continue;
    until = end;
    found.push({
      kind: "activity",
      from: scored[first].day,
      to: scored[last].day,
      seen,
      expected: round((usual * activityDays) / days),
      probability: Number(probability.toPrecision(2)),
      happenings: scored.slice(first, last + 1).map(({ happening }) => happening.id),
    });
  }
  return found;
}

/** The days between two days with news; the rate is that of days with news, for on one day several things are told. */
function findSilence(scored: readonly Scored[], end: number): Unusual[] {
  const days = [...new Set(scored.map(({ at }) => at))];
  const found: Unusual[] = [];
  for (const [index, day] of days.entries()) {
    const next = days[index + 1] ?? end + 1;
    const gap = next - day - 1;
    if (gap < silenceMinDays) continue;
    const usual = days.filter((one) => one > day - yearDays && one <= day).length;
    const known = Math.min(yearDays, day - days[0] + 1);
    if (usual < usualMin || known < yearDays / 2) continue;
    const expected = (usual * gap) / known;
    const probability = (known / (known + gap)) ** (usual + 0.5);
    if (probability >= silenceBelow) continue;
    const from = addDays(dayOfNumber(day), 1);
    found.push({
      kind: "silence",
      from,
      to: dayOfNumber(next - 1),
      seen: 0,
      expected: round(expected),
      probability: Number(probability.toPrecision(2)),
      happenings: scored.filter(({ at }) => at === day).map(({ happening }) => happening.id),
    });
  }
  return found;
}

/** The probability of at least `seen` in `days`, after `usual` in `known` days: the tail of a negative binomial distribution. */
function tailOf(seen: number, usual: number, known: number, days: number): number {
  const shape = usual + 0.5;
  const share = days / (known + days);
  let below = 0;
  for (let count = 0; count < seen; count++) {
    below += Math.exp(
      logGamma(shape + count) -
        logGamma(shape) -
        logGamma(count + 1) +
        shape * Math.log(1 - share) +
        count * Math.log(share),
    );
  }
  return Math.max(0, 1 - below);
}
