import type { Actor } from "../../src/base/actor.js";
import type { Event, When } from "../../src/base/event.js";
import type { ReadRecord } from "../../src/base/record.js";
import type { Span } from "../../src/base/span.js";

/**
 * A record as lines that a person can check against the report, and that differ line by line when the coding changes:
 * no offsets or ids, each thing with its words. `~` marks an actor or time that is inferred, `→` a deed, `↔` one done
 * together.
 */
export function projectRecord(record: ReadRecord): object {
  const { report, events, encounters, channels, statements, demands, responses, notes } = record;
  const numbers = new Map(events.map(({ id }, index) => [id, index + 1]));
  const eventNumber = (id: string): string => `event ${numbers.get(id) ?? "?"}`;
  const words = ({ start, end }: Span): string => report.text.slice(start, end).replace(/\s+/g, " ");
  const reason = (because: string | Span): string => (typeof because === "string" ? eventNumber(because) : words(because));

  return {
    report: {
      title: report.title,
      published: report.published && { value: report.published.value, why: report.published.why },
      agency: report.agency,
      dateline: report.dateline?.text ?? null,
      ...(report.translatedFrom && { translatedFrom: report.translatedFrom }),
      removed: report.removed.map(({ text, why }) => `${text} – ${why}`),
      suspect: report.suspect.map(({ text, why }) => `${text} – ${why}`),
    },
    events: events.map((event, index) => ({
      number: index + 1,
      coding: describeCoding(event),
      when: describeWhen(event.when),
      where: event.where ? `${event.where.certainty === "inferred" ? "~" : ""}${event.where.name}` : null,
      ...(event.claim.by && { says: describeActor(event.claim.by) }),
      ...(event.background && { background: true }),
      ...(event.because && { because: reason(event.because) }),
      trigger: words(event.evidence.trigger),
      clause: words(event.evidence.clause),
      why: event.why.join(" "),
    })),
    encounters: encounters.map((encounter) => ({
      encounter: `${encounter.kind} ${encounter.stage}: ${encounter.participants.map(describeActor).join(", ")}`,
      place: encounter.place?.name ?? null,
      days: encounter.start === encounter.end ? encounter.start : `${encounter.start}/${encounter.end}`,
      ...(encounter.duration && { duration: encounter.duration }),
      ...(encounter.rank && { rank: encounter.rank.text }),
      ...(encounter.refusedBy && { refusedBy: encounter.refusedBy }),
      life: encounter.life.map(({ stage, event }) => `${stage} (${eventNumber(event)})`).join(", "),
    })),
    channels: channels.map(({ pair, kind, states }) => {
      const lines = states.map(({ state, by, when }) => [state, by && `by ${by}`, when?.value].filter(Boolean).join(" "));
      return `${pair.join("–")} ${kind}: ${lines.join("; ")}`;
    }),
    statements: statements.map(({ by, to, words: said }) => {
      const listeners = to.length > 0 ? ` to ${to.map(describeActor).join(", ")}` : "";
      return `${by.map(describeActor).join(", ")}${listeners}: ${said.text.replace(/\s+/g, " ")}`;
    }),
    demands: demands.map(({ kind, by, of, content }) => {
      const asked = of.length > 0 ? ` of ${of.map(describeActor).join(", ")}` : "";
      return `${kind} by ${by.map(describeActor).join(", ")}${asked}: ${content.text.replace(/\s+/g, " ")}`;
    }),
    responses: responses.map(({ event, to, kind, span }) => `${eventNumber(event)} ${kind} ${eventNumber(to)} – ${words(span)}`),
    notes: notes.map(({ code, message }) => `${code}: ${message}`),
  };
}

function describeCoding({ sources, targets, reciprocal, act, stage, type, mode }: Event): string {
  const side = (actors: readonly Actor[]): string => actors.map(describeActor).join(" + ") || "?";
  const derived = `${type}${mode ? `.${mode}` : ""}`;
  return `${side(sources)} ${reciprocal ? "↔" : "→"} ${side(targets)}: ${act} ${stage} = ${derived}`;
}

export function describeActor({ country, sector, person, office, certainty }: Actor): string {
  const name = [country ?? "?", sector, person].filter(Boolean).join(" ");
  return `${certainty === "stated" ? "" : "~"}${name}${person && office ? ` (${office})` : ""}`;
}

function describeWhen(when: When | undefined): string | null {
  if (!when) return null;
  return [`${when.certainty === "inferred" ? "~" : ""}${when.value}`, when.duration].filter(Boolean).join(" for ");
}
