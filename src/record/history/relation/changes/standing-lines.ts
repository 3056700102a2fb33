import { dayOfNumber } from "../../../days.js";
import type { ChannelState, HistoryChannel } from "../../history.js";

/** What a line adds to how two states stand to each other. */
const worth: Readonly<Record<ChannelState, number>> = { open: 1, resumed: 1, strained: -1, refused: -1, cut: -2 };

/** What a line must have been before the first thing that is told of it: only what was open can be cut. */
const worthBefore: Readonly<Record<ChannelState, number>> = { open: 1, resumed: -2, strained: 1, refused: 1, cut: 1 };

/**
 * In each bin the sum over all lines of what their last state is worth. That a line is first heard of is no turn: before
 * that it counts as its first state says it was.
 */
export function sumLines(channels: readonly HistoryChannel[], first: number, bins: number, days: number): number[] {
  const sums = new Array<number>(bins).fill(0);
  for (const { states } of channels) {
    if (states.length === 0) continue;
    let at = 0;
    let value = worthBefore[states[0].state];
    for (let bin = 0; bin < bins; bin++) {
      const end = dayOfNumber(first + (bin + 1) * days - 1);
      for (; at < states.length && states[at].since <= end; at++) {
        const { state } = states[at];
        // Refusals while a line is cut are no better than that.
        if (value !== worth.cut || worth[state] > 0) value = worth[state];
      }
      sums[bin] += value;
    }
  }
  return sums;
}
