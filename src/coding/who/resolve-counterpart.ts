import type { Actor } from "../../base/actor.js";
import type { Office, Person } from "../../codebook/registry.js";
import { isCounterpart } from "./choose-person.js";
import { type Discourse, nobody, type Resolver } from "./discourse.js";
import { type Draft, isSubject } from "./draft.js";
import { makeActor, partsOfTerm, resumeActors } from "./make-actor.js";
import { readLands } from "./read-lands.js";
import { findPair } from "./resolve-sides.js";

/**
 * "His counterpart", "his Chinese counterpart": the same office in the other country on the day. Which country: the one
 * that the words give, else the other one of the two that are spoken of.
 */
export const resolveCounterpart: Resolver = (draft, discourse) => {
  const { roles, phrase, plural } = draft;
  if (roles.at(-1)?.noun?.noun !== "counterpart" || draft.kind === "person") return null;
  const owner = findOwner(draft, discourse);
  const named = phrase.modifiers.some(({ things }) => things.length > 0) || phrase.complements.length > 0;
  const lands = named
    ? readLands({ ...draft, phrase: { ...phrase, owner: null } }, discourse).map(({ code }) => code)
    : [];
  const countries = lands.length > 0 ? lands : findOther(draft, owner?.actor.country ?? null, discourse);
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

function findOther(draft: Draft, country: string | null, discourse: Discourse): string[] {
  if (country === null) return [];
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
  const offices = owner?.person ? registry.termsOn(owner.person, date).map(({ office }) => office) : [];
  const office = offices.find(({ title }) => title === owner?.actor.office);
  const named = office ? findNamed(draft, country, office, discourse) : null;
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

/** Somebody of the country in the counterpart's office whom the report has named already. */
function findNamed(draft: Draft, country: string, office: Office, discourse: Discourse): Owner | null {
  for (const other of discourse.before(draft)) {
    if (other.kind !== "person") continue;
    const { actors, person } = discourse.resolve(other);
    const [actor] = actors;
    if (!person || actor?.country !== country) continue;
    if (discourse.registry.termsOn(person, discourse.date).some((term) => isCounterpart(term.office, office)))
      return { actor, person };
  }
  return null;
}
