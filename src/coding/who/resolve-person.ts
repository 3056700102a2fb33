import type { Actor } from "../../base/actor.js";
import type { Office, Person, Term } from "../../codebook/registry.js";
import { checkTitle } from "./check-title.js";
import { findFittingTerm } from "./choose-person.js";
import { describeRole, officeOf, type Role } from "./describe-role.js";
import { type Discourse, nobody, type Resolver } from "./discourse.js";
import { type Draft, type Resolved, saysCounterpart } from "./draft.js";
import { findSetting } from "./find-setting.js";
import { makeActor, partsOfTerm, resumeActors } from "./make-actor.js";
import type { Named } from "./name-book.js";
import { type Land, readLands } from "./read-lands.js";

/** Persons by name: the registry's person in the office held on the day, else what the report says of an unknown one. */
export const resolvePerson: Resolver = (draft, discourse) => {
  if (draft.kind !== "person") return null;
  const named = discourse.names.of(draft);
  if (!named) return { actors: [], person: null };
  const repaired = named.person ? checkTitle(draft, named.person, discourse) : null;
  if (repaired) return repaired;
  const { time } = draft.phrase;
  const introduced = named.resolved ?? introduce(named, draft, discourse);
  named.resolved = introduced;
  if (named.person && time)
    return { actors: [describePast(draft, named.person, time, discourse)], person: named.person };
  const own = isFullName(draft, named);
  if (own && draft === named.drafts[0]) return introduced;
  const why = own ? introduced.actors[0].why : `short for ${named.person?.name ?? named.text}`;
  const actors = resumeActors(draft, discourse, introduced.actors, why ?? "named before");
  return { actors: own ? actors.map((actor) => restore(actor, introduced.actors[0])) : actors, person: named.person };
};

/** A repeated full name is as certain as the first. */
function restore(actor: Actor, { certainty, why }: Actor): Actor {
  const { why: _, ...rest } = actor;
  return why === undefined ? { ...rest, certainty } : { ...rest, certainty, why };
}

function isFullName({ name }: Draft, { words, person }: Named): boolean {
  const length = name ? name.to - name.from : 0;
  return length >= 2 || (person === null && words.length === 1);
}

/** What all mentions of a person together say, told of the one that stands first. */
function introduce(named: Named, draft: Draft, discourse: Discourse): Resolved {
  const trusted = named.drafts.filter(({ suspect }) => !suspect);
  const drafts = trusted.length > 0 ? trusted : named.drafts;
  const leads = [...discourse.leads].filter(([, person]) => drafts.includes(person)).map(([role]) => role);
  const described = [...drafts, ...leads].map((other) => {
    const lands = readLands(other, discourse);
    const peer = findPeer(other, discourse);
    if (peer) return { other, lands, role: { ...peer, time: null } };
    const role = describeRole(other, discourse, lands);
    return { other, lands, role };
  });
  const titled =
    described.find(({ role }) => role.title !== null && role.offices.length > 0) ??
    described.find(({ role }) => role.title !== null);
  const landed = described.find(({ lands }) => lands.length > 0);
  const role = titled?.role ?? described[0].role;
  const certainty = isFullName(draft, named) ? "stated" : "inferred";
  if (named.person) {
    const parts = describeKnown(named.person, role, discourse);
    return { actors: [makeActor(draft, discourse, { certainty, ...parts })], person: named.person };
  }
  const parts = describeUnknown(named, role, landed?.lands ?? [], titled?.other ?? draft, discourse);
  return { actors: [makeActor(draft, discourse, parts)], person: null };
}

/** A person of the registry on the day of the report; without a day, in the latest office that is known. */
function describeKnown(person: Person, { offices, sector, title, time }: Role, { registry, date }: Discourse) {
  const held = registry.termsOn(person, date);
  const fitting = findFittingTerm(held, offices);
  // A president of the Security Council acts for it, though the registry has the ambassador of a country.
  const [titled] = offices;
  if (titled?.sector === "IGO" && titled.country !== null && !fitting) {
    return { person, country: titled.country, sector: titled.sector, office: titled.title, rank: titled.rank };
  }
  // A deputy prime minister who is foreign minister too acts as the latter.
  const term = fitting ?? held.find(({ office }) => office.portfolio !== "deputy") ?? held[0];
  if (term) {
    const parts = partsOfTerm(person, term);
    if (date !== null || held.length === 1 || offices.length > 0) return parts;
    return { ...parts, certainty: "inferred" as const, why: `the latest office known of ${person.name}` };
  }
  if (time === null && title !== null && sector !== null) {
    return { person, country: person.country, sector, office: title };
  }
  const past = findLatest(person, date);
  if (past) return { person, country: past.country, sector: "ELI", why: `no office on ${date}; before, ${past.title}` };
  return { person, country: person.country, sector };
}

function findLatest({ terms }: Person, date: string | null, offices: readonly Office[] = []): Term | undefined {
  const begun = terms.filter(({ from }) => date === null || from === null || from <= date);
  return findFittingTerm(begun, offices) ?? begun[0];
}

/** "Former President Clinton" holds no office now; "then-Speaker Pelosi" held it when it happened. */
function describePast(draft: Draft, person: Person, time: "former" | "then" | "future", discourse: Discourse): Actor {
  const { date, registry } = discourse;
  const lands = readLands(draft, discourse);
  const role = describeRole(draft, discourse, lands);
  const certainty = "stated";
  if (time === "then") {
    const term = findLatest(person, date, role.offices);
    if (term) return makeActor(draft, discourse, { ...partsOfTerm(person, term), certainty, why: `office held then` });
  }
  const current = registry.termsOn(person, date).at(0);
  if (current && date !== null) return makeActor(draft, discourse, { ...partsOfTerm(person, current), certainty });
  const why = role.title ? `${time} ${role.title}` : `${time} office`;
  return makeActor(draft, discourse, { person, country: person.country, sector: "ELI", certainty, why });
}

/** A person whom the registry does not know: the words and the setting say all there is. */
function describeUnknown(named: Named, role: Role, lands: readonly Land[], titled: Draft, discourse: Discourse) {
  const { sector, title, time } = role;
  const { rank } = officeOf(role);
  const parts = time === "former" ? { name: named.text } : { name: named.text, office: title ?? undefined, rank };
  const [land] = lands;
  if (land) {
    const why = land.why ?? (time === "former" ? `former ${title}` : undefined);
    return { ...parts, country: land.code, sector: sector ?? land.sector, certainty: land.certainty, why };
  }
  const isOfficial = title !== null && sector !== null && official.has(sector);
  const setting = isOfficial ? findSetting(titled, sector, discourse) : null;
  if (setting) return { ...parts, country: setting.code, sector, certainty: "inferred" as const, why: setting.why };
  const only = discourse.onlyCountry();
  if (only !== null) {
    return {
      ...parts,
      country: only,
      sector,
      certainty: "inferred" as const,
      why: "from the only country that the report names",
    };
  }
  const why = "the report does not say of which country";
  return { ...parts, country: null, sector, certainty: "unknown" as const, why };
}

/** People of a state: whose they are, the setting tells. */
const official = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "ELI"]);

/** "His North Korean counterpart Li Gun-mo" has the office of the possessor. */
function findPeer(draft: Draft, discourse: Discourse): Omit<Role, "time"> | null {
  const { phrase, reading } = draft;
  if (phrase.owner === null || !saysCounterpart(draft)) return null;
  const owner = discourse.draftAt(reading.sentence.index, phrase.owner);
  const { actors, person } = owner ? discourse.resolve(owner) : nobody;
  const [actor] = actors;
  if (!actor) return null;
  const terms = person ? discourse.registry.termsOn(person, discourse.date) : [];
  const offices = terms.map(({ office }) => office).filter(({ title }) => title === actor.office);
  return { noun: null, offices, sector: actor.sector, title: actor.office ?? null };
}
