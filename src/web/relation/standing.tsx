import type { ReactNode } from "react";
import type { History } from "../../api/contract/shapes.js";
import type { RelationOfPair } from "../charts/relation-of-pair.js";
import { sayDay, sayPeriod } from "../words/dates.js";
import { HappeningList } from "./happening-list.js";

/** How the two stand to each other, in a word, with the rule and the happenings that it stands on. */
export function Standing({
  history,
  relation,
  readings,
}: {
  history: History;
  relation: RelationOfPair;
  readings: number;
}): ReactNode {
  const { now, periods, changes, unusual } = relation;
  const sources = new Set(history.reports.map(({ group }) => group)).size;
  const done = history.encounters.filter(({ stage }) => stage === "done").length;
  return (
    <section className="card standing" aria-label="Standing">
      <div className="page-head">
        <div>
          <p className="cite">As of {sayDay(now.day)} the relation is</p>
          <p className="state-word">{now.word === "unknown" ? "not known" : now.word}</p>
        </div>
        <dl className="kpis">
          <Figure name="Reports" value={readings} />
          <Figure name="Independent sources" value={sources} />
          <Figure name="Happenings" value={history.happenings.length} />
          <Figure name="Encounters held" value={done} />
          <Figure name="Turns" value={changes.length} />
        </dl>
      </div>
      <p className="in-words">{now.why}</p>
      <details>
        <summary>The rule, what it stands on, and how it stood before</summary>
        <p className="in-words">Rule: {now.rule}</p>
        <HappeningList history={history} ids={now.happenings} />
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
}

function Figure({ name, value }: { name: string; value: number }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString("en")}</dd>
    </div>
  );
}
