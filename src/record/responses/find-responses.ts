import type { Event } from "../../base/event.js";
import type { Encounter, Response } from "../../base/record.js";
import type { Report } from "../../base/report.js";
import { contains } from "../../base/span.js";
import { compareText } from "../compare-text.js";
import type { RecordWords } from "../record-words.js";
import { linkByConnective } from "./link-by-connective.js";

/** How strongly a kind ties two events; of several between the same two the strongest is kept. */
const strength: Record<Response["kind"], number> = { "in response": 2, because: 1, after: 0 };

/**
 * What was done because of, in answer to, or after something else: from what the coder saw (`because`, `inResponseTo`)
 * and from connecting words between two events of the text. Two tellings of one encounter never answer each other.
 */
export function findResponses(
  report: Report,
  events: readonly Event[],
  encounters: readonly Encounter[],
  words: RecordWords,
): Response[] {
  const encounterOf = new Map(encounters.flatMap(({ id, events }) => events.map((event) => [event, id])));
  const best = new Map<string, Response>();
  for (const response of [...linkByCoder(events), ...linkByConnective(report.text, events, words)]) {
    const { event, to } = response;
    const encounter = encounterOf.get(event);
    if (event === to || (encounter !== undefined && encounter === encounterOf.get(to))) continue;
    const key = `${event}\n${to}`;
    const known = best.get(key);
    if (!known || strength[response.kind] > strength[known.kind]) best.set(key, response);
  }
  return [...best.values()].sort((a, b) => a.span.start - b.span.start || compareText(keyOf(a), keyOf(b)));
}

function keyOf({ event, to }: Response): string {
  return `${event}\n${to}`;
}

function linkByCoder(events: readonly Event[]): Response[] {
  const ids = new Set(events.map(({ id }) => id));
  return events.flatMap((event) => {
    const { because, inResponseTo, evidence } = event;
    const found: Response[] = [];
    if (inResponseTo !== undefined && ids.has(inResponseTo)) {
      found.push({ event: event.id, to: inResponseTo, kind: "in response", span: evidence.clause });
    }
    if (typeof because === "string" && ids.has(because)) {
      found.push({ event: event.id, to: because, kind: "because", span: evidence.clause });
    }
    if (typeof because === "object") {
      const cause = events.find((other) => other.id !== event.id && contains(because, other.evidence.trigger));
      if (cause) found.push({ event: event.id, to: cause.id, kind: "because", span: because });
    }
    return found;
  });
}
