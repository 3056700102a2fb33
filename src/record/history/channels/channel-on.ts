import { dayNumber } from "../../days.js";
import type { ChannelState, HistoryChannel } from "../history.js";

/** After so many days without evidence a state is no longer known. A cut line stays cut until something else is told. */
export const daysKnown: Readonly<Record<ChannelState, number>> = {
  open: 180,
  resumed: 365,
  strained: 180,
  refused: 365,
  cut: Number.POSITIVE_INFINITY,
};

/**
 * What can be said of a line on a day: the last state that was shown by then, as long as its evidence is not too old.
 * Silence is never read as open: an open line of which nothing is heard becomes unknown. Refusals while a line is cut are
 * more evidence that it is cut.
 */
export function channelOn(states: HistoryChannel["states"], day: string): HistoryChannel["now"] {
  const told = states.filter(({ since }) => since <= day);
  const last = told.at(-1);
  if (!last) return { state: "unknown", since: states[0]?.since ?? day, age: 0, why: "nothing is told of it by then" };
  const seen = last.last <= day ? last.last : day;
  const age = dayNumber(day) - dayNumber(seen);
  const cut = told.findLast(({ state }) => state !== "refused" && state !== "strained");
  if (cut?.state === "cut")
    return { state: "cut", since: cut.since, age, why: `shown cut on ${cut.since}, and not resumed since` };
  const limit = daysKnown[last.state];
  if (age > limit) {
    return {
      state: "unknown",
      since: seen,
      age,
      why: `last shown ${last.state} on ${seen}, more than ${limit} days before`,
    };
  }
  return { state: last.state, since: last.since, age, why: `shown ${last.state} on ${seen}` };
}
