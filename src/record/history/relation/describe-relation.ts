import { addDays, dayNumber } from "../../days.js";
import type { Happening, HistoryChannel, Pair, Relation } from "../history.js";
import { findChanges } from "./changes/find-changes.js";
import { findUnusual } from "./find-unusual.js";
import { judgeState } from "./judge-state.js";
import { counts, type Scored, scoreHappenings } from "./score-happenings.js";
import { createLevel, round } from "./smooth-level.js";
import type { Weights } from "./weights.js";

/** How two states stand to each other from the first happening to `end`; null where none has a day. */
export function describeRelation(
  pair: Pair,
  happenings: readonly Happening[],
  channels: readonly HistoryChannel[],
  weights: Weights,
  end: string,
): Relation | null {
  const scored = scoreHappenings(happenings, weights).filter(({ day }) => day <= end);
  if (scored.length === 0) return null;
  const from = scored[0].day;
  const changes = findChanges(scored, channels, from, end);
  const undated = happenings.filter((happening) => happening.day === null && counts(happening));
  return {
    pair,
    scale: weights.name,
    from,
    to: end,
    days: describeDays(scored),
    changes,
    periods: describePeriods(scored, channels, [from, ...changes.map(({ at }) => at)], end),
    now: judgeState(scored, channels, end),
    unusual: findUnusual(scored, dayNumber(end)),
    undated: undated.map(({ id }) => id),
  };
}

function describeDays(scored: readonly Scored[]): Relation["days"] {
  const level = createLevel(scored);
  const byDay = new Map<string, Scored[]>();
  for (const one of scored) {
    const known = byDay.get(one.day);
    if (known) known.push(one);
    else byDay.set(one.day, [one]);
  }
  return [...byDay].map(([day, own]) => {
    const counts: Relation["days"][number]["counts"] = {};
    let [cooperation, conflict] = [0, 0];
    for (const { happening, weight } of own) {
      counts[happening.type] = (counts[happening.type] ?? 0) + 1;
      if (weight > 0) cooperation += weight;
      else conflict -= weight;
    }
    return {
      day,
      counts,
      cooperation: round(cooperation),
      conflict: round(conflict),
      level: round(level(dayNumber(day))),
      happenings: own.map(({ happening }) => happening.id),
    };
  });
}

/** Each stretch between two turns with the word for how things stood in it, judged ninety days in or at its end. */
function describePeriods(
  scored: readonly Scored[],
  channels: readonly HistoryChannel[],
  starts: readonly string[],
  end: string,
): Relation["periods"] {
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? end : addDays(next, -1);
    const settled = addDays(from, 89);
    const { day: _, ...state } = judgeState(scored, channels, settled < to ? settled : to);
    return { from, to, ...state };
  });
}
