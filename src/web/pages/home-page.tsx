import type { ReactNode } from "react";
import { useAnswer } from "../ask.js";
import { paths } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { EventTile, toEventRow, useSayActor } from "../parts/event-words.js";
import { PairPicker } from "../parts/pair-picker.js";
import { useTitle } from "../title.js";
import { useNames } from "../words/names.js";
import { nothingKept } from "../words/nothing-kept.js";

/** Where to begin: the pairs that reports speak of most, people, and what was told last. */
export function HomePage({ mark }: { mark: number }): ReactNode {
  useTitle("Relations");
  const names = useNames();
  const say = useSayActor();
  const pairs = useAnswer("countFacet", "/facets/pair?limit=12", mark);
  const people = useAnswer("listPeople", "/people?limit=24", mark);
  const latest = useAnswer("listEvents", "/events?limit=8&background=false", mark);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>What states do to each other</h1>
          <p className="in-words">
            Who met, called, invited, snubbed, accused, threatened or helped whom; what is only planned, was cancelled
            or refused; and the words that say so.
          </p>
        </div>
        <PairPicker />
      </div>
      <Card
        title="Relations"
        about="Pairs of states, those with the most events first. An event is one deed as one report tells it; choose a pair to see how the two get on."
        tools={<DataMenu name="relations" rows={() => pairs.value ?? []} />}
      >
        <Show asked={pairs} what="Counting">
          {(counts) =>
            counts.length === 0 ? (
              <p className="empty">{nothingKept}</p>
            ) : (
              <ul className="board">
                {counts.map(({ value, events }) => {
                  const [one = "", other = ""] = value.split(/[,–-]/);
                  return (
                    <li key={value}>
                      <a className="tile" href={paths.relation(one, other)}>
                        <strong>
                          {names.of(one)} – {names.of(other)}
                        </strong>
                        <div className="when">{events.toLocaleString("en")} events</div>
                      </a>
                    </li>
                  );
                })}
              </ul>
            )
          }
        </Show>
      </Card>
      <div className="columns three-to-two">
        <Card
          title="The latest events"
          about="By the day of the deed; what is planned comes first."
          tools={
            <div className="row">
              <a href={paths.explore()}>All events</a>
              <DataMenu
                name="latest-events"
                rows={() => (latest.value?.items ?? []).map((hit) => toEventRow(hit, say))}
              />
            </div>
          }
        >
          <Show asked={latest} what="Looking">
            {({ items }) => (
              <ul className="tiles">
                {items.map((hit) => (
                  <li key={hit.event.id}>
                    <EventTile hit={hit} />
                  </li>
                ))}
              </ul>
            )}
          </Show>
        </Card>
        <Card
          title="People"
          about="Those with the most events."
          tools={<DataMenu name="people" rows={() => people.value ?? []} />}
        >
          <Show asked={people} what="Counting">
            {(counts) => (
              <ul className="chips">
                {counts.map(({ value, events }) => (
                  <li key={value}>
                    <a className="button" href={paths.person(value)}>
                      {value} <span className="cite">{events.toLocaleString("en")}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Show>
        </Card>
      </div>
    </div>
  );
}
