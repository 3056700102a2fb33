import type { Actor } from "../../base/actor.js";
import { keyOfOffice } from "../office-kind.js";
import type { RecordWords } from "../record-words.js";

/** The people of one state (or of one unknown side) in an encounter. */
export interface Party {
  readonly country: string | null;
  readonly actors: readonly Actor[];
  /** The offices named, in a form that two titles of one office share. */
  readonly offices: readonly string[];
}

/** How surely two parties are the same: 3 the same person, 2 the same office, 1 nothing against it, 0 different. */
export type PartyMatch = 0 | 1 | 2 | 3;

/** Gathers actors by country, in the order of their first naming. */
export function gatherParties(actors: readonly Actor[], words: RecordWords): Party[] {
  const byCountry = new Map<string, Actor[]>();
  for (const actor of actors) {
    const key = actor.country ?? `?${keyOfPerson(actor) ?? actor.text}`;
    byCountry.set(key, [...(byCountry.get(key) ?? []), actor]);
  }
  return [...byCountry.values()].map((group) => ({
    country: group[0].country,
    actors: group,
    offices: group.flatMap((actor) => keyOfOffice(actor, words) ?? []),
  }));
}

export function keyOfPerson({ qid, person }: Actor): string | null {
  return person?.toLowerCase() ?? qid ?? null;
}

export function isSamePerson(a: Actor, b: Actor): boolean {
  if (a.qid && b.qid) return a.qid === b.qid;
  const key = keyOfPerson(a);
  return key !== null && key === keyOfPerson(b);
}

/** Whether somebody of this party is named or known by office, and not only the state. */
export function isPersonal({ actors }: Party): boolean {
  return actors.some((actor) => actor.person !== undefined || actor.office !== undefined);
}

/**
 * Compares two parties of one country. Persons decide: two parties with persons are one only if they share one. An
 * office without a person ("the foreign minister") fits a person who holds it, and a bare country fits anybody.
 */
export function matchParties(a: Party, b: Party): PartyMatch {
  const personsA = a.actors.filter((actor) => keyOfPerson(actor) !== null);
  const personsB = b.actors.filter((actor) => keyOfPerson(actor) !== null);
  if (personsA.length > 0 && personsB.length > 0) {
    return personsA.some((one) => personsB.some((other) => isSamePerson(one, other))) ? 3 : 0;
  }
  if (a.offices.length > 0 && b.offices.length > 0) return a.offices.some((one) => b.offices.includes(one)) ? 2 : 0;
  return 1;
}

/**
 * One list of people out of all the tellings of one party: each person once with the richest naming, offices only where
 * no person stands, the bare state only where nobody is known.
 */
export function mergeActors(actors: readonly Actor[]): Actor[] {
  const persons = mergeBy(actors, keyOfPerson);
  if (persons.length > 0) return persons;
  const offices = mergeBy(actors, ({ office }) => office?.toLowerCase() ?? null);
  if (offices.length > 0) return offices;
  return actors.length > 0 ? [pickRichest(actors)] : [];
}

function mergeBy(actors: readonly Actor[], keyOf: (actor: Actor) => string | null): Actor[] {
  const groups = new Map<string, Actor[]>();
  for (const actor of actors) {
    const key = keyOf(actor);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), actor]);
  }
  return [...groups.values()].map(pickRichest);
}

/** The naming that tells most; of equals the surest, then the longest, then the first in the text. */
function pickRichest(actors: readonly Actor[]): Actor {
  const facts = (actor: Actor) =>
    [actor.person, actor.office, actor.rank, actor.qid, actor.sector].filter(Boolean).length;
  const sure = (actor: Actor) => ["unknown", "inferred", "stated"].indexOf(actor.certainty);
  return actors.reduce((best, actor) => {
    const order =
      facts(actor) - facts(best) ||
      sure(actor) - sure(best) ||
      actor.text.length - best.text.length ||
      (best.span?.start ?? 0) - (actor.span?.start ?? 0);
    return order > 0 ? actor : best;
  });
}
