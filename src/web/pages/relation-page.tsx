import type { ReactNode } from "react";
import type { RelationView } from "../../api/contract/shapes.js";
import { useAnswer, withQuery } from "../ask.js";
import { Timeline } from "../charts/timeline.js";
import { paths, setQuery, useLocation } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { PairPicker } from "../parts/pair-picker.js";
import { ChannelBoard } from "../relation/channel-board.js";
import { DemandList } from "../relation/demand-list.js";
import { EncounterBoard } from "../relation/encounter-board.js";
import { ResponseChains } from "../relation/response-chains.js";
import { Standing } from "../relation/standing.js";
import { VisitTable } from "../relation/visit-table.js";
import { WeightSliders } from "../relation/weight-sliders.js";
import { sayDay } from "../words/dates.js";
import { useNames } from "../words/names.js";

/** Two states over time. */
export function RelationPage({ one, other, mark }: { one: string; other: string; mark: number }): ReactNode {
  const { query } = useLocation();
  const names = useNames();
  const asked = useAnswer("getRelation", withQuery(`/relations/${one}/${other}`, query), mark);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>
            {names.of(one)} – {names.of(other)}
          </h1>
          <p className="in-words">{useFilterInWords(one, other, query)}</p>
        </div>
        <PairPicker one={one} other={other} />
      </div>
      <Show asked={asked} what="Putting the history together">
        {(view) => <Relation view={view} query={query} />}
      </Show>
    </div>
  );
}

function Relation({
  view: { history, readings, from },
  query,
}: {
  view: RelationView;
  query: URLSearchParams;
}): ReactNode {
  const relation = history.relations[0];
  if (!relation || readings === 0) {
    return <p className="empty">No report tells anything between these two states in this period.</p>;
  }
  const pair = relation.pair;
  return (
    <>
      <Standing history={history} relation={relation} readings={readings} />
      <Card
        title="How the relation moves"
        about="Drag over the chart to look at a part of it."
        tools={
          <Period
            from={query.get("from") ?? relation.from}
            to={query.get("to") ?? relation.to}
            isChosen={query.has("from") || query.has("to")}
          />
        }
      >
        {from && (
          <p className="in-words">
            Older events than {sayDay(from)} are left out here, to answer in time; choose a period to see them.
          </p>
        )}
        <Timeline
          relation={relation}
          encounters={history.encounters}
          onPeriod={(start, end) => setQuery({ from: start, to: end }, "push")}
        />
        <WeightSliders relation={relation} query={query} />
      </Card>
      <EncounterBoard history={history} pair={pair} />
      <div className="columns">
        <ChannelBoard history={history} relation={relation} />
        <VisitTable relation={relation} pair={pair} />
      </div>
      <div className="columns">
        <DemandList history={history} />
        <ResponseChains history={history} />
      </div>
      <p>
        <a href={paths.explore(new URLSearchParams({ pair: pair.join(",") }))}>
          All events between the two, as a table
        </a>
      </p>
    </>
  );
}

function Period({ from, to, isChosen }: { from: string; to: string; isChosen: boolean }): ReactNode {
  return (
    <div className="row">
      <label className="field">
        From
        <input type="date" value={from} onChange={(event) => setQuery({ from: event.target.value })} />
      </label>
      <label className="field">
        To
        <input type="date" value={to} onChange={(event) => setQuery({ to: event.target.value })} />
      </label>
      {isChosen && (
        <button className="button" type="button" onClick={() => setQuery({ from: null, to: null }, "push")}>
          Whole period
        </button>
      )}
    </div>
  );
}

function useFilterInWords(one: string, other: string, query: URLSearchParams): string {
  const names = useNames();
  const [from, to] = [query.get("from"), query.get("to")];
  const period =
    from || to
      ? `from ${from ? sayDay(from) : "the beginning"} to ${to ? sayDay(to) : "the end"}`
      : "of the whole record";
  const own = query.getAll("weight").map((text) => text.replace(":", " "));
  const scale = query.get("scale") === "intensity" ? "PLOVER intensity" : "the Goldstein scale";
  const weights = own.length > 0 ? `${scale}, and your own weights for ${own.join(", ")}` : scale;
  return `Everything that reports ${period} tell between ${names.of(one)} and ${names.of(other)}, weighed by ${weights}.`;
}
