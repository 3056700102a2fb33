import type { Actor } from "../../base/actor.js";
import type { Person } from "../../codebook/registry.js";
import { belongsTo, findFittingTerm } from "./choose-person.js";
import { describeRole, type Role } from "./describe-role.js";
import type { Discourse } from "./discourse.js";
import type { Draft, Resolved } from "./draft.js";
import { makeActor, partsOfTerm } from "./make-actor.js";
import { readLands } from "./read-lands.js";

/**
 * What to make of a title that the registry contradicts, as in "Russian President Macron"; null where nothing
 * contradicts it. Either the name is right or the title is. The name cannot be right where the same person takes part
 * in the sentence otherwise ("Russian Foreign Minister Wang thanked Yi"), the title cannot be where its holder does. One
 * reading left: that one, inferred. Two left: the country stays open.
 */
export function checkTitle(draft: Draft, person: Person, discourse: Discourse): Resolved | null {
  if (draft.roles.length === 0 || draft.phrase.time === "former") return null;
  const lands = readLands(draft, discourse);
  const role = describeRole(draft, discourse, lands);
  const [land] = lands;
  // What is only inferred, be it from the title, contradicts nothing: other countries have treasury secretaries too.
  if (lands.length !== 1 || !land.isState || land.certainty !== "stated") return null;
  const country = land.code;
  if (belongsTo(person, [country])) return checkOffice(draft, person, role, country, discourse);
  if (!isNational(person, discourse)) return null;

  const holder = findHolder(country, role, discourse);
  const nameFits = !takesPartOtherwise(draft, person, discourse);
  const titleFits = holder === null || !takesPartOtherwise(draft, holder, discourse);
  const said = `"${discourse.text.slice(draft.reading.tokens[draft.phrase.from].start, draft.reading.tokens[draft.core.to - 1].end)}"`;
  const known = `${person.name} belongs to ${discourse.registry.nameOf(person.country)}`;
  const office = `${role.offices[0]?.title ?? role.title} of ${discourse.registry.nameOf(country)} is ${holder ? holder.name : "somebody else"}`;

  if (holder && titleFits && !nameFits)
    return repair(draft, holder, discourse, `${said}: ${known}, and takes part otherwise; ${office}`);
  if (nameFits && !titleFits)
    return repair(draft, person, discourse, `${said}: ${known}; ${office}, and takes part otherwise`);
  discourse.note("who/title-contradicts-registry", `${said}: ${known}; ${office}. Left open.`, draft);
  const why = `name and title contradict each other: ${known}; ${office}`;
  const open: Actor = makeActor(draft, discourse, { country: null, sector: role.sector, certainty: "unknown", why });
  return { actors: [open], person: null };
}

/** The title of one's own country that somebody else holds: the person keeps the office that the registry knows. */
function checkOffice(draft: Draft, person: Person, role: Role, country: string, discourse: Discourse): null {
  noteLowTitle(draft, person, role, discourse);
  // Several people can be called leader or chairman at a time.
  if (
    role.offices.length === 0 ||
    role.noun?.yields ||
    discourse.date === null ||
    findFittingTerm(person.terms, role.offices)
  )
    return null;
  const holder = findHolder(country, role, discourse);
  const [held] = discourse.registry.termsOn(person, discourse.date);
  if (!holder || holder === person || !held || held.title.toLowerCase() === role.title?.toLowerCase()) return null;
  const message = `${person.name} is called ${role.title}; the registry has ${holder.name} in that office and ${person.name} as ${held.title}.`;
  discourse.note("who/title-contradicts-registry", message, draft);
  return null;
}

/** Ranks between a cabinet member and an envoy, so that calling the one the other is no looseness but a slip. */
const farBelow = 2;
const cabinet = 5;

/** A member of the cabinet who is called an envoy or a negotiator, and never was one, is probably named wrongly. */
function noteLowTitle(draft: Draft, person: Person, role: Role, discourse: Discourse): void {
  const [held] = discourse.registry.termsOn(person, discourse.date);
  if (discourse.date === null || !held || held.office.rank > cabinet || role.offices.length === 0) return;
  const isFar = role.offices.every(
    ({ portfolio, rank }) => portfolio === "envoy" && rank >= held.office.rank + farBelow,
  );
  if (!isFar || findFittingTerm(person.terms, role.offices)) return;
  const message = `${person.name} is called ${role.title}, but was ${held.title} at the time.`;
  discourse.note("who/title-contradicts-registry", message, draft);
}

function repair(draft: Draft, person: Person, discourse: Discourse, why: string): Resolved | null {
  const [term] = discourse.registry.termsOn(person, discourse.date);
  if (!term) return null;
  discourse.note("who/title-contradicts-registry", `${why}. Read as ${person.name}.`, draft);
  const actor = makeActor(draft, discourse, {
    ...partsOfTerm(person, term),
    certainty: "inferred",
    why: `repaired: ${why}`,
  });
  return { actors: [actor], person };
}

function findHolder(country: string, { offices }: Role, { registry, date }: Discourse): Person | null {
  if (date === null) return null;
  const holders = new Set(
    offices.flatMap(({ id }) => registry.holdersOf(country, id, date).map(({ person }) => person)),
  );
  return holders.size === 1 ? [...holders][0] : null;
}

/** Officials of an organisation can be of any country; all others belong to the one they hold office in. */
function isNational({ country, terms }: Person, { registry }: Discourse): boolean {
  return terms.length > 0 && terms.every((term) => term.country === country) && registry.nameOf(country) !== country;
}

function takesPartOtherwise(draft: Draft, person: Person, discourse: Discourse): boolean {
  return discourse.drafts.some((other) => {
    if (other === draft || other.kind !== "person" || other.reading !== draft.reading) return false;
    return discourse.names.of(other)?.person === person;
  });
}
