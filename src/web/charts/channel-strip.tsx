import type { ReactNode } from "react";
import type { HistoryChannel } from "../../api/contract/shapes.js";
import { daysBetween, sayDay } from "../words/dates.js";

/** How each state of a channel is drawn: tone as colour, and height as the second cue. */
const looks: Readonly<Record<string, { readonly fill: string; readonly height: number }>> = {
  open: { fill: "var(--coop)", height: 16 },
  resumed: { fill: "var(--coop)", height: 16 },
  strained: { fill: "var(--line-strong)", height: 9 },
  refused: { fill: "var(--conf)", height: 6 },
  cut: { fill: "var(--conf)", height: 3 },
};

/** The states of a channel over time as a strip: high and blue is open, low and orange cut. Silence is left empty. */
export function ChannelStrip({ channel, from, to }: { channel: HistoryChannel; from: string; to: string }): ReactNode {
  const whole = Math.max(1, daysBetween(from, to));
  const at = (day: string) => (Math.max(0, Math.min(whole, daysBetween(from, day))) / whole) * 400;
  const label = channel.states.map(({ state, since }) => `${state} ${sayDay(since)}`).join(", ");
  return (
    <svg className="strip" viewBox="0 0 400 18" preserveAspectRatio="none" role="img" aria-label={label}>
      <line x1="0" x2="400" y1="17.5" y2="17.5" stroke="var(--line-strong)" />
      {channel.states.map(({ state, since, last }, index) => {
        const look = looks[state]!;
        const next = channel.states[index + 1]?.since ?? last;
        const right = Math.max(at(next), at(last), at(since) + 3);
        return (
          <rect
            key={`${state} ${since}`}
            x={at(since)}
            width={Math.max(3, right - at(since))}
            y={17 - look.height}
            height={look.height}
            fill={look.fill}
          >
            <title>{`${state}, ${sayDay(since)} to ${sayDay(last)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
