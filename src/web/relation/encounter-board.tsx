import { memo, type ReactNode } from "react";
import type { EncounterHead, Pair } from "../../api/contract/shapes.js";
import { paths, setQuery, useLocation } from "../location.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { LongList } from "../parts/long-list.js";
import { sayPeriod } from "../words/dates.js";
import { useNames } from "../words/names.js";

type Stage = EncounterHead["stage"];

/** The columns of the board; the sign is the second cue beside the place. */
const columns: readonly { readonly title: string; readonly sign: string; readonly stages: readonly Stage[] }[] = [
  { title: "Planned or asked for", sign: "◌", stages: ["planned", "asked", "possible", "threatened"] },
  { title: "Took place", sign: "●", stages: ["done", "ended"] },
  { title: "Postponed", sign: "◐", stages: ["postponed"] },
  { title: "Cancelled", sign: "✕", stages: ["cancelled", "denied"] },
  { title: "Refused", sign: "⊘", stages: ["refused"] },
];

/** Every encounter once, by how it stands. */
export const EncounterBoard = memo(function EncounterBoard({
  encounters,
  pair,
  period,
}: {
  encounters: readonly EncounterHead[];
  pair: Pair;
  period: string;
}): ReactNode {
  const { query } = useLocation();
  const kind = query.get("kind");
  const all = encounters.filter((encounter) => !kind || encounter.kind === kind);
  const kinds = [...new Set(encounters.map((encounter) => encounter.kind))].sort();
  return (
    <Card
      title="Encounters"
      about={`${all.length} visits, meetings, calls and summits, each once, however many reports tell it.`}
      tools={
        <div className="row">
          <label className="field">
            Kind
            <select value={kind ?? ""} onChange={(event) => setQuery({ kind: event.target.value })}>
              <option value="">all</option>
              {kinds.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <DataMenu name={`encounters-${pair.join("-")}`} rows={() => all.map(toRow)} />
        </div>
      }
    >
      <div className="board">
        {columns.map(({ title, sign, stages }) => {
          const own = all.filter(({ stage }) => stages.includes(stage)).sort(latestFirst);
          return (
            <section key={title} aria-label={title}>
              <h3>
                <span>
                  <span aria-hidden="true">{sign}</span> {title}
                </span>
                <span className="cite">{own.length}</span>
              </h3>
              <LongList ordered items={own} keyOf={({ id }) => id} label={`${title}: ${own.length}`} scrolls>
                {(encounter) => <EncounterTile encounter={encounter} pair={pair} period={period} />}
              </LongList>
            </section>
          );
        })}
      </div>
    </Card>
  );
});

function EncounterTile({
  encounter,
  pair,
  period,
}: {
  encounter: EncounterHead;
  pair: Pair;
  period: string;
}): ReactNode {
  const { id, kind, start, end, place, participants, independent, contradictions } = encounter;
  const names = useNames();
  const who = participants.map(({ name, country }) => (name === country ? names.of(country) : name));
  return (
    <a className="tile" href={paths.encounter(pair, id, period)}>
      <div className="when">{sayPeriod(start, end)}</div>
      <strong>
        {kind}
        {place && ` in ${place.name}`}
      </strong>
      <div>{who.slice(0, 4).join(", ")}</div>
      <div className="cite">
        {independent} {independent === 1 ? "source" : "sources"}
        {contradictions > 0 && " · sources disagree"}
      </div>
    </a>
  );
}

function latestFirst(a: EncounterHead, b: EncounterHead): number {
  return (b.start ?? "").localeCompare(a.start ?? "");
}

function toRow({ id, kind, stage, start, end, place, participants, reports, independent }: EncounterHead) {
  const who = participants.map(({ name, country }) => `${name} (${country ?? "?"})`).join("; ");
  return { id, kind, stage, start, end, place: place?.name, country: place?.country, who, reports, independent };
}
