import { type ReactNode, useState } from "react";
import type { ReportView } from "../../api/contract/shapes.js";
import { AskError, announceChange, send, useAnswer } from "../ask.js";
import { paths, setQuery, useLocation } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { ReviewMark } from "../parts/review-mark.js";
import { sayDay } from "../words/dates.js";

/** Other copies of the same story, and what differs in them. */
export function Copies({ view: { head, copies, reviews } }: { view: ReportView }): ReactNode {
  const other = useLocation().query.get("compare");
  const setOther = (id: string | null) => setQuery({ compare: id });
  const role = useAnswer("about", "/about").value?.role;
  const mayReview = role === "reviewer" || role === "admin";
  const said = reviews.findLast(({ event }) => event === null);
  if (copies.length === 0 && !mayReview) return null;
  return (
    <Card title="Copies of this story" about={copies.length > 0 ? "They count as one source." : "None is known."}>
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
      {said && (
        <p className="cite">
          <ReviewMark review={said} /> {said.note} {said.author}, {sayDay(said.at)}
        </p>
      )}
      {mayReview && <MarkCopy report={head.id} isCopy={head.group !== head.id} />}
      {other && <Differences id={head.id} other={other} />}
    </Card>
  );
}

/** Says that the report is a copy of another, by the address of its page or its id; or that it is none. */
function MarkCopy({ report, isCopy }: { report: string; isCopy: boolean }): ReactNode {
  const [trouble, setTrouble] = useState("");
  const say = async (body: object) => {
    try {
      await send(`/reports/${encodeURIComponent(report)}/reviews`, body);
      setTrouble("");
      announceChange();
    } catch (error) {
      const isUnknown = error instanceof AskError && error.problem?.status === 404;
      setTrouble(isUnknown ? "There is no such report" : (error as Error).message);
    }
  };
  const mark = (form: FormData) => {
    const given = String(form.get("of")).trim();
    const [, id = given] = /\/report\/([^?#]+)/.exec(given) ?? [];
    return say({ verdict: "copy", of: decodeURIComponent(id) });
  };
  return (
    <details>
      <summary>Mark copies</summary>
      <form className="row" action={mark}>
        <label className="field wide">
          It is a copy of (address of its page here, or id)
          <input name="of" required />
        </label>
        <button className="button" type="submit">
          Mark as copy
        </button>
        {isCopy && (
          <button className="button" type="button" onClick={() => void say({ verdict: "no copy" })}>
            It is no copy
          </button>
        )}
        <span role="alert" className="cite">
          {trouble}
        </span>
      </form>
    </details>
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
