import type { Actor } from "../../base/actor.js";
import type { Person, Term } from "../../codebook/registry.js";
import { type Discourse, spanOf } from "./discourse.js";
import type { Draft } from "./draft.js";

/** The actor that a mention stands for; its words and span are those of the mention. */
export function makeActor(
  draft: Draft,
  { text }: Discourse,
  { country, sector, certainty, why, person, name, office, rank }: ActorParts,
): Actor {
  const span = spanOf(draft);
  const actor: Actor = { text: text.slice(span.start, span.end), span, country, sector, certainty };
  const shown = person?.name ?? name;
  if (shown !== undefined) actor.person = shown;
  if (person?.qid) actor.qid = person.qid;
  if (office !== undefined) actor.office = office;
  if (rank !== undefined) actor.rank = rank;
  if (why !== undefined) actor.why = why;
  return actor;
}

interface ActorParts {
  country: string | null;
  sector: string | null;
  certainty: Actor["certainty"];
  why?: string | undefined;
  person?: Person | null;
  /** Name of a person whom the registry does not know. */
  name?: string | undefined;
  office?: string | undefined;
  rank?: number | undefined;
}

/** A person of the registry in a term of office. */
export function partsOfTerm(person: Person, { office, country }: Term): Omit<ActorParts, "certainty"> {
  return { person, country, sector: office.sector, office: office.title, rank: office.rank };
}

/** The same actors as an earlier mention, with the words of this one. */
export function resumeActors(draft: Draft, { text }: Discourse, actors: readonly Actor[], why: string): Actor[] {
  const span = spanOf(draft);
  return actors.map((actor) => {
    const certainty = actor.country === null ? actor.certainty : "inferred";
    return { ...actor, text: text.slice(span.start, span.end), span, certainty, why };
  });
}

/** Actors without those that stand for the same person, or the same body of the same country, as one before. */
export function dropRepeated(actors: readonly Actor[]): Actor[] {
  const seen = new Set<string>();
  return actors.filter(({ country, sector, person, office }) => {
    const key = `${country}/${person ?? `${sector}/${office}`}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
