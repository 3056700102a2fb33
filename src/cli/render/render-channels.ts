import type { When } from "../../base/event.js";
import type { Channel } from "../../base/record.js";
import type { View } from "./choose-view.js";
import { describeWhen } from "./describe-when.js";
import { listSection } from "./lay-out.js";
import type { Numbers } from "./number-record.js";

/** The lines of communication between states and what the report says of them. */
export function renderChannels(channels: readonly Channel[], numbers: Numbers, view: View): string[] {
  return listSection(
    "Channels",
    channels.map((channel) => describeChannel(channel, numbers, view)),
    view,
  );
}

/** "CHN–USA military: cut by CHN, August 2022 (event 4); resumed …". */
function describeChannel({ pair, kind, states }: Channel, numbers: Numbers, { theme }: View): string {
  const told = states.map(({ state, by, when, events }) => {
    const paint = state === "open" || state === "resumed" ? theme.good : theme.bad;
    const facts = [
      by ? `${paint(state)} by ${theme.country(by)}` : paint(state),
      when && describeWhen(withoutDuration(when)),
    ];
    return facts.filter(Boolean).join(", ") + theme.quiet(` (${numbers.nameEvents(events)})`);
  });
  const line = kind === "unspecified" ? "channels" : kind;
  return `${theme.country(pair.join("–"))} ${line}: ${told.join("; ")}`;
}

/** How long a call took says nothing about the line. */
function withoutDuration({ duration: _, ...when }: When): When {
  return when;
}
