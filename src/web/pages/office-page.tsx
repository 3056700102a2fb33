import type { ReactNode } from "react";
import { useAnswer, withQuery } from "../ask.js";
import { paths, setQuery, useLocation } from "../location.js";
import { Show } from "../parts/asked.js";
import { CountChips, SeenEvents, SeenTerms, useLatestEvents } from "../parts/seen-events.js";
import { useTitle } from "../title.js";
import { useNames } from "../words/names.js";

/** An office: who was seen in it and when, whom it dealt with, and the events. */
export function OfficePage({ office, mark }: { office: string; mark: number }): ReactNode {
  const { query } = useLocation();
  const names = useNames();
  const country = query.get("country");
  useTitle(country ? `${office}, ${names.of(country)}` : office);
  const ofOffice = ["office", office] as const;
  const condition = country ? [ofOffice, ["country", country] as const] : [ofOffice];
  const events = useLatestEvents(condition, mark);
  // What is counted over the whole record need not hold up the events.
  const path = withQuery(`/offices/${encodeURIComponent(office)}`, query);
  const asked = useAnswer("getOffice", events.value ? path : null, mark);
  return (
    <div className="page">
      <div>
        <h1>
          {office}
          {country && `, ${names.of(country)}`}
        </h1>
        <p className="in-words">
          Who was seen in the office, and what reports tell of it.
          {country && (
            <>
              {" "}
              <button className="button quiet" type="button" onClick={() => setQuery({ country: null }, "push")}>
                Of all states
              </button>
            </>
          )}
        </p>
      </div>
      <div className="beside">
        <Show asked={asked} what="Looking the office up">
          {({ holders, countries, types }) => (
            <div className="page">
              <SeenTerms
                title="Held by"
                about="Each from the first to the last day on which an event shows them in it."
                none="No report names a person in it."
                terms={holders}
                link={({ person, country: state }) => ({
                  href: paths.person(person),
                  name: person,
                  more: state && !country ? names.of(state) : "",
                })}
              />
              <CountChips
                title="States in these events"
                about="Whose office it is, and the other side, with the number of events."
                counts={countries}
                parameter="country"
                condition={[ofOffice]}
                say={names.of}
              />
              <CountChips
                title="What was done"
                about="By PLOVER type, with the number of events."
                counts={types}
                parameter="type"
                condition={condition}
                say={(type) => type}
              />
            </div>
          )}
        </Show>
        {asked.state !== "trouble" && <SeenEvents asked={events} condition={condition} />}
      </div>
    </div>
  );
}
