import { type ReactNode, useEffect, useId, useState } from "react";
import type { EventHit } from "../../api/contract/shapes.js";
import { useAnswer, withQuery } from "../ask.js";
import { usePlot } from "../charts/use-plot.js";
import { navigate, paths } from "../location.js";
import { Show } from "../parts/asked.js";
import { DataMenu } from "../parts/data-menu.js";

const eventsMax = 1_000;

interface Spot {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly cooperation: number;
  readonly conflict: number;
}

/** Where events took place, as far as reports tell it; the land comes with the page, nothing from elsewhere. */
export function WorldMap({ query, mark }: { query: URLSearchParams; mark: number }): ReactNode {
  const page = new URLSearchParams(query);
  page.set("limit", String(eventsMax));
  const asked = useAnswer("listEvents", withQuery("/events", page), mark);
  return (
    <Show asked={asked} what="Looking for places">
      {({ items, next }) => <PlacesMap spots={toSpots(items)} isPart={next !== null} query={query} />}
    </Show>
  );
}

function PlacesMap({
  spots,
  isPart,
  query,
}: {
  spots: readonly Spot[];
  isPart: boolean;
  query: URLSearchParams;
}): ReactNode {
  const id = useId().replaceAll(/\W/g, "");
  const [land, setLand] = useState<object | null>(null);
  useEffect(() => {
    void loadLand().then(setLand);
  }, []);
  const open = (spot: Spot) => {
    const to = new URLSearchParams(query);
    to.delete("view");
    to.set("place", spot.name);
    navigate(paths.explore(to));
  };
  const place = usePlot(
    (plot, width) => {
      const picture = plot.plot({
        width,
        height: Math.round(width * 0.5),
        projection: "equal-earth",
        ariaLabel: "Map of the places of events",
        r: { range: [0, 22] },
        marks: [
          plot.sphere({ fill: "var(--sunken)", stroke: "var(--line)" }),
          ...(land
            ? [plot.geo(land as never, { fill: "var(--neutral-soft)", stroke: "var(--line-strong)", strokeWidth: 0.5 })]
            : []),
          plot.dot(spots, {
            x: "lon",
            y: "lat",
            r: (spot: Spot) => spot.cooperation + spot.conflict,
            fill: (spot: Spot) => (spot.cooperation >= spot.conflict ? "var(--coop)" : "var(--conf)"),
            symbol: (spot: Spot) => (spot.cooperation >= spot.conflict ? "circle" : "diamond"),
            fillOpacity: 0.75,
            stroke: "var(--card)",
            title: (spot: Spot) => `${spot.name}: ${spot.cooperation} of cooperation, ${spot.conflict} of conflict`,
          }),
        ],
      });
      return picture;
    },
    [spots, land],
  );
  const rows = spots.toSorted((a, b) => b.cooperation + b.conflict - (a.cooperation + a.conflict));
  return (
    <div className="page">
      <figure className="card">
        <div className="chart" id={`map${id}`}>
          <div ref={place} />
        </div>
        <figcaption className="card-head">
          <span className="legend">
            <span>
              <span className="sign coop">●</span> mostly cooperation
            </span>
            <span>
              <span className="sign conf">◆</span> mostly conflict
            </span>
            {isPart && <span>the latest {eventsMax} events</span>}
          </span>
          <DataMenu name="places" picture={`map${id}`} rows={() => rows.map((spot) => ({ ...spot }))} />
        </figcaption>
      </figure>
      <ul className="chips">
        {rows.slice(0, 40).map((spot) => (
          <li key={spot.name}>
            <button className="button" type="button" onClick={() => open(spot)}>
              {spot.name} <span className="cite">{spot.cooperation + spot.conflict}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function loadLand(): Promise<object> {
  const [{ feature }, { default: world }] = await Promise.all([
    import("topojson-client"),
    import("world-atlas/countries-110m.json"),
  ]);
  const topology = world as unknown as Parameters<typeof feature>[0];
  return feature(topology, topology.objects.countries!);
}

function toSpots(hits: readonly EventHit[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { event } of hits) {
    const { where, quad } = event;
    if (where?.lat === undefined || where.lon === undefined) continue;
    const { name, lat, lon } = where;
    const spot = spots.get(name) ?? { name, lat, lon, cooperation: 0, conflict: 0 };
    const key = quad <= 2 ? "cooperation" : "conflict";
    spots.set(name, { ...spot, [key]: spot[key] + 1 });
  }
  return [...spots.values()];
}
