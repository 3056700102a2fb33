import { memo, type ReactNode } from "react";
import type { HistoryChannel, Pair } from "../../api/contract/shapes.js";
import { ChannelStrip, drawChannelStrips } from "../charts/channel-strip.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { sayAge, sayDay } from "../words/dates.js";
import { useNames } from "../words/names.js";
import { Evidence } from "./happening-list.js";

const signs: Readonly<Record<string, string>> = {
  open: "●",
  resumed: "●",
  strained: "◐",
  refused: "⊘",
  cut: "✕",
  unknown: "?",
};

/** Which lines of communication are open, and how old the last evidence of it is. */
export const ChannelBoard = memo(function ChannelBoard({
  channels,
  pair,
  from,
  to,
}: {
  channels: readonly HistoryChannel[];
  pair: Pair;
  from: string;
  to: string;
}): ReactNode {
  const names = useNames();
  return (
    <Card
      title="Channels"
      about="Lines of communication. Silence is never read as open: what nothing confirms becomes unknown. High and blue is open, grey strained, low and orange refused or cut."
      tools={
        <DataMenu
          picture={() => drawChannelStrips(channels, from, to)}
          caption={`Lines of communication between ${names.of(pair[0])} and ${names.of(pair[1])}: high is open, of middle height strained, low refused or cut; where nothing stands, nothing is known.`}
          name={`channels-${pair.join("-")}`}
          rows={() =>
            channels.flatMap(({ kind, states }) =>
              states.map(({ state, since, last, by }) => ({ kind, state, since, last, by })),
            )
          }
        />
      }
    >
      {channels.length === 0 && <p className="empty">No report speaks of a channel.</p>}
      <div className="scroll">
        <table className="stack">
          <thead>
            <tr>
              <th scope="col">Between</th>
              <th scope="col">State</th>
              <th scope="col">Last evidence</th>
              <th scope="col">
                {sayDay(from)} – {sayDay(to)}
              </th>
            </tr>
          </thead>
          <tbody>
            {channels.map((channel) => {
              const last = channel.states.at(-1);
              const words = last?.words[0];
              return (
                <tr key={channel.id}>
                  <th scope="row">{channel.kind}</th>
                  <td title={channel.now.why} data-label="State">
                    <span aria-hidden="true">{signs[channel.now.state]}</span> {channel.now.state} since{" "}
                    {sayDay(channel.now.since)}
                  </td>
                  <td data-label="Last evidence">
                    {last && `${last.state}, `}
                    {sayAge(channel.now.age)} old
                    {words && (
                      <div>
                        <Evidence words={words} />
                      </div>
                    )}
                  </td>
                  <td style={{ minWidth: "11rem" }} data-label={`${sayDay(from)} – ${sayDay(to)}`}>
                    <ChannelStrip channel={channel} from={from} to={to} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
});
