import { type ReactNode, useEffect, useRef, useState } from "react";
import type { RelationOfPair } from "../charts/relation-of-pair.js";
import { setQuery } from "../location.js";

const restMs = 150;

/** The weights that the scores are made of; moving one shows what it changes, and stays in the address. */
export function WeightSliders({ relation, query }: { relation: RelationOfPair; query: URLSearchParams }): ReactNode {
  const written = query.getAll("weight").join(" ");
  const [own, setOwn] = useState<ReadonlyMap<string, string>>(new Map());
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // What the address says counts, also after going back.
  useEffect(() => {
    clearTimeout(pause.current);
    setOwn(new Map(written.split(" ").flatMap((text) => (text ? [text.split(":") as [string, string]] : []))));
  }, [written]);
  const counts = new Map<string, number>();
  for (const day of relation.days) {
    for (const [type, count] of Object.entries(day.counts)) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  const types = [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type);
  const setWeight = (type: string, weight: string) => {
    const moved = new Map(own).set(type, weight);
    setOwn(moved);
    clearTimeout(pause.current);
    // A slider that is dragged asks once it rests.
    pause.current = setTimeout(() => {
      setQuery({ weight: [...moved].map(([name, value]) => `${name}:${value}`) });
    }, restMs);
  };
  return (
    <details open={own.size > 0}>
      <summary>Weights</summary>
      <div className="row">
        <label className="field">
          Scale
          <select
            value={query.get("scale") ?? "goldstein"}
            onChange={(event) => setQuery({ scale: event.target.value })}
          >
            <option value="goldstein">Goldstein 1992</option>
            <option value="intensity">PLOVER intensity</option>
          </select>
        </label>
        {own.size > 0 && (
          <button className="button" type="button" onClick={() => setQuery({ weight: null })}>
            Back to the scale's own
          </button>
        )}
      </div>
      <p className="in-words">
        A type that you move counts with your weight in all its stages; the others keep those of the scale.
      </p>
      <div className="weights">
        {types.map((type) => (
          <label key={type}>
            <span>
              {type} <span className="cite">×{counts.get(type)}</span>
            </span>
            <output>{own.get(type) ?? "–"}</output>
            <input
              type="range"
              aria-label={`Weight of ${type}`}
              min="-10"
              max="10"
              step="0.5"
              value={own.get(type) ?? "0"}
              onChange={(event) => setWeight(type, event.target.value)}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
