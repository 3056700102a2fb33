import { type ReactNode, useCallback } from "react";
import type { Movement, Overview, Pair } from "../../api/contract/shapes.js";
import { useTwoLooks } from "../ask.js";
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
import { useTitle } from "../title.js";
import { sayDay } from "../words/dates.js";
import { useNames } from "../words/names.js";

/** Two states over time. */
export function RelationPage({ one, other, mark }: { one: string; other: string; mark: number }): ReactNode {
  const { query } = useLocation();
  const names = useNames();
  useTitle(`${names.of(one)} – ${names.of(other)}`);
  const [period, weighed] = [pick(query, ["from", "to"]), pick(query, ["from", "to", "scale", "weight"])];
  const movement = useTwoLooks("getMovement", `/relations/${one}/${other}/movement`, weighed, mark);
  const overview = useTwoLooks("getOverview", `/relations/${one}/${other}/overview`, period, mark);
  const pair = [one, other].sort() as Pair;
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
      <Show asked={movement} what="Putting the history together">
        {({ relation, ...looked }) =>
          relation ? (
            <Moving relation={relation} looked={looked} overview={overview.value} query={query} />
          ) : (
            <Nothing pair={pair} isPeriod={query.has("from") || query.has("to")} />
          )
        }
      </Show>
      {movement.value?.relation && (
        <Show asked={overview} what="Sorting encounters">
          {(view) => <Boards view={view} movement={movement.value} pair={pair} query={query} />}
        </Show>
      )}
    </div>
  );
}

/** Nothing is told between the two: what to do now. */
function Nothing({ pair, isPeriod }: { pair: Pair; isPeriod: boolean }): ReactNode {
  const names = useNames();
  return (
    <div className="card">
      <p>No report of this record tells anything between these two{isPeriod && " in this period"}.</p>
      {isPeriod && (
        <button className="button" type="button" onClick={() => setQuery({ from: null, to: null }, "push")}>
          Whole period
        </button>
      )}
      <p>
        What it tells of each:{" "}
        {pair.map((one, at) => (
          <span key={one}>
            {at > 0 && " and "}
            <a href={paths.explore(new URLSearchParams({ country: one }))}>{names.of(one)}</a>
          </span>
        ))}
        . Or <a href={paths.home()}>all relations</a>.
      </p>
    </div>
  );
}

/** How the two stand, and how they came to it. */
function Moving({
  relation,
  looked,
  overview,
  query,
}: {
  relation: NonNullable<Movement["relation"]>;
  looked: Omit<Movement, "relation">;
  overview: Overview | null;
  query: URLSearchParams;
}): ReactNode {
  const choose = useCallback((from: string, to: string) => setQuery({ from, to }, "push"), []);
  return (
    <>
      <Standing
        relation={relation}
        counts={overview?.history.counts ?? null}
        happenings={overview?.history.happenings ?? none}
      />
      <Card
        title="How the relation moves"
        about="What happened weighs by its kind: cooperation above the line, conflict below. Drag over the chart, or set the days, to look at a part."
        tools={
          <Period
            from={query.get("from") ?? relation.from}
            to={query.get("to") ?? relation.to}
            isChosen={query.has("from") || query.has("to")}
          />
        }
      >
        {looked.from && (
          <p className="in-words" role="status">
            {looked.isFirstLook
              ? `A first look, from ${sayDay(looked.from)} on; more is on its way …`
              : `Older events than ${sayDay(looked.from)} are left out here, to answer in time; choose a period to see them.`}
          </p>
        )}
        <Timeline
          relation={relation}
          encounters={overview?.history.encounters ?? none}
          period={periodOf(overview, query)}
          onPeriod={choose}
        />
        <WeightSliders relation={relation} query={query} />
      </Card>
    </>
  );
}

const none: readonly never[] = [];

function Boards({
  view,
  movement,
  pair,
  query,
}: {
  view: Overview;
  movement: Movement | null;
  pair: Pair;
  query: URLSearchParams;
}): ReactNode {
  const { history } = view;
  const relation = movement?.relation;
  const period = periodOf(view, query);
  return (
    <>
      <EncounterBoard encounters={history.encounters} pair={pair} period={period} />
      {relation && (
        <div className="columns wide">
          <ChannelBoard channels={history.channels} pair={pair} from={relation.from} to={relation.to} />
          <VisitTable relation={relation} pair={pair} period={period} />
        </div>
      )}
      <div className="columns">
        <DemandList demands={history.demands} total={history.counts.demands} />
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

/** The period that the ids of encounters are good for, for links to them: a history of other reports has others. */
function periodOf(view: Overview | null, query: URLSearchParams): string {
  const period = pick(query, ["from", "to"]);
  if (view?.isFirstLook && view.from && !period.has("from")) period.set("from", view.from);
  return period.toString();
}

function pick(query: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => names.includes(name)));
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
  const kind = query.get("kind");
  const kinds = kind ? ` Of encounters, only those of the kind “${kind}”.` : "";
  return `Everything that reports ${period} tell between ${names.of(one)} and ${names.of(other)}, weighed by ${weights}.${kinds}`;
}
