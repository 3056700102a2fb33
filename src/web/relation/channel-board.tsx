import type { ReactNode } from "react";
import type { History } from "../../api/contract/shapes.js";
import { ChannelStrip } from "../charts/channel-strip.js";
import type { RelationOfPair } from "../charts/relation-of-pair.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { sayAge, sayDay } from "../words/dates.js";
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
export function ChannelBoard({ history, relation }: { history: History; relation: RelationOfPair }): ReactNode {
  const { channels } = history;
  return (
    <Card
      title="Channels"
      about="Silence is never read as open: a state that nothing confirms becomes unknown."
      tools={
        <DataMenu
          name={`channels-${relation.pair.join("-")}`}
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
        <table>
          <thead>
            <tr>
              <th scope="col">Between</th>
              <th scope="col">State</th>
              <th scope="col">Last evidence</th>
              <th scope="col">
                {sayDay(relation.from)} – {sayDay(relation.to)}
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
                  <td title={channel.now.why}>
                    <span aria-hidden="true">{signs[channel.now.state]}</span> {channel.now.state} since{" "}
                    {sayDay(channel.now.since)}
                  </td>
                  <td>
                    {sayAge(channel.now.age)} old
                    {last && `: ${last.state}`}
                    {words && (
                      <div>
                        <Evidence words={words} />
                      </div>
                    )}
                  </td>
                  <td style={{ minWidth: "11rem" }}>
                    <ChannelStrip channel={channel} from={relation.from} to={relation.to} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
