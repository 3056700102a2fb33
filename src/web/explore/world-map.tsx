import { type ReactNode, useEffect, useId, useState } from "react";
import type { PlaceCount } from "../../api/contract/shapes.js";
import { useAnswer, withQuery } from "../ask.js";
import { usePlot } from "../charts/use-plot.js";
import { paths } from "../location.js";
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
  const place = usePlot(
    (plot, width) => {
      const picture = plot.plot({
        width,
        height: Math.round(width * 0.5),
        projection: "equal-earth",
        ariaLabel: "Map of the places of events",
        r: { range: [0, Math.max(10, Math.min(22, width / 45))] },
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
            href: (spot: Spot) => paths.explore(toPlace(query, spot)),
            title: (spot: Spot) => `${spot.name}: ${spot.cooperation} of cooperation, ${spot.conflict} of conflict`,
          }),
        ],
      });
      return picture;
    },
    [spots, land, query.toString()],
  );
  const rows = spots.toSorted((a, b) => b.cooperation + b.conflict - (a.cooperation + a.conflict));
  if (spots.length === 0) {
    return <p className="empty">No event that fits all of this has a place on the map. Take a condition away.</p>;
  }
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
            <span>the larger, the more events; choose one to see them</span>
            {spots.length === placesMax && <span>the {placesMax} places with the most events</span>}
          </span>
          <DataMenu
            name="places"
            picture={`map${id}`}
            caption="Places of events, the larger the more; circles: mostly cooperation, diamonds: mostly conflict."
            rows={() => rows.map((spot) => ({ ...spot }))}
          />
        </figcaption>
      </figure>
      <ul className="chips">
        {rows.slice(0, 40).map((spot) => (
          <li key={`${spot.name} ${spot.country}`}>
            <a className="button" href={paths.explore(toPlace(query, spot))}>
              {spot.name} <span className="cite">{spot.cooperation + spot.conflict}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same question, of one place alone. */
function toPlace(query: URLSearchParams, { name }: Spot): URLSearchParams {
  const to = new URLSearchParams(query);
  to.delete("view");
  to.set("place", name);
  return to;
}

async function loadLand(): Promise<object> {
  const [{ feature }, { default: world }] = await Promise.all([
    import("topojson-client"),
    import("world-atlas/countries-110m.json"),
  ]);
  const topology = world as unknown as Parameters<typeof feature>[0];
  return feature(topology, topology.objects.countries!);
}
