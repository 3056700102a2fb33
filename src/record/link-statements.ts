import type { Actor } from "../base/actor.js";
import type { Event } from "../base/event.js";
import type { Demand, Encounter, Statement } from "../base/record.js";
import { contains, overlaps } from "../base/span.js";
import { isSamePerson } from "./encounters/parties.js";

/**
 * Says on which encounter a statement was made: one told in the same sentence in which the speaker takes part, the only
 * one of speaker and listener, or, for a joint statement, the nearest one that both sides held.
 */
export function linkStatements(
  statements: readonly Statement[],
  events: readonly Event[],
  encounters: readonly Encounter[],
): Statement[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const places = encounters.map((encounter) => ({
    encounter,
    evidence: encounter.events.flatMap((id) => byId.get(id)?.evidence ?? []),
  }));
  return statements.map((statement) => {
    if (statement.on !== undefined || statement.by.length === 0) return statement;
    const own = places.filter(({ encounter }) => takesPart(encounter, statement.by));
    const inSentence = own.filter(({ evidence }) =>
      evidence.some(({ sentence }) => contains(sentence, statement.words)),
    );
    const said =
      inSentence.length === 1 ? inSentence[0].encounter : (findHeard(statement, own) ?? findJoint(statement, own));
    return said ? { ...statement, on: said.id } : statement;
  });
}

interface Place {
  readonly encounter: Encounter;
  readonly evidence: readonly Event["evidence"][];
}

function findHeard({ to }: Statement, own: readonly Place[]): Encounter | null {
  if (to.length === 0) return null;
  const both = own.filter(({ encounter }) => encounter.stage === "done" && takesPart(encounter, to));
  return both.length === 1 ? both[0].encounter : null;
}

function findJoint({ joint, words }: Statement, own: readonly Place[]): Encounter | null {
  if (!joint) return null;
  const distance = ({ evidence }: Place) =>
    Math.min(...evidence.map(({ trigger }) => Math.abs(trigger.start - words.start)));
  const isTold = ({ evidence }: Place) => evidence.some(({ sentence }) => sentence.start <= words.start);
  const held = own.filter(
    (place) => place.encounter.stage === "done" && place.encounter.kind !== "visit" && isTold(place),
  );
  return held.sort((a, b) => distance(a) - distance(b))[0]?.encounter ?? null;
}

/** Whether all of them are among the participants: persons by name, others by their state. */
function takesPart({ participants }: Encounter, actors: readonly Actor[]): boolean {
  return actors.every((actor) =>
    participants.some((participant) => {
      if (actor.country === null || actor.country !== participant.country) return false;
      return actor.person === undefined || participant.person === undefined || isSamePerson(actor, participant);
    }),
  );
}

/** Ties a demand to the event that was coded from the same words: something asked by the same side. */
export function linkDemands(demands: readonly Demand[], events: readonly Event[]): Demand[] {
  const asked = events.filter(({ type, stage }) => type === "REQUEST" || stage === "asked");
  return demands.map((demand) => {
    if (demand.event !== undefined || demand.kind !== "demand") return demand;
    const states = new Set(demand.by.flatMap(({ country }) => country ?? []));
    const [event] = asked
      .filter(
        ({ evidence, sources }) =>
          overlaps(evidence.clause, demand.content) && sources.some((a) => a.country !== null && states.has(a.country)),
      )
      .sort((a, b) => lengthOf(a) - lengthOf(b));
    return event ? { ...demand, event: event.id } : demand;
  });
}

function lengthOf({ evidence: { clause } }: Event): number {
  return clause.end - clause.start;
}
