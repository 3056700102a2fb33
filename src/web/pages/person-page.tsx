import type { ReactNode } from "react";
import { useAnswer } from "../ask.js";
import { paths } from "../location.js";
import { Show } from "../parts/asked.js";
import { CountChips, SeenEvents, SeenTerms } from "../parts/seen-events.js";
import { useNames } from "../words/names.js";

/** A person: the offices that reports show them in, whom they dealt with, and the events. */
export function PersonPage({ name, mark }: { name: string; mark: number }): ReactNode {
  const names = useNames();
  const asked = useAnswer("getPerson", `/people/${encodeURIComponent(name)}`, mark);
  const condition = [["person", name]] as const;
  return (
    <div className="page">
      <div>
        <h1>{name}</h1>
        <p className="in-words">
          What the reports kept here tell of {name}.
          {asked.value?.qid && <span className="cite"> Wikidata {asked.value.qid}</span>}
        </p>
      </div>
      <Show asked={asked} what="Looking the person up">
        {({ offices, counterparts, types, events }) => (
          <>
            <div className="columns">
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
                counts={counterparts}
                parameter="country"
                condition={condition}
                say={names.of}
              />
              <CountChips
                title="What they did, or was done to them"
                counts={types}
                parameter="type"
                condition={condition}
                say={(type) => type}
              />
            </div>
            <SeenEvents page={events} condition={condition} />
          </>
        )}
      </Show>
    </div>
  );
}
