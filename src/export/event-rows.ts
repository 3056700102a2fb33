import type { Actor } from "../base/actor.js";
import type { Event } from "../base/event.js";
import type { Review } from "../store/review.js";
import type { ReportHead } from "../store/store.js";
import { sliceSentence } from "./slice-sentence.js";

export type RowKind = "text" | "integer" | "real" | "boolean";

/** The columns of tables of events, in order; codes are text, so that "010" stays what it is. */
export const rowColumns = {
  event: "text",
  report: "text",
  version: "integer",
  published: "text",
  outlet: "text",
  url: "text",
  group: "text",
  start: "text",
  end: "text",
  when: "text",
  precision: "text",
  source: "text",
  source_sector: "text",
  source_person: "text",
  source_office: "text",
  source_certainty: "text",
  target: "text",
  target_sector: "text",
  target_person: "text",
  target_office: "text",
  target_certainty: "text",
  reciprocal: "boolean",
  act: "text",
  stage: "text",
  type: "text",
  mode: "text",
  cameo: "text",
  quad: "integer",
  goldstein: "real",
  intensity: "real",
  background: "boolean",
  claim: "text",
  place: "text",
  place_country: "text",
  lat: "real",
  lon: "real",
  geonames: "integer",
  confidence: "real",
  why: "text",
  trigger_start: "integer",
  trigger_end: "integer",
  sentence_start: "integer",
  sentence_end: "integer",
  sentence: "text",
  review: "text",
  review_author: "text",
  review_at: "text",
  review_note: "text",
  review_correction: "text",
} as const satisfies Readonly<Record<string, RowKind>>;

export type EventRow = Readonly<Record<keyof typeof rowColumns, string | number | boolean | null>>;

/**
 * An event as rows with one source and one target each, which is what programs of the field expect: every source with
 * every target, and where both did it together, both ways. A side that nobody is named for is empty.
 */
export function toEventRows(event: Event, report: ReportHead, text: string, reviews: readonly Review[]): EventRow[] {
  const review = reviewOf(event, reviews);
  const { when, where, evidence } = event;
  const shared = {
    event: event.id,
    report: report.id,
    version: report.version,
    published: report.published,
    outlet: report.outlet,
    url: report.url,
    group: report.group,
    start: when?.start ?? null,
    end: when?.end ?? null,
    when: when?.value ?? null,
    precision: when?.precision ?? null,
    reciprocal: event.reciprocal,
    act: event.act,
    stage: event.stage,
    type: event.type,
    mode: event.mode,
    cameo: event.cameo,
    quad: event.quad,
    goldstein: event.goldstein,
    intensity: event.intensity,
    background: event.background,
    claim: event.claim.kind,
    place: where?.name ?? null,
    place_country: where?.country ?? null,
    lat: where?.lat ?? null,
    lon: where?.lon ?? null,
    geonames: where?.geonames ?? null,
    confidence: event.confidence,
    why: event.why.join(" "),
    trigger_start: evidence.trigger.start,
    trigger_end: evidence.trigger.end,
    sentence_start: evidence.sentence.start,
    sentence_end: evidence.sentence.end,
    sentence: text === "" ? null : sliceSentence(event, text),
    review: review?.verdict ?? null,
    review_author: review?.author ?? null,
    review_at: review?.at ?? null,
    review_note: review?.note || null,
    review_correction: review?.correction ? JSON.stringify(review.correction) : null,
  };
  const pairs = pairSides(event);
  return pairs.map(([source, target]) => inOrder({ ...shared, ...toSource(source), ...toTarget(target) }));
}

/** What a person says of an event; undefined where nobody does. */
export function reviewOf({ id }: Event, reviews: readonly Review[]): Review | undefined {
  return reviews.find(({ event }) => event === id);
}

type Side = Actor | null;

function pairSides({ sources, targets, reciprocal }: Event): [Side, Side][] {
  const [from, to] = [sources, targets].map((side): Side[] => (side.length > 0 ? [...side] : [null]));
  const forward = from!.flatMap((source) => to!.map((target): [Side, Side] => [source, target]));
  return reciprocal ? [...forward, ...forward.map(([source, target]): [Side, Side] => [target, source])] : forward;
}

function toSource(actor: Side) {
  return {
    source: actor?.country ?? null,
    source_sector: actor?.sector ?? null,
    source_person: actor?.person ?? null,
    source_office: actor?.office ?? null,
    source_certainty: actor?.certainty ?? null,
  };
}

function toTarget(actor: Side) {
  return {
    target: actor?.country ?? null,
    target_sector: actor?.sector ?? null,
    target_person: actor?.person ?? null,
    target_office: actor?.office ?? null,
    target_certainty: actor?.certainty ?? null,
  };
}

function inOrder(row: EventRow): EventRow {
  const names = Object.keys(rowColumns) as (keyof EventRow)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as EventRow;
}
