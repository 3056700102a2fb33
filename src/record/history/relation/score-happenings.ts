import { compareText } from "../../compare-text.js";
import { dayNumber } from "../../days.js";
import type { Happening } from "../history.js";
import type { Weights } from "./weights.js";

/** A happening that counts for a day, with its weight. */
export interface Scored {
  readonly happening: Happening;
  readonly day: string;
  /** Days since 1 January 1970. */
  readonly at: number;
  readonly weight: number;
}

/** What is only thought possible, or said not to have happened, changes nothing between two states. */
const unreal = new Set<Happening["stage"]>(["possible", "denied"]);

/** The happenings that count, by day. What happened on no known day, or is on no scale, does not. */
export function scoreHappenings(happenings: readonly Happening[], { weigh }: Weights): Scored[] {
  return happenings
    .flatMap((happening): Scored[] => {
      const weight = counts(happening) && happening.day !== null ? weigh(happening) : null;
      return weight === null ? [] : [{ happening, day: happening.day!, at: dayNumber(happening.day!), weight }];
    })
    .sort((a, b) => a.at - b.at || compareText(a.happening.id, b.happening.id));
}

export function counts({ stage }: Happening): boolean {
  return !unreal.has(stage);
}
