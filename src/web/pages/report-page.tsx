import { type ReactNode, useState } from "react";
import type { ReportView } from "../../api/contract/shapes.js";
import { announceChange, remove, useAnswer } from "../ask.js";
import { navigate, paths, setQuery, useLocation } from "../location.js";
import { Show } from "../parts/asked.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { Deed, Sides, useSayActor, whenOf } from "../parts/event-words.js";
import { ReviewMark } from "../parts/review-mark.js";
import { Copies } from "../report/copies.js";
import { EventDetail } from "../report/event-detail.js";
import { Legend, ReportText } from "../report/report-text.js";
import { useTitle } from "../title.js";
import { sayDay } from "../words/dates.js";
import { toneOf } from "../words/meanings.js";

/** One report: its words, and what was read from them. */
export function ReportPage({ id, mark }: { id: string; mark: number }): ReactNode {
  const asked = useAnswer("getReport", `/reports/${encodeURIComponent(id)}`, mark);
  return (
    <Show asked={asked} what="Opening the report">
      {(view) => <Opened view={view} />}
    </Show>
  );
}

function Opened({ view }: { view: ReportView }): ReactNode {
  const { head, record, hasText } = view;
  const { query } = useLocation();
  const say = useSayActor();
  const chosen = record.events.find(({ id }) => id === query.get("event")) ?? null;
  const choose = (event: string) => setQuery({ event: event === chosen?.id ? null : event });
  const { report } = record;
  const title = report.title ?? "A report without a title";
  useTitle(title);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="in-words">
            {[head.outlet, report.agency, report.byline]
              .filter((one, at, all) => one && all.indexOf(one) === at)
              .join(" · ")}{" "}
            {sayDay(report.published?.value)}
            {report.published && <span className="cite"> ({report.published.why})</span>}
            {head.version > 1 && ` · version ${head.version}`}
            {report.damage && ` · damaged: ${report.damage.reasons.map(({ why }) => why).join("; ")}`}
          </p>
          {head.url && (
            <a href={head.url} target="_blank" rel="noreferrer noopener">
              {head.url}
            </a>
          )}
        </div>
        <DataMenu
          name={`events-${head.id}`}
          rows={() =>
            record.events.map((event) => ({
              id: event.id,
              act: event.act,
              stage: event.stage,
              type: event.type,
              sources: event.sources.map(say).join("; "),
              targets: event.targets.map(say).join("; "),
              when: event.when?.value,
              where: event.where?.name,
              confidence: event.confidence,
              words: report.text.slice(event.evidence.trigger.start, event.evidence.trigger.end),
            }))
          }
        />
      </div>
      <div className="reading">
        <Card title="Text" tools={<Legend />} className="text-card">
          {hasText ? (
            <ReportText record={record} chosen={chosen} onChoose={choose} />
          ) : (
            <p className="empty">The text is not kept, only where each word stood.</p>
          )}
        </Card>
        <div className="page">
          <Card title={`Events (${record.events.length})`} about="Choose one to see its words and what made it.">
            {record.events.length === 0 && <p className="empty">Nothing between states was read from it.</p>}
            <ol className="stacked">
              {record.events.map((event) => (
                <li key={event.id}>
                  <button
                    type="button"
                    className={`event ${toneOf(event.quad).tone}`}
                    aria-pressed={event === chosen}
                    onClick={() => choose(event.id)}
                  >
                    <span>
                      <Deed event={event} /> <span className="when">{whenOf(event)}</span>{" "}
                      <ReviewMark
                        review={view.reviews.findLast((one) => one.stands && one.event === event.id) ?? null}
                      />
                    </span>
                    <Sides event={event} />
                  </button>
                </li>
              ))}
            </ol>
          </Card>
          {chosen && <EventDetail event={chosen} view={view} />}
          <Statements record={record} />
          <Copies view={view} />
          <Notes record={record} />
          <Forget id={head.id} />
        </div>
      </div>
    </div>
  );
}

function Statements({ record }: { record: ReportView["record"] }): ReactNode {
  const say = useSayActor();
  if (record.statements.length === 0) return null;
  return (
    <Card
      title={`Statements (${record.statements.length})`}
      tools={
        <DataMenu
          name={`statements-${record.report.id}`}
          rows={() =>
            record.statements.map(({ by, kind, words }) => ({ by: by.map(say).join("; "), kind, words: words.text }))
          }
        />
      }
    >
      <ul className="list">
        {record.statements.map((statement) => (
          <li key={statement.id}>
            {statement.by.map(say).join(", ") || "somebody"}: <span className="words">{statement.words.text}</span>
            {statement.kind === "paraphrased" && <span className="cite"> in the reporter's words</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** For admins: takes the report out of the record for good. */
function Forget({ id }: { id: string }): ReactNode {
  const role = useAnswer("about", "/about").value?.role;
  const [trouble, setTrouble] = useState("");
  if (role !== "admin") return null;
  const forget = async () => {
    if (!window.confirm("Remove this report with all that was read from it? It is not taken in again.")) return;
    try {
      await remove(`/reports/${encodeURIComponent(id)}`);
      navigate(paths.home());
      announceChange();
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  return (
    <details className="card">
      <summary>Remove this report</summary>
      <p className="in-words">All versions, events, words and reviews of it leave the record.</p>
      <button className="button" type="button" onClick={() => void forget()}>
        Remove
      </button>
      <p role="alert">{trouble}</p>
    </details>
  );
}

function Notes({ record }: { record: ReportView["record"] }): ReactNode {
  const notes = [...new Set([...record.report.notes, ...record.notes].map(({ message }) => message))];
  if (notes.length === 0) return null;
  return (
    <details className="card">
      <summary>Notes of the reader ({notes.length})</summary>
      <ul className="list">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
