import type { Actor } from "../../base/actor.js";
import { type Discourse, governorOf, type Resolver } from "./discourse.js";
import { type Draft, headOf } from "./draft.js";
import { isRivalry } from "./find-country-nouns.js";
import { makeActor, resumeActors } from "./make-actor.js";
import { resolveResumed } from "./resolve-resumed.js";

/**
 * "Both sides", "the two countries", "the two leaders", "the prime ministers": the two countries that acted together
 * last, and for leaders and ministers the persons of theirs that the report names.
 */
export const resolveSides: Resolver = (draft, discourse) => {
  if (!isPair(draft)) return null;
  // "The ministers" can be more than two, if the report has spoken of them so.
  const resumed = draft.phrase.count === null ? resolveResumed(draft, discourse) : null;
  if (resumed && resumed.actors.length > 0) return resumed;
  const office = draft.roles.length > 0 && draft.kind === "role";
  const pair = (office && findHolders(draft, discourse)) || findPair(draft, discourse);
  if (!pair) return null;
  const actors = pair.map((country): Actor => {
    const person = office ? findPerson(draft, country, discourse) : null;
    if (person)
      return resumeActors(draft, discourse, [person], `the ${countryName(country, discourse)} side of the pair`)[0];
    const why = `one of the two sides spoken of last`;
    return makeActor(draft, discourse, {
      country,
      sector: draft.roles[0]?.noun?.sector ?? "GOV",
      certainty: "inferred",
      why,
    });
  });
  return { actors, person: null };
};

/** Two of a kind, without a word that says whose: "both", "the two", or the plural of an office that each country has once. */
function isPair({ phrase, plural, roles, reading, core, kind }: Draft): boolean {
  if (phrase.modifiers.some(({ things }) => things.length > 0) || phrase.owner !== null) return false;
  if (isOfPeople({ reading, core })) return false;
  if (phrase.complements.some(({ preposition, token }) => preposition !== "to" && isName(reading.unitAt[token])))
    return false;
  if (kind === "pronoun") return reading.tokens[core.from].text.toLowerCase() === "both";
  if (phrase.count === 2) return plural || pairNouns.has(reading.tokens[core.from].lemma.toLowerCase());
  if (kind === "state") return plural && isRivalry(reading, core.from);
  if (!plural || phrase.count !== null || phrase.modifiers.length > 0) return false;
  const unit = roles.at(-1);
  // "The leaders last met in May": of the two that are spoken of.
  if (unit?.noun?.noun === "leader" && phrase.article === "the" && reading.unitAt[core.from] === unit) return true;
  if (!unit || unit.noun?.yields) return false;
  // "A meeting of prime ministers", "the foreign ministers agreed".
  const rankMax = phrase.article === "the" ? rankOfMinisters : phrase.article === null ? rankOfPremiers : 0;
  return unit.offices.some(({ rank }) => rank <= rankMax);
}

/** "Lawmakers of both parties", "members of the two houses": parts of one state. */
function isOfPeople({ reading, core }: Pick<Draft, "reading" | "core">): boolean {
  const { head, deprel } = reading.tokens[core.to - 1];
  const whose = deprel.startsWith("nmod") ? reading.unitAt[head] : undefined;
  return whose?.noun?.sector === "LEG";
}

const pairNouns = new Set([
  "side",
  "country",
  "nation",
  "state",
  "party",
  "government",
  "neighbour",
  "neighbor",
  "power",
  "rival",
  "superpower",
  "ally",
  "capital",
  "people",
  "republic",
  "enemy",
  "adversary",
  "foe",
]);
const rankOfMinisters = 5;
const rankOfPremiers = 2;

function isName(unit: { things: readonly unknown[] } | undefined): boolean {
  return unit !== undefined && unit.things.length > 0;
}

/**
 * The last two countries that the text brings together before the phrase: two that a mention of the sentence joins ("Iran
 * and Saudi Arabia", "both"), else those of the sentence, and so on in the sentences before; of more than two, the two that
 * the report names most. "Both neighbours" of somebody are always two that were joined. Where nothing comes before, those
 * that follow.
 */
export function findPair(draft: Draft, discourse: Discourse): readonly [string, string] | null {
  const found = new Set<string>();
  const barred = findBarred(draft, discourse);
  let last = -1;
  let isFull = false;
  for (const other of discourse.before(draft)) {
    const { index } = other.reading.sentence;
    isFull ||= index !== last && found.size >= 2;
    if (isFull && barred.size === 0) break;
    last = index;
    const joined = findJoined(other, discourse);
    if (joined && !joined.some((code) => barred.has(code))) return joined;
    if (!isFull) addCountries(other, discourse, found);
    for (const code of barred) found.delete(code);
  }
  if (found.size < 2) {
    const start = discourse.drafts.indexOf(draft);
    for (const other of discourse.drafts.slice(start + 1)) {
      if (other.reading.sentence.index > draft.reading.sentence.index + 1 && found.size >= 2) break;
      if (other.kind === "state") addCountries(other, discourse, found);
    }
  }
  if (found.size < 2) return null;
  const ranked = [...found].sort((a, b) => discourse.weightOf(b) - discourse.weightOf(a));
  return [ranked[0], ranked[1]];
}

/** Two countries that the words of one mention, or two mentions joined by "and", bring together. */
function findJoined(draft: Draft, discourse: Discourse): readonly [string, string] | null {
  if (draft.modifies) return null;
  const { reading } = draft;
  const parts = reading.tree
    .childrenOf(headOf(draft), "conj")
    .map((child) => discourse.draftAt(reading.sentence.index, child));
  const codes = new Set<string>();
  for (const part of [draft, ...parts]) if (part) addCountries(part, discourse, codes);
  const [a, b] = [...codes].sort((x, y) => discourse.weightOf(y) - discourse.weightOf(x));
  return codes.size === 2 ? [a, b] : null;
}

/** "Iran urged both neighbours", "France accused both partners": the pair is none of the subject's. */
function findBarred(draft: Draft, discourse: Discourse): ReadonlySet<string> {
  const barred = new Set<string>();
  const { reading, core } = draft;
  if (!relational.has(reading.tokens[core.to - 1].lemma.toLowerCase())) return barred;
  let verb = governorOf(draft);
  while (reading.tokens[verb]?.deprel === "conj" && reading.tree.childOf(verb, "nsubj") < 0)
    verb = reading.tokens[verb].head;
  const subjects = verb < 0 ? [] : reading.tree.childrenOf(verb, "nsubj");
  for (const child of subjects.filter((one) => one < core.from)) {
    const subject = discourse.draftAt(reading.sentence.index, child);
    if (subject && subject !== draft) addCountries(subject, discourse, barred);
  }
  return barred.size === 1 ? barred : new Set();
}

const relational = new Set(["neighbour", "neighbor", "partner", "ally"]);

function addCountries(draft: Draft, discourse: Discourse, found: Set<string>): void {
  for (const { country } of discourse.resolve(draft).actors)
    if (country !== null && !discourse.isOrganisation(country)) found.add(country);
}

/** The last person or office of a country that the noun can mean. */
function findPerson(draft: Draft, country: string, discourse: Discourse): Actor | null {
  for (const { actor } of holdersBefore(draft, discourse)) if (actor.country === country) return actor;
  return null;
}

/**
 * The countries of the last two persons of that office whom one sentence names: "the two leaders" are those who met, not
 * the states of the sentence behind it.
 */
function findHolders(draft: Draft, discourse: Discourse): readonly [string, string] | null {
  let sentence = -1;
  let found: string[] = [];
  for (const { actor, index } of holdersBefore(draft, discourse)) {
    if (index !== sentence) found = [];
    sentence = index;
    if (actor.person === undefined || actor.country === null || found.includes(actor.country)) continue;
    found.push(actor.country);
    if (found.length === 2) return [found[0]!, found[1]!];
  }
  return null;
}

/** Persons and offices before a phrase that its noun can mean, nearest first, with the sentences that name them. */
function* holdersBefore(draft: Draft, discourse: Discourse): Generator<{ actor: Actor; index: number }> {
  const unit = draft.roles.at(-1)!;
  const nouns = new Set([
    unit.noun?.noun,
    ...(unit.noun?.resumes ?? []),
    ...unit.offices.map(({ title }) => title.toLowerCase()),
  ]);
  for (const other of discourse.before(draft)) {
    if (other.kind !== "person" && other.kind !== "role") continue;
    if (other.plural) continue;
    for (const actor of discourse.resolve(other).actors) {
      if (actor.office === undefined) continue;
      const office = actor.office.toLowerCase();
      // "Both men" are anybody.
      const isMeant =
        (unit.noun?.sector === "CVL" && actor.person !== undefined) ||
        [...nouns].some((noun) => noun !== undefined && (office === noun || office.endsWith(` ${noun}`)));
      if (isMeant) yield { actor, index: other.reading.sentence.index };
    }
  }
}

function countryName(country: string, { registry }: Discourse): string {
  return registry.nameOf(country);
}
