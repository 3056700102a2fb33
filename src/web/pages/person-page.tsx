import type { ReactNode } from "react";
import { useAnswer } from "../ask.js";
import { paths } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { EventTile } from "../parts/event-words.js";
import { sayPeriod } from "../words/dates.js";
import { typeMeanings } from "../words/meanings.js";
import { useNames } from "../words/names.js";

/** A person: the offices that reports show them in, whom they dealt with, and the events. */
export function PersonPage({ name, mark }: { name: string; mark: number }): ReactNode {
  const names = useNames();
  const asked = useAnswer("getPerson", `/people/${encodeURIComponent(name)}`, mark);
  return (
    <div className="page">
      <div>
        <h1>{name}</h1>
        <p className="in-words">What the reports kept here tell of {name}.</p>
      </div>
      <Show asked={asked} what="Looking the person up">
        {(person) => (
          <>
            <div className="columns">
              <Card title="Offices" about="As held on the days of the events.">
                <ul className="list">
                  {person.offices.map(({ office, country, from, to }) => (
                    <li key={`${office} ${country}`}>
                      <strong>{office}</strong>, {names.of(country)}
                      <div className="cite">seen {sayPeriod(from, to)}</div>
                    </li>
                  ))}
                </ul>
                {person.qid && <p className="cite">Wikidata {person.qid}</p>}
              </Card>
              <Card title="Dealt with">
                <ul className="chips">
                  {person.counterparts.map(({ value, events }) => (
                    <li key={value}>
                      <a
                        className="button"
                        href={paths.explore(
                          new URLSearchParams([
                            ["person", name],
                            ["country", value],
                          ]),
                        )}
                      >
                        {names.of(value)} <span className="cite">{events}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              </Card>
              <Card title="What they did, or was done to them">
                <ul className="chips">
                  {person.types.map(({ value, events }) => (
                    <li key={value}>
                      <a
                        className="button"
                        title={typeMeanings[value as keyof typeof typeMeanings]}
                        href={paths.explore(
                          new URLSearchParams([
                            ["person", name],
                            ["type", value],
                          ]),
                        )}
                      >
                        {value} <span className="cite">{events}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              </Card>
            </div>
            <Card title="Events, the latest first">
              <ul className="list">
                {person.events.items.map((hit) => (
                  <li key={hit.event.id}>
                    <EventTile hit={hit} />
                  </li>
                ))}
              </ul>
              {person.events.next && (
                <a href={paths.explore(new URLSearchParams({ person: name }))}>All events of {name}</a>
              )}
            </Card>
          </>
        )}
      </Show>
    </div>
  );
}
