import type { Actor } from "../../base/actor.js";
import type { NamedThing } from "../../codebook/registry.js";
import type { Discourse } from "./discourse.js";
import type { Draft } from "./draft.js";
import { findLed } from "./find-led.js";
import { readPlace } from "./read-place.js";
import type { Unit } from "./read-units.js";

/** A country or organisation that an actor belongs to, and how the words say so. */
export interface Land {
  readonly code: string;
  /** Sector of the organisation, group or place of government that the words name; null for a country. */
  readonly sector: string | null;
  readonly certainty: "stated" | "inferred";
  readonly why: string | undefined;
  /** An organisation takes people from anywhere. */
  readonly isState: boolean;
}

/**
 * The countries that the words of a noun phrase give it: names before the noun ("U.S. and Soviet negotiators"), else its
 * possessor ("China's", "its"), else what a preposition adds ("of West Germany", "for the Kremlin"), else the only
 * country that has such an office, or the town or region it names; those of an apposition where it has none itself.
 */
export function readLands(draft: Draft, discourse: Discourse): readonly Land[] {
  for (const part of [draft, ...draft.also]) {
    const own = readModifiers(part, discourse);
    // "The two German members of the Commission" act for it
    const isPart = part.plural && part.phrase.complements.some(({ preposition }) => preposition === "of");
    const body = own.length > 0 && isPart ? readComplements(part, discourse) : [];
    if (body.length > 0 && body.every(({ sector }) => sector === "IGO")) return body;
    if (own.length > 0) return own;
    const owned = readOwner(part, discourse);
    if (owned.length > 0) return owned;
    const added = readComplements(part, discourse);
    if (added.length > 0) return added;
    const office = readOffice(part, discourse);
    if (office.length > 0) return office;
  }
  const led = draft.kind === "person" ? findLed(draft, discourse) : null;
  return led ? landsOfActors(discourse.resolve(led).actors, led) : readPlace(draft, discourse);
}

function readModifiers({ reading, phrase, core }: Draft, discourse: Discourse): Land[] {
  const lands: Land[] = [];
  let end = -1;
  for (const unit of phrase.modifiers) {
    if (unit.things.length === 0 || isWhereabouts(unit, reading)) continue;
    const land = landOf(unit, discourse);
    const joined =
      lands.length > 0 &&
      unit.from - end <= 2 &&
      reading.tokens.slice(end, unit.from).every(({ text }) => joins.has(text)) &&
      unit.from > end;
    // "US State Department official", "Syrian Kurdish fighters": one side, described twice.
    const last = lands.at(-1);
    if (last && !joined) lands[lands.length - 1] = { ...last, sector: last.sector ?? land.sector };
    else lands.push(land);
    end = unit.to;
  }
  if (lands.length > 0) return lands;
  // "Reagan administration officials"
  for (let at = phrase.from; at < core.from; at++) {
    const other = discourse.draftAt(reading.sentence.index, at);
    if (other?.kind === "person") return landsOfActors(discourse.resolve(other).actors, other);
  }
  return [];
}

/** "The charge d'affaires in Paris Hassan Amiri", "the ambassador to Rome Luis Pereira": a capital behind "in" is a place. */
function isWhereabouts({ from, things }: Unit, { tokens }: Draft["reading"]): boolean {
  return from > 0 && /^(in|at|to)$/i.test(tokens[from - 1].text) && things.every(({ kind }) => kind === "capital");
}

/** "The Secretary of State", "the Security Council president": offices of one country or organisation only. */
function readOffice({ roles, phrase, reading }: Draft, { registry }: Discourse): Land[] {
  const offices = phrase.deputy ? [] : roles.flatMap((unit) => unit.offices);
  const code = offices[0]?.country ?? null;
  if (code === null || offices.some(({ country }) => country !== code)) return [];
  const isState = offices[0].sector !== "IGO";
  const words = reading.tokens.slice(roles[0].from, roles.at(-1)!.to).map(({ text }) => text);
  // "US Secretary of State" is a title as a whole, but names its country.
  const isNamed = words.some((_, at) => registry.findName(words, at)?.things[0]?.country === code);
  if (isNamed) return [{ code, sector: null, certainty: "stated", why: undefined, isState }];
  const why = `${offices[0].title} is an office of ${registry.nameOf(code)}`;
  return [{ code, sector: null, certainty: "inferred", why, isState }];
}

function readOwner({ reading, phrase }: Draft, discourse: Discourse): Land[] {
  if (phrase.owner === null) return [];
  const owner = discourse.draftAt(reading.sentence.index, phrase.owner);
  return owner ? landsOfActors(discourse.resolve(owner).actors, owner) : [];
}

function readComplements(draft: Draft, discourse: Discourse): Land[] {
  const { reading, phrase } = draft;
  for (const { preposition, token } of phrase.complements) {
    const body = discourse.draftAt(reading.sentence.index, token);
    // "A counsellor at the Soviet embassy", "the head at Iraq's Defence Ministry"
    const isBody = body?.kind === "organisation" || body?.roles.at(-1)?.noun?.kind === "body";
    const isOfBody = preposition === "at" && draft.kind !== "group" && isBody;
    if (!isOfBody && !says(preposition, draft)) continue;
    const tokens = [token, ...reading.tree.childrenOf(token, "conj")];
    const lands = tokens.flatMap((at) => {
      const other = discourse.draftAt(reading.sentence.index, at);
      return other && other !== draft ? landsOfActors(discourse.resolve(other).actors, other) : [];
    });
    if (lands.length === 0) continue;
    const isPlace = preposition === "in" || (preposition === "at" && !isOfBody);
    return isPlace
      ? lands.map((land) => ({ ...land, sector: null, certainty: "inferred", why: "from where it is" }))
      : lands;
  }
  return [];
}

/** An ambassador in Paris and troops in Iraq are not France's and Iraq's; an ambassador to Paris neither. */
function says(preposition: string, { roles }: Draft): boolean {
  if (preposition === "of" || preposition === "for" || preposition === "from") return true;
  if (preposition !== "in" && preposition !== "at") return false;
  return roles.every(
    ({ noun, offices }) => noun !== null && !abroad.has(noun.sector) && !guests.has(noun.noun) && offices.length === 0,
  );
}

const abroad = new Set(["MIL", "JRN", "BUS"]);
const guests = new Set([
  "diplomat",
  "ambassador",
  "envoy",
  "embassy",
  "delegation",
  "mission",
  "team",
  "tourist",
  "negotiator",
]);

export function landOf(unit: Unit, discourse: Discourse): Land {
  return landOfThing(discourse.chooseThing(unit.things), discourse);
}

export function landOfThing(thing: NamedThing, { registry }: Discourse): Land {
  const { kind, country, sector } = thing;
  const isState = kind !== "organisation" && kind !== "group";
  if (kind !== "capital")
    return {
      code: country,
      sector,
      certainty: "stated",
      why: undefined,
      isState,
    };
  return {
    code: country,
    sector: null,
    certainty: "inferred",
    why: `a capital of ${registry.nameOf(country)}`,
    isState,
  };
}

function landsOfActors(actors: readonly Actor[], draft: Draft): Land[] {
  const found = new Map<string, Land>();
  for (const { country, sector, person, certainty, why } of actors) {
    if (country === null || found.has(country)) continue;
    const isState = draft.kind !== "organisation" && draft.kind !== "group";
    // The sector of a person or state says nothing of what belongs to it, that of "its" group does.
    const isOpen = draft.kind === "state" || draft.kind === "person" || (draft.kind === "pronoun" && sector === "GOV");
    const kept = isOpen || person !== undefined ? null : sector;
    found.set(country, {
      code: country,
      sector: kept,
      certainty: certainty === "stated" ? "stated" : "inferred",
      why,
      isState,
    });
  }
  return [...found.values()];
}

const joins = new Set(["and", ",", "-", "–", "or", "/"]);
