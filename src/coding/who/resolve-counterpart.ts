import type { Actor } from "../../base/actor.js";
import type { Office, Person } from "../../codebook/registry.js";
import { isCounterpart } from "./choose-person.js";
import { type Discourse, nobody, type Resolver } from "./discourse.js";
import { type Draft, isSubject, saysCounterpart } from "./draft.js";
import { makeActor, partsOfTerm, resumeActors } from "./make-actor.js";
import { readLands } from "./read-lands.js";
import { findPair } from "./resolve-sides.js";

/**
 * "His counterpart", "his Chinese counterpart": the same office in the other country on the day. Which country: the one
 * that the words give, else the other one of the two that are spoken of.
 */
export const resolveCounterpart: Resolver = (draft, discourse) => {
  const { phrase, plural } = draft;
  if (!saysCounterpart(draft) || draft.kind === "person") return null;
  const owner = findOwner(draft, discourse);
  const named = phrase.modifiers.some(({ things }) => things.length > 0) || phrase.complements.length > 0;
  const lands = named
    ? readLands({ ...draft, phrase: { ...phrase, owner: null } }, discourse).map(({ code }) => code)
    : [];
  const countries = lands.length > 0 ? lands : findOther(draft, owner, discourse);
  if (countries.length === 0) return nobody;
  const found = countries.map((country) =>
    describe(draft, country, plural ? null : owner, discourse, lands.length > 0),
  );
  return { actors: found.map(({ actor }) => actor), person: found.length === 1 ? found[0].person : null };
};

interface Owner {
  readonly actor: Actor;
  readonly person: Person | null;
}

/** Whose counterpart it is: the possessor, or the subject of the sentence. */
function findOwner(draft: Draft, discourse: Discourse): Owner | null {
  const { reading, phrase } = draft;
  const owner = phrase.owner === null ? undefined : discourse.draftAt(reading.sentence.index, phrase.owner);
  if (owner) return pick(owner, discourse);
  for (const other of discourse.before(draft)) {
    if (other.reading !== reading) break;
    if (isSubject(other) && (other.kind === "person" || other.kind === "role")) return pick(other, discourse);
  }
  return null;
}

function pick(draft: Draft, discourse: Discourse): Owner | null {
  const { actors, person } = discourse.resolve(draft);
  return actors.length > 0 ? { actor: actors[0], person } : null;
}

/** The country of whoever was named last in the owner's office elsewhere, or else the other one of the pair spoken of. */
function findOther(draft: Draft, owner: Owner | null, discourse: Discourse): string[] {
  const country = owner?.actor.country ?? null;
  if (country === null) return [];
  const office = officeOf(owner, discourse);
  const named = office ? findNamed(draft, (code) => code !== country, office, discourse)?.actor.country : undefined;
  if (named) return [named];
  const pair = findPair(draft, discourse);
  const others = pair?.filter((code) => code !== country) ?? [];
  return others.length === 1 ? others : [];
}

function describe(
  draft: Draft,
  country: string,
  owner: Owner | null,
  discourse: Discourse,
  isStated: boolean,
): { actor: Actor; person: Person | null } {
  const { registry, date } = discourse;
  const why = owner?.actor.person ? `counterpart of ${owner.actor.person}` : "counterpart of the one spoken of before";
  const office = officeOf(owner, discourse);
  const named = office ? findNamed(draft, (code) => code === country, office, discourse) : null;
  if (named) return { actor: resumeActors(draft, discourse, [named.actor], why)[0], person: named.person };
  const holders = office && date !== null ? registry.holdersOf(country, office.id, date) : [];
  if (holders.length === 1) {
    const [{ person, term }] = holders;
    return { actor: makeActor(draft, discourse, { ...partsOfTerm(person, term), certainty: "inferred", why }), person };
  }
  const parts = {
    country,
    sector: owner?.actor.sector ?? "GOV",
    certainty: isStated ? ("stated" as const) : ("inferred" as const),
    why,
  };
  const rank = office
    ? { office: office.title, rank: office.rank }
    : owner?.actor.office
      ? { office: owner.actor.office }
      : {};
  return { actor: makeActor(draft, discourse, { ...parts, ...rank }), person: null };
}

/** The office in which the report speaks of the owner. */
function officeOf(owner: Owner | null, { registry, date }: Discourse): Office | undefined {
  const offices = owner?.person ? registry.termsOn(owner.person, date).map(({ office }) => office) : [];
  return offices.find(({ title }) => title === owner?.actor.office);
}

/** Somebody of such a country in the counterpart's office whom the report has named already, the last one first. */
function findNamed(
  draft: Draft,
  isOf: (country: string) => boolean,
  office: Office,
  discourse: Discourse,
): Owner | null {
  for (const other of discourse.before(draft)) {
    if (other.kind !== "person") continue;
    const { actors, person } = discourse.resolve(other);
    const [actor] = actors;
    if (!actor?.country || !isOf(actor.country)) continue;
    const fits = person
      ? discourse.registry.termsOn(person, discourse.date).some((term) => isCounterpart(term.office, office))
      : actor.office === office.title; // whom only the report knows
    if (fits) return { actor, person };
  }
  return null;
}
