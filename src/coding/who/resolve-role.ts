import type { Actor } from "../../base/actor.js";
import type { Office, Person, Term } from "../../codebook/registry.js";
import type { SectorNoun } from "../../codebook/sectors.js";
import { isCounterpart } from "./choose-person.js";
import { describeRole, officeOf, type Role } from "./describe-role.js";
import type { Discourse, Resolver } from "./discourse.js";
import type { Draft } from "./draft.js";
import { findSetting } from "./find-setting.js";
import { makeActor, partsOfTerm } from "./make-actor.js";
import { type Land, readLands } from "./read-lands.js";

/** Titles and nouns without a name: one actor for each country that the words, the office or the setting give. */
export const resolveRole: Resolver = (draft, discourse) => {
  if (draft.roles.length === 0 || draft.kind === "person") return null;
  const lands = readLands(draft, discourse);
  const role = describeRole(draft, discourse, lands);
  if (role.noun?.kind === "owned" && lands.length === 0 && !draft.phrase.modifiers.some(({ noun }) => noun !== null)) {
    return { actors: [], person: null };
  }
  if (lands.length === 0) return describeBySetting(draft, role, discourse);
  const found = lands.map((land) => describe(draft, role, land, discourse));
  return { actors: found.map(({ actor }) => actor), person: found.length === 1 ? found[0].person : null };
};

function describe(draft: Draft, role: Role, land: Land, discourse: Discourse): { actor: Actor; person: Person | null } {
  const holder = findHolder(draft, role, land.code, discourse);
  if (holder) {
    const why = `${holder.term.title} on ${discourse.date}`;
    const actor = makeActor(draft, discourse, {
      ...partsOfTerm(holder.person, holder.term),
      certainty: "inferred",
      why,
    });
    return { actor, person: holder.person };
  }
  const { code: country, certainty, why } = land;
  const parts = { country, sector: role.sector ?? land.sector, certainty, why, ...officeOf(role) };
  return { actor: makeActor(draft, discourse, parts), person: null };
}

function describeBySetting(draft: Draft, role: Role, discourse: Discourse) {
  const body = role.sector === "IGO" ? discourse.mainOrganisation() : null;
  const ofBody = body === null ? null : { code: body, why: "from the organisation that the report names most" };
  const setting = ofBody ?? (hasSetting(draft, role) ? findSetting(draft, role.sector!, discourse) : null);
  if (setting) {
    const land: Land = { code: setting.code, sector: null, certainty: "inferred", why: setting.why, isState: true };
    const { actor, person } = describe(draft, role, land, discourse);
    return { actors: [actor], person };
  }
  const why = "the report does not say of which country";
  const parts = { country: null, sector: role.sector, certainty: "unknown" as const, why, ...officeOf(role) };
  return { actors: [makeActor(draft, discourse, parts)], person: null };
}

/** "The foreign ministry", "police" and "protesters" are of the country that is spoken of; "a diplomat", "analysts" and "a company" can be from anywhere. */
function hasSetting({ phrase, kind, roles }: Draft, { noun, sector, offices }: Role): boolean {
  // "Its leader", where it is not clear whose: not just anybody's.
  if (phrase.owner !== null) return false;
  if (sector === null || sector === "UNK" || anywhere.has(sector)) return false;
  // "Government sources", "defence officials": the first word makes them officials of a state.
  if (phrase.modifiers.some((unit) => unit.noun !== null && tellsState(unit.noun))) return true;
  if (offices.length > 0 && roles.some(({ from, to }) => to - from > 1)) return true;
  if (kind === "organisation" || phrase.article === "the") return true;
  return offices.length === 0 && (noun === null || !noun.yields) && sector !== "GOV";
}

/** Diplomats can be of any state. */
function tellsState({ kind, sector }: SectorNoun): boolean {
  return kind === "body" || kind === "people" || (kind === "modifier" && sector !== "GOV");
}

const anywhere = new Set(["BUS", "JRN", "EDU", "MED", "SOC", "CRM", "REL"]);

/** Who held the office on the day, where it is one person: "the French foreign minister"; "a French foreign minister" only if the report names that person. */
function findHolder(
  draft: Draft,
  { offices, time, noun }: Role,
  country: string,
  discourse: Discourse,
): { person: Person; term: Term } | null {
  const { date, registry, names } = discourse;
  if (date === null || draft.plural || time !== null || offices.length === 0 || noun?.yields) return null;
  const found = new Map<Person, Term>();
  for (const { id } of offices) {
    for (const { person, term } of registry.holdersOf(country, id, date))
      if (!found.has(person)) found.set(person, term);
  }
  if (found.size !== 1) return null;
  const [[person, term]] = found;
  if (!isUnique(offices, term.office)) return null;
  const isNamed = discourse.drafts.some((other) => other.kind === "person" && names.of(other)?.person === person);
  return draft.phrase.article === "a" && !isNamed ? null : { person, term };
}

/** Of ambassadors, envoys and members there are many: whom the registry knows of them need not be the one meant. */
function isUnique(offices: readonly Office[], office: Office): boolean {
  return office.rank <= 5 && offices.some((other) => isCounterpart(other, office) || other.country === null);
}
