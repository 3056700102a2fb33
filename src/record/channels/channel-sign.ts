import type { When } from "../../base/event.js";
import type { Channel } from "../../base/record.js";
import { compareText } from "../compare-text.js";

/** One dated state of one channel as one event or encounter shows it. */
export interface ChannelSign {
  readonly pair: readonly [string, string];
  readonly kind: Channel["kind"];
  readonly state: Channel["states"][number]["state"];
  readonly by: string | null;
  readonly when: When | undefined;
  readonly events: readonly string[];
}

/** Puts the two states of a channel in alphabetical order; null where it is not exactly two. */
export function makePair(countries: readonly (string | null)[]): readonly [string, string] | null {
  const known = [...new Set(countries.filter((country): country is string => country !== null))].sort(compareText);
  return known.length === 2 ? [known[0], known[1]] : null;
}
