import { type ReactNode, useState } from "react";
import type { ReportView } from "../../api/contract/shapes.js";
import { useAnswer } from "../ask.js";
import { paths } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { sayDay } from "../words/dates.js";

/** Other copies of the same story, and what differs in them. */
export function Copies({ view: { head, copies } }: { view: ReportView }): ReactNode {
  const [other, setOther] = useState<string | null>(null);
  if (copies.length === 0) return null;
  return (
    <Card title="Copies of this story" about="They count as one source.">
      <ul className="list">
        {copies.map((copy) => (
          <li key={copy.id} className="row">
            <a href={paths.report(copy.id)}>{copy.title ?? copy.id}</a>
            <span className="cite">
              {copy.outlet ?? copy.from} · {sayDay(copy.published)}
              {copy.id === head.group && " · the likely original"}
            </span>
            <button
              className="button quiet"
              type="button"
              aria-pressed={other === copy.id}
              onClick={() => setOther(other === copy.id ? null : copy.id)}
            >
              What differs
            </button>
          </li>
        ))}
      </ul>
      {other && <Differences id={head.id} other={other} />}
    </Card>
  );
}

function Differences({ id, other }: { id: string; other: string }): ReactNode {
  const asked = useAnswer(
    "compareReports",
    `/reports/${encodeURIComponent(id)}/differences/${encodeURIComponent(other)}`,
  );
  return (
    <Show asked={asked} what="Comparing">
      {({ parts }) => {
        const changed = parts.filter(({ kind }) => kind !== "same");
        if (changed.length === 0) return <p className="empty">Every sentence is the same.</p>;
        return (
          <ul className="list diff">
            {changed.map(({ kind, first, second, words }) => (
              <li key={`${kind} ${first} ${second}`}>
                <span className="cite">{kind}: </span>
                {words
                  ? words.map(({ in: where, text }, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a sentence never move.
                      <span key={index} className={where === "first" ? "gone" : where === "second" ? "only" : ""}>
                        {text}{" "}
                      </span>
                    ))
                  : (second ?? first)}
              </li>
            ))}
          </ul>
        );
      }}
    </Show>
  );
}
