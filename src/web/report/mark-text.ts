import type { ReportView } from "../../api/contract/shapes.js";

type Event = ReportView["record"]["events"][number];
type Report = ReportView["record"]["report"];
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that looks the same all through. `event` is the event that choosing it shows. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly classes: readonly string[];
  readonly event: string | null;
  readonly title: string | null;
}

interface Layer extends Span {
  readonly kind: string;
  readonly event?: string;
  readonly title?: string;
}

/**
 * Cuts a report's text where anything begins or ends: the deeds of all events, the parts of the chosen one, what was
 * left out, and what looks damaged. Spans count UTF-16 units, as strings do here.
 */
export function markText(
  { text, blocks, removed, suspect }: Report,
  events: readonly Event[],
  chosen: Event | null,
): Piece[] {
  const layers: Layer[] = [
    ...blocks.filter(({ kind }) => kind === "title").map((block) => ({ ...spanOf(block), kind: "title" })),
    ...removed.map((part) => ({ ...spanOf(part), kind: "removed", title: `Left out: ${part.why}` })),
    ...suspect.map((part) => ({ ...spanOf(part), kind: "suspect", title: `Looks damaged: ${part.why}` })),
    ...events.map(({ id, evidence }) => ({ ...spanOf(evidence.trigger), kind: "deed", event: id })),
    ...(chosen ? layersOf(chosen) : []),
  ];
  const cuts = [...new Set([0, text.length, ...layers.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined || end <= start) continue;
    const over = layers.filter((layer) => layer.start <= start && layer.end >= end);
    pieces.push({
      text: text.slice(start, end),
      start,
      classes: [...new Set(over.map(({ kind }) => kind))],
      event: over.findLast(({ event }) => event !== undefined)?.event ?? null,
      title: over.flatMap(({ title }) => title ?? []).join("; ") || null,
    });
  }
  return pieces;
}

function layersOf({ id, evidence, sources, targets, when, where, claim }: Event): Layer[] {
  const actors = (side: readonly { readonly span?: Span | undefined }[], kind: string): Layer[] =>
    side.flatMap(({ span }) => (span ? [{ ...spanOf(span), kind }] : []));
  const one = (span: Span | undefined, kind: string): Layer[] => (span ? [{ ...spanOf(span), kind }] : []);
  return [
    { ...spanOf(evidence.sentence), kind: "sentence" },
    ...actors(sources, "source"),
    ...actors(targets, "target"),
    ...one(when?.span, "time"),
    ...one(where?.span, "time"),
    ...one(claim.span, "claim"),
    { ...spanOf(evidence.trigger), kind: "trigger", event: id },
  ];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
