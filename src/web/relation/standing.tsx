import { memo, type ReactNode } from "react";
import type { Happening, Overview } from "../../api/contract/shapes.js";
import type { RelationOfPair } from "../charts/relation-of-pair.js";
import { DataMenu } from "../parts/data-menu.js";
import { sayDay, sayPeriod } from "../words/dates.js";
import { useNames } from "../words/names.js";
import { HappeningList } from "./happening-list.js";

/** How the two stand to each other, in a word, with the rule and the happenings that it stands on. */
export const Standing = memo(function Standing({
  relation,
  counts,
  happenings,
}: {
  relation: RelationOfPair;
  counts: Overview["history"]["counts"] | null;
  happenings: readonly Happening[];
}): ReactNode {
  const { now, periods, changes, unusual } = relation;
  const names = useNames();
  return (
    <section className="card standing" aria-label="Standing">
      <div className="page-head">
        <div>
          <p className="cite">As of {sayDay(now.day)} the relation is</p>
          <p className="state-word">{now.word === "unknown" ? "not known" : now.word}</p>
        </div>
        <dl className="kpis">
          <Figure name="Reports" value={counts?.reports} />
          <Figure name="Independent sources" value={counts?.sources} />
          <Figure name="Happenings" value={counts?.happenings} />
          <Figure name="Encounters held" value={counts?.held} />
          <Figure name="Turns" value={changes.length} />
        </dl>
      </div>
      <p className="in-words sentence">
        {names.inText(now.why)}.{" "}
        <span className="cite">
          A balance of 10 would be nothing but the friendliest deeds, −10 nothing but attacks.
        </span>
      </p>
      <details>
        <summary>The rule, what it stands on, and how it stood before</summary>
        <p className="in-words">
          The rule is called “{now.rule}”. What happened in the 90 days before {sayDay(now.day)}:
        </p>
        <HappeningList happenings={happenings} ids={now.happenings} />
        <div className="card-head">
          <h3>How it stood before</h3>
          <DataMenu
            name={`standing-${relation.pair.join("-")}`}
            rows={() => periods.map(({ from, to, word, why }) => ({ from, to, word, why }))}
          />
        </div>
        <ul className="chips">
          {periods.map(({ from, to, word, why }) => (
            <li key={from} className="badge" title={why}>
              {word} · {sayPeriod(from, to)}
            </li>
          ))}
        </ul>
        {unusual.map(({ kind, from, to, seen, expected }) => (
          <p key={from} className="in-words">
            Unusual {kind} {sayPeriod(from, to)}: {seen} happenings where about {expected.toFixed(1)} were to be
            expected.
          </p>
        ))}
      </details>
    </section>
  );
});

function Figure({ name, value }: { name: string; value: number | undefined }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === undefined ? "…" : value.toLocaleString("en")}</dd>
    </div>
  );
}
