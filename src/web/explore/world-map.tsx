import { type ReactNode, useEffect, useId, useState } from "react";
import type { PlaceCount } from "../../api/contract/shapes.js";
import { useAnswer, withQuery } from "../ask.js";
import { usePlot } from "../charts/use-plot.js";
import { navigate, paths } from "../location.js";
import { Show } from "../parts/asked.js";
import { DataMenu } from "../parts/data-menu.js";

const placesMax = 300;

type Spot = PlaceCount;

/** Where events took place, as far as reports tell it; the land comes with the page, nothing from elsewhere. */
export function WorldMap({ query, mark }: { query: URLSearchParams; mark: number }): ReactNode {
  const page = new URLSearchParams(query);
  page.set("limit", String(placesMax));
  const asked = useAnswer("countPlaces", withQuery("/places", page), mark);
  return (
    <Show asked={asked} what="Looking for places">
      {(spots) => <PlacesMap spots={spots} query={query} />}
    </Show>
  );
}

function PlacesMap({ spots, query }: { spots: readonly Spot[]; query: URLSearchParams }): ReactNode {
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
            {spots.length === placesMax && <span>the {placesMax} places with the most events</span>}
          </span>
          <DataMenu name="places" picture={`map${id}`} rows={() => rows.map((spot) => ({ ...spot }))} />
        </figcaption>
      </figure>
      <ul className="chips">
        {rows.slice(0, 40).map((spot) => (
          <li key={`${spot.name} ${spot.country}`}>
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
