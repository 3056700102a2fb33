import { compareText } from "../compare-text.js";
import type { Digest, EncounterTelling, EventTelling } from "./digest-report.js";
import type { Pair } from "./history.js";

/** What is merged together: all between two states ("CHN USA"), or the encounters of more ("*"), or of one ("CHN ?"). */
export type BlockKey = string;

/** The block of encounters of three and more states. */
export const manyStates: BlockKey = "*";

/** The block of two states, in whichever order they are given. */
export function keyOfPair(one: string, other: string): BlockKey {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The two states of a block; null where it is none of two. */
export function pairOfKey(key: BlockKey): Pair | null {
  const [one, other] = key.split(" ");
  return other === undefined || other === "?" ? null : [one, other];
}

/** All blocks that a report has something for. */
export function blockKeysOf(digest: Digest): BlockKey[] {
  const keys = new Set<BlockKey>();
  const home = homePairOf(digest);
  for (const telling of digest.events) for (const key of keysOfEvent(telling)) keys.add(key);
  for (const telling of digest.encounters) keys.add(keyOfEncounter(telling, home));
  for (const { pair } of digest.signs) keys.add(keyOfPair(...pair));
  for (const { by, of } of digest.demands) {
    const key = keyOfSides(by, of, home);
    if (key !== null) keys.add(key);
  }
  return [...keys].sort(compareText);
}

/** An event is a deed between each of its sources and each of its targets. */
export function keysOfEvent({ event }: EventTelling): BlockKey[] {
  const [sources, targets] = [event.sources, event.targets].map((actors) => [
    ...new Set(actors.flatMap(({ country }) => country ?? [])),
  ]);
  const others = targets.length === 0 && event.reciprocal ? sources : targets;
  return [
    ...new Set(sources.flatMap((one) => others.flatMap((other) => (one === other ? [] : keyOfPair(one, other))))),
  ];
}

/** An encounter of which only one side is named belongs to the two states that its report is about. */
export function keyOfEncounter({ states }: EncounterTelling, home: Pair | null): BlockKey {
  if (states.length > 2) return manyStates;
  if (states.length === 2) return keyOfPair(states[0], states[1]);
  if (states.length === 0) return "? ?";
  return home?.includes(states[0]) ? keyOfPair(...home) : `${states[0]} ?`;
}

/** The block of what one side asks of the other; null where the two are not known. */
export function keyOfSides(
  by: readonly { country: string | null }[],
  of: readonly { country: string | null }[],
  home: Pair | null,
): BlockKey | null {
  const own = by.find(({ country }) => country !== null)?.country;
  if (!own) return null;
  const other = of.find(({ country }) => country !== null && country !== own)?.country;
  if (other) return keyOfPair(own, other);
  return home?.includes(own) ? keyOfPair(...home) : null;
}

/** The two states between which most events of a report are; of equals the first in the alphabet. */
export function homePairOf({ events }: Digest): Pair | null {
  const votes = new Map<BlockKey, number>();
  for (const telling of events) for (const key of keysOfEvent(telling)) votes.set(key, (votes.get(key) ?? 0) + 1);
  const [best] = [...votes].sort(([a, one], [b, other]) => other - one || compareText(a, b));
  return best ? pairOfKey(best[0]) : null;
}
