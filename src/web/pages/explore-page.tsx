import type { ReactNode } from "react";
import { useAnswer, withQuery } from "../ask.js";
import { CopyAs } from "../explore/copy-as.js";
import { EventTable } from "../explore/event-table.js";
import { Facets } from "../explore/facets.js";
import { StateNetwork } from "../explore/state-network.js";
import { WorldMap } from "../explore/world-map.js";
import { setQuery, useLocation } from "../location.js";
import { SearchField } from "../parts/search-field.js";
import { useTitle } from "../title.js";
import { sayDay } from "../words/dates.js";
import { quadMeanings, sectorMeanings } from "../words/meanings.js";
import { useNames } from "../words/names.js";

const views = { table: "Table", map: "Map", network: "Network" } as const;
type View = keyof typeof views;

/** On a narrow page the conditions would push the events out of sight: they open when they are asked for. */
const isWide = matchMedia("(min-width: 901px)").matches;

/** Every event, by any condition, as a table, a map or a network. */
export function ExplorePage({ mark }: { mark: number }): ReactNode {
  useTitle("Explore");
  const { query } = useLocation();
  const view = (query.get("view") ?? "table") as View;
  const conditions = new URLSearchParams(query);
  conditions.delete("view");
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Explore</h1>
          <p className="in-words" role="status">
            <InWords query={conditions} mark={mark} />
          </p>
        </div>
        <CopyAs query={conditions} />
      </div>
      <div className="explore">
        <details className="filters" open={isWide}>
          <summary className="button">Choose by words, days, type, state …</summary>
          <SearchField name="words" label="Words in the reports" query={query} placeholder="sanction* soybeans" />
          <div className="row">
            <Day name="from" label="From" query={query} />
            <Day name="to" label="To" query={query} />
          </div>
          <Facets query={conditions} mark={mark} />
        </details>
        <div className="page">
          <fieldset className="row" aria-label="View">
            {(Object.keys(views) as View[]).map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                aria-pressed={view === one}
                onClick={() => setQuery({ view: one === "table" ? null : one }, "push")}
              >
                {views[one]}
              </button>
            ))}
            {[...conditions].length > 0 && (
              <button
                type="button"
                className="button quiet"
                onClick={() => setQuery(Object.fromEntries([...conditions.keys()].map((name) => [name, null])), "push")}
              >
                Take all conditions away
              </button>
            )}
          </fieldset>
          {view === "map" ? (
            <WorldMap query={conditions} mark={mark} />
          ) : view === "network" ? (
            <StateNetwork query={conditions} mark={mark} />
          ) : (
            <EventTable query={conditions} mark={mark} />
          )}
        </div>
      </div>
    </div>
  );
}

function Day({ name, label, query }: { name: string; label: string; query: URLSearchParams }): ReactNode {
  return (
    <label className="field">
      {label}
      <input type="date" value={query.get(name) ?? ""} onChange={(event) => setQuery({ [name]: event.target.value })} />
    </label>
  );
}

/** The conditions in plain words, with how many events fit them. */
function InWords({ query, mark }: { query: URLSearchParams; mark: number }): ReactNode {
  const names = useNames();
  const { value } = useAnswer("countFacet", withQuery("/facets/quad", query), mark);
  const count = value?.reduce((sum, { events }) => sum + events, 0);
  const or = (name: string, say: (one: string) => string = (one) => one) => query.getAll(name).map(say).join(" or ");
  const pair = query.get("pair")?.split(",");
  const parts = [
    pair && `between ${names.of(pair[0]!)} and ${names.of(pair[1]!)}`,
    query.has("country") && `with ${or("country", names.of)}`,
    query.has("type") && `of type ${or("type")}`,
    query.get("directed") === "true" && `only what ${names.of(pair?.[0] ?? null)} does or both do together`,
    query.has("act") && `that are ${or("act")}`,
    query.has("stage") && `that are ${or("stage")}`,
    query.has("quad") && `of ${or("quad", (one) => quadMeanings[Number(one) as 1] ?? one)}`,
    query.has("person") && `with ${or("person")}`,
    query.has("office") && `with a ${or("office")}`,
    query.has("sector") && `with an actor of the sector ${or("sector", (one) => sectorMeanings[one] ?? one)}`,
    query.has("place") && `in ${or("place")}`,
    query.has("source") && `told by ${or("source")}`,
    query.has("report") && `told in ${query.getAll("report").length === 1 ? "one report" : "some reports"} by its id`,
    query.has("group") && "told in one story and its copies",
    query.has("language") && `in reports in ${or("language")}`,
    query.get("background") === "false" && "leaving out what is told as history",
    query.get("background") === "true" && "only what is told as history",
    query.has("confidenceMin") && `with a confidence of at least ${query.get("confidenceMin")}`,
    query.has("review") && `that reviewers call ${or("review", (one) => (one === "none" ? "nothing yet" : one))}`,
    query.has("words") && `whose report has the words “${query.get("words")}”`,
    query.has("from") && `from ${sayDay(query.get("from"))}`,
    query.has("to") && `to ${sayDay(query.get("to"))}`,
  ].filter(Boolean);
  const number =
    count === undefined ? "Counting events" : `${count.toLocaleString("en")} ${count === 1 ? "event" : "events"}`;
  return `${number}${parts.length > 0 ? ` ${parts.join(", ")}` : " in all"}.`;
}
