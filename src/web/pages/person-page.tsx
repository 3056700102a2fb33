import type { ReactNode } from "react";
import { type Address, useAnswer } from "../ask.js";
import { paths } from "../location.js";
import { Show } from "../parts/asked.js";
import { CountChips, SeenEvents, SeenTerms, useLatestEvents } from "../parts/seen-events.js";
import { useTitle } from "../title.js";
import { useNames } from "../words/names.js";

/** A person: the offices that reports show them in, whom they dealt with, and the events. */
export function PersonPage({ name, mark }: { name: string; mark: number }): ReactNode {
  useTitle(name);
  const names = useNames();
  const condition = [["person", name]] as const;
  const events = useLatestEvents(condition, mark);
  // What is counted over the whole record need not hold up the events.
  const path: Address = `/people/${encodeURIComponent(name)}`;
  const asked = useAnswer("getPerson", events.value ? path : null, mark);
  return (
    <div className="page">
      <div>
        <h1>{name}</h1>
        <p className="in-words">
          What the reports kept here tell of {name}.
          {asked.value?.qid && (
            <>
              {" "}
              <a href={`https://www.wikidata.org/wiki/${asked.value.qid}`} target="_blank" rel="noreferrer noopener">
                Wikidata {asked.value.qid}
              </a>
            </>
          )}
        </p>
      </div>
      <div className="beside">
        <Show asked={asked} what="Looking the person up">
          {({ offices, counterparts, types }) => (
            <div className="page">
              <SeenTerms
                title="Offices"
                about="As held on the days of the events."
                none="No report names one."
                terms={offices}
                link={({ office, country }) => ({
                  href: paths.office(office, country),
                  name: office,
                  more: country ? names.of(country) : "",
                })}
              />
              <CountChips
                title="Dealt with"
                about="The other side of these events, with their number."
                counts={counterparts}
                parameter="country"
                condition={condition}
                say={names.of}
              />
              <CountChips
                title="What they did, or was done to them"
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
