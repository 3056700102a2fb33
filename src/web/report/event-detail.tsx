import { type ReactNode, useEffect, useId, useRef } from "react";
import type { ReportView } from "../../api/contract/shapes.js";
import { useAnswer } from "../ask.js";
import { paths } from "../location.js";
import { Card } from "../parts/card.js";
import { DataMenu } from "../parts/data-menu.js";
import { Deed, whenOf } from "../parts/event-words.js";
import { quadMeanings, stageMeanings, typeMeanings } from "../words/meanings.js";
import { useNames } from "../words/names.js";
import { ReviewPart } from "./review-part.js";

type Event = ReportView["record"]["events"][number];
type Actor = Event["sources"][number];

/** Everything that is known of one event, and what made it. */
export function EventDetail({ event, view }: { event: Event; view: ReportView }): ReactNode {
  const report = view.head.id;
  const { claim, where } = event;
  return (
    <Card title="The chosen event" about={<Deed event={event} />}>
      <dl className="facts">
        <dt>Source</dt>
        <dd>
          <Actors actors={event.sources} />
        </dd>
        <dt>Target</dt>
        <dd>
          <Actors actors={event.targets} />
        </dd>
        <dt>When</dt>
        <dd>
          {whenOf(event)}
          {event.when?.certainty === "inferred" && <span className="cite"> inferred</span>}
        </dd>
        <dt>Where</dt>
        <dd>
          {where ? where.name : "not told"}
          {where?.certainty === "inferred" && <span className="cite"> inferred</span>}
        </dd>
        <dt>Who says so</dt>
        <dd>
          {claim.kind}
          {claim.by && (
            <>
              {" · "}
              <Actors actors={[claim.by]} />
            </>
          )}
        </dd>
        <dt>Stage</dt>
        <dd>
          {event.stage}: {stageMeanings[event.stage]}
        </dd>
        <dt>PLOVER</dt>
        <dd>
          {[event.type, event.mode].filter(Boolean).join(".")}: {typeMeanings[event.type]}
        </dd>
        <dt>CAMEO</dt>
        <dd>
          {event.cameo ?? "none"}
          <span className="cite"> code of the older scheme</span>
        </dd>
        <dt>Quad class</dt>
        <dd>
          {event.quad}: {quadMeanings[event.quad]}
        </dd>
        <dt>Scores</dt>
        <dd>
          Goldstein {sayScore(event.goldstein)}, intensity {sayScore(event.intensity)}
          <span className="cite"> of −10 (worst) to 10</span>
        </dd>
        <dt>Confidence</dt>
        <dd>
          <meter min={0} max={1} value={event.confidence} aria-label="Confidence" /> {event.confidence.toFixed(2)}
        </dd>
        <dt>Made by</dt>
        <dd>
          {event.why.map((row) => (
            <div key={row}>
              <a href={`/codebook?row=${encodeURIComponent(row)}`}>
                <code>{row}</code>
              </a>
            </div>
          ))}
        </dd>
        {event.notes.length > 0 && (
          <>
            <dt>Notes</dt>
            <dd>
              {event.notes.map(({ message }) => (
                <p key={message}>{message}</p>
              ))}
            </dd>
          </>
        )}
      </dl>
      <ReviewPart report={report} event={event} reviews={view.reviews} />
      {view.hasText && <Tree report={report} event={event.id} />}
    </Card>
  );
}

function sayScore(score: number | null | undefined): string {
  return score === null || score === undefined ? "none" : String(score).replace("-", "−");
}

function Actors({ actors }: { actors: readonly Actor[] }): ReactNode {
  const names = useNames();
  if (actors.length === 0) return "not told";
  return actors.map(({ person, office, country, sector, certainty, why, text }) => (
    <div key={`${person} ${country} ${sector} ${text}`}>
      {person ? <a href={paths.person(person)}>{person}</a> : country ? names.of(country) : "unknown"}
      <span className="cite">
        {[office, person && country ? names.of(country) : null, sector]
          .filter(Boolean)
          .join(", ")
          .replace(/^(?=.)/, " · ")}
        {certainty !== "stated" && ` · ${certainty}${why ? `: ${why}` : ""}`}
      </span>
    </div>
  ));
}

/** The tree of the sentence, as the server draws it. */
function Tree({ report, event }: { report: string; event: string }): ReactNode {
  const asked = useAnswer("drawTree", `/reports/${encodeURIComponent(report)}/trees/${encodeURIComponent(event)}`);
  const id = useId().replaceAll(/\W/g, "");
  const place = useRef<HTMLElement>(null);
  const svg = asked.value?.svg;
  useEffect(() => {
    if (!svg || !place.current) return;
    const drawn = new DOMParser().parseFromString(`<div xmlns="http://www.w3.org/1999/xhtml">${svg}</div>`, "text/xml");
    place.current.replaceChildren(...[...drawn.documentElement.children].map((one) => document.importNode(one, true)));
  }, [svg]);
  return (
    <details>
      <summary>The tree of the sentence</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="tree" id={`tree${id}`} ref={place} tabIndex={0} aria-label="Dependency tree" />
      {svg && <DataMenu name={`tree-${event}`} picture={`tree${id}`} />}
    </details>
  );
}
