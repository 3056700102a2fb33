import { hashText } from "../../../base/hash.js";
import { compareText } from "../../compare-text.js";
import { dayNumber } from "../../days.js";
import type { SignTelling } from "../digest-report.js";
import { countSources } from "../happenings/describe-happening.js";
import type { HistoryChannel, Pair, Words } from "../history.js";
import { channelOn } from "./channel-on.js";

/** One state told again within so many days is the same stretch of it. */
const daysOfStretch = 60;

/**
 * The lines between two states with their dated states, each once for all that tell it, in order of time. A sign counts
 * for the day it names, else for the day of its report; what has neither is left out.
 */
export function mergeChannels(
  signs: readonly SignTelling[],
  pair: Pair,
  end: string,
  groupOf: (report: string) => string,
): HistoryChannel[] {
  const kinds = new Map<HistoryChannel["kind"], Dated[]>();
  for (const sign of signs) {
    const day = dayOf(sign);
    if (day === null) continue;
    const known = kinds.get(sign.kind);
    if (known) known.push({ ...sign, on: day });
    else kinds.set(sign.kind, [{ ...sign, on: day }]);
  }
  return [...kinds]
    .sort(([a], [b]) => compareText(a, b))
    .map(([kind, dated]) => {
      const states = joinStretches(dated.sort(byDay), groupOf);
      const id = hashText(["channel", ...pair, kind].join("\n"));
      return { id, pair, kind, states, now: channelOn(states, end) };
    });
}

interface Dated extends SignTelling {
  readonly on: string;
}

/** A state is shown on its day, but not before it was told of a day yet to come. */
function dayOf({ day, told }: SignTelling): string | null {
  if (day === null) return told;
  return told !== null && day > told ? told : day;
}

function byDay(a: Dated, b: Dated): number {
  return (
    compareText(a.on, b.on) ||
    compareText(a.state, b.state) ||
    compareText(a.by ?? "", b.by ?? "") ||
    compareText(a.report, b.report) ||
    compareText(a.words[0]?.event ?? "", b.words[0]?.event ?? "")
  );
}

function joinStretches(dated: readonly Dated[], groupOf: (report: string) => string): HistoryChannel["states"] {
  const stretches: Dated[][] = [];
  for (const sign of dated) {
    const last = stretches.at(-1);
    const same =
      last && last[0].state === sign.state && (last[0].by === sign.by || sign.by === null || last[0].by === null);
    if (same && dayNumber(sign.on) - dayNumber(last.at(-1)!.on) <= daysOfStretch) last.push(sign);
    else stretches.push([sign]);
  }
  return stretches.map((signs) => ({
    state: signs[0].state,
    by: signs.find(({ by }) => by !== null)?.by ?? null,
    since: signs[0].on,
    last: signs.at(-1)!.on,
    words: signs.flatMap(({ words }) => words.slice(0, 1)) satisfies Words[],
    ...countSources(signs, groupOf),
  }));
}
