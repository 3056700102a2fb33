import type { ReactNode } from "react";
import type { EventHit } from "../../api/contract/shapes.js";
import { paths } from "../location.js";
import { sayDay, sayPeriod } from "../words/dates.js";
import { quadMeanings, sayAct, stageMeanings, toneOf, typeMeanings } from "../words/meanings.js";
import { useNames } from "../words/names.js";
import { ReviewMark } from "./review-mark.js";
import type { Row } from "./save.js";

type Event = EventHit["event"];
type Actor = Event["sources"][number];

/** "Antony Blinken (United States)", or what is known of somebody. */
export function useSayActor(): (actor: Pick<Actor, "person" | "country" | "sector">) => string {
  const names = useNames();
  return ({ person, country, sector }) => {
    const land = country ? names.of(country) : null;
    if (person) return land ? `${person} (${land})` : person;
    if (!land) return sector ? `${sector}, state unknown` : "unknown";
    return sector && sector !== "GOV" ? `${land} (${sector})` : land;
  };
}

/** Who did it to whom, in a line. */
export function Sides({ event }: { event: Event }): ReactNode {
  const say = useSayActor();
  const list = (actors: readonly Actor[]) => [...new Set(actors.map(say))].join(", ") || "unknown";
  return (
    <span>
      {list(event.sources)} <span aria-hidden="true">{event.reciprocal ? "↔" : "→"}</span>
      <span className="unseen">{event.reciprocal ? "and" : "to"}</span> {list(event.targets)}
    </span>
  );
}

/** Act and stage with the tone as colour and as sign; what they mean shows on hovering, and stands in the legend. */
export function Deed({ event }: { event: Pick<Event, "act" | "stage" | "type" | "quad"> }): ReactNode {
  const { tone, sign } = toneOf(event.quad);
  const meaning = `${event.type}: ${typeMeanings[event.type]}; ${event.stage}: ${stageMeanings[event.stage]}; ${quadMeanings[event.quad]}`;
  return (
    <span className={`badge ${tone}`} title={meaning}>
      <span className={`sign ${tone}`} aria-hidden="true">
        {sign}
      </span>
      <span className="unseen">{tone === "coop" ? "cooperation: " : "conflict: "}</span>
      {sayAct(event.act)} · {event.stage}
    </span>
  );
}

export function whenOf({ when }: Pick<Event, "when">): string {
  return when ? sayPeriod(when.start ?? when.value, when.end ?? when.start ?? when.value) : "no date";
}

/** When it was, or for an undated event when it was told. */
export function sayWhen({ event, report }: EventHit): string {
  return event.when || report.published === null ? whenOf(event) : `told ${sayDay(report.published)}`;
}

/** An event as a row of a table to take away. */
export function toEventRow({ event, report, sentence, review }: EventHit, say: (actor: Actor) => string): Row {
  return {
    id: event.id,
    day: event.when?.start,
    told: report.published,
    act: event.act,
    stage: event.stage,
    type: event.type,
    sources: event.sources.map(say).join("; "),
    targets: event.targets.map(say).join("; "),
    where: event.where?.name,
    confidence: event.confidence,
    report: report.id,
    outlet: report.outlet,
    sentence,
    review: review?.verdict,
    reviewNote: review?.note,
  };
}

/** An event in a list, with its words; it leads to them in its report. */
export function EventTile({ hit }: { hit: EventHit }): ReactNode {
  const { event, report, sentence } = hit;
  return (
    <a className="tile" href={paths.report(report.id, event.id)}>
      <div className="when">
        {sayWhen(hit)} · {report.outlet ?? report.title ?? report.id}
      </div>
      <div>
        <Deed event={event} /> <ReviewMark review={hit.review} /> <Sides event={event} />
      </div>
      {sentence && <div className="words clip">{sentence}</div>}
    </a>
  );
}
