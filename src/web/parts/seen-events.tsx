import type { ReactNode } from "react";
import type { EventPage, FacetCount } from "../../api/contract/shapes.js";
import { type Asked, useAnswer, withQuery } from "../ask.js";
import { paths } from "../location.js";
import { sayPeriod } from "../words/dates.js";
import { typeMeanings } from "../words/meanings.js";
import { Show } from "./asked.js";
import { Card } from "./card.js";
import { DataMenu } from "./data-menu.js";
import { EventTile, toEventRow, useSayActor } from "./event-words.js";
import { LongList } from "./long-list.js";

/** Whose events they are, as parameters of a question. */
type Condition = readonly (readonly [string, string])[];

/** What was seen from one day to another: the offices of a person, the holders of an office. `link` is made of each. */
export function SeenTerms<Term extends { from: string | null; to: string | null; events: number }>({
  title,
  about,
  none,
  terms,
  link,
}: {
  title: string;
  about: string;
  none: string;
  terms: readonly Term[];
  link: (term: Term) => { readonly href: string; readonly name: string; readonly more: string };
}): ReactNode {
  return (
    <Card
      title={title}
      about={about}
      tools={<DataMenu name={title.toLowerCase().replaceAll(" ", "-")} rows={() => [...terms]} />}
    >
      {terms.length === 0 && <p className="empty">{none}</p>}
      <ul className="list">
        {terms.map((term) => {
          const { href, name, more } = link(term);
          return (
            <li key={`${name} ${more}`}>
              <a href={href}>
                <strong>{name}</strong>
              </a>
              {more && `, ${more}`}
              <div className="cite">
                seen {sayPeriod(term.from, term.to)}, in {term.events.toLocaleString("en")} events
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Values with their numbers of events, each leading to these. `condition` chooses whose events they are. */
export function CountChips({
  title,
  about,
  counts,
  parameter,
  condition,
  say,
}: {
  title: string;
  about: string;
  counts: readonly FacetCount[];
  parameter: "type" | "country";
  condition: Condition;
  say: (value: string) => string;
}): ReactNode {
  return (
    <Card
      title={title}
      about={about}
      tools={<DataMenu name={title.toLowerCase().replaceAll(/\W+/g, "-")} rows={() => [...counts]} />}
    >
      {counts.length === 0 && <p className="empty">None told.</p>}
      <ul className="chips">
        {counts.slice(0, 40).map(({ value, events }) => (
          <li key={value}>
            <a
              className="button"
              title={typeMeanings[value as keyof typeof typeMeanings]}
              href={paths.explore(new URLSearchParams([...condition.map((one) => [...one]), [parameter, value]]))}
            >
              {say(value)} <span className="cite">{events.toLocaleString("en")}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The latest events that fit the condition. */
export function useLatestEvents(condition: Condition, mark: number): Asked<EventPage> {
  const query = new URLSearchParams([...condition.map((one) => [...one]), ["limit", shown]]);
  return useAnswer("listEvents", withQuery("/events", query), mark);
}

/** The latest events of somebody, with a way to all of them. */
export function SeenEvents({ asked, condition }: { asked: Asked<EventPage>; condition: Condition }): ReactNode {
  const say = useSayActor();
  return (
    <Card
      title="Events, the latest first"
      tools={<DataMenu name="events" rows={() => (asked.value?.items ?? []).map((hit) => toEventRow(hit, say))} />}
    >
      <Show asked={asked} what="Looking for events">
        {({ items, next }) => (
          <>
            <LongList items={items} keyOf={({ event }) => event.id} label="Events" className="tiles">
              {(hit) => <EventTile hit={hit} />}
            </LongList>
            {next && (
              <a href={paths.explore(new URLSearchParams(condition.map((one) => [...one])))}>All events, as a table</a>
            )}
          </>
        )}
      </Show>
    </Card>
  );
}

/** Events that the page begins with. */
const shown = "60";
