import { type ReactNode, useId } from "react";
import { useAnswer, withQuery } from "../ask.js";
import { paths } from "../location.js";
import { Show } from "../parts/asked.js";
import { DataMenu } from "../parts/data-menu.js";
import { useNames } from "../words/names.js";

const pairsMax = 60;
const radius = 230;

interface Tie {
  readonly one: string;
  readonly other: string;
  readonly events: number;
}

/** States in a circle, tied by what goes on between them: the thicker, the more events. */
export function StateNetwork({ query, mark }: { query: URLSearchParams; mark: number }): ReactNode {
  const page = new URLSearchParams(query);
  page.set("limit", String(pairsMax));
  const asked = useAnswer("countFacet", withQuery("/facets/pair", page), mark);
  return (
    <Show asked={asked} what="Looking for ties">
      {(counts) => (
        <Network
          ties={counts.flatMap(({ value, events }) => {
            const [one, other] = value.split(/[,–-]/);
            return one && other ? [{ one, other, events }] : [];
          })}
        />
      )}
    </Show>
  );
}

function Network({ ties }: { ties: readonly Tie[] }): ReactNode {
  const names = useNames();
  const id = useId().replaceAll(/\W/g, "");
  const weights = new Map<string, number>();
  for (const { one, other, events } of ties) {
    for (const state of [one, other]) weights.set(state, (weights.get(state) ?? 0) + events);
  }
  const states = [...weights.keys()].sort();
  const at = new Map(
    states.map((state, index) => {
      const turn = (index / states.length) * 2 * Math.PI - Math.PI / 2;
      return [state, { x: Math.cos(turn) * radius, y: Math.sin(turn) * radius, turn }] as const;
    }),
  );
  const most = Math.max(1, ...ties.map(({ events }) => events));
  if (ties.length === 0)
    return <p className="empty">No event of two states fits all of this. Take a condition away.</p>;
  return (
    <figure className="card">
      <div className="chart network" id={`net${id}`}>
        {/* biome-ignore lint/a11y/useSemanticElements: a picture with links in it, for which there is no element. */}
        <svg viewBox="-330 -290 660 580" role="group" aria-label={`${ties.length} pairs of ${states.length} states`}>
          {ties.map(({ one, other, events }) => {
            const [a, b] = [at.get(one)!, at.get(other)!];
            return (
              <a key={`${one} ${other}`} href={paths.relation(one, other)}>
                <path
                  d={`M${a.x},${a.y} Q0,0 ${b.x},${b.y}`}
                  fill="none"
                  stroke="var(--link)"
                  strokeOpacity={0.35 + 0.5 * Math.sqrt(events / most)}
                  strokeWidth={1 + 9 * Math.sqrt(events / most)}
                >
                  <title>{`${names.of(one)} – ${names.of(other)}: ${events} events`}</title>
                </path>
              </a>
            );
          })}
          {states.map((state) => {
            const { x, y, turn } = at.get(state)!;
            const isLeft = Math.cos(turn) < -0.01;
            return (
              <text
                key={state}
                x={x * 1.06}
                y={y * 1.06 + 4}
                textAnchor={isLeft ? "end" : Math.abs(Math.cos(turn)) < 0.01 ? "middle" : "start"}
                fill="currentColor"
              >
                {state}
                <title>{names.of(state)}</title>
              </text>
            );
          })}
        </svg>
      </div>
      <figcaption className="card-head">
        <span className="cite">
          The thicker the tie, the more events. Choose one, or a pair from the list, to open the relation.
          {ties.length === pairsMax && ` The ${pairsMax} pairs with the most events.`}
        </span>
        <DataMenu
          name="pairs"
          picture={`net${id}`}
          caption={`${ties.length} pairs of states; the thicker the tie, the more events.`}
          rows={() => ties.map((tie) => ({ ...tie }))}
        />
      </figcaption>
      <ul className="chips">
        {ties.slice(0, 30).map(({ one, other, events }) => (
          <li key={`${one} ${other}`}>
            <a className="button" href={paths.relation(one, other)}>
              {names.of(one)} – {names.of(other)} <span className="cite">{events}</span>
            </a>
          </li>
        ))}
      </ul>
    </figure>
  );
}
