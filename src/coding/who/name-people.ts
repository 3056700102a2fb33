import type { Person } from "../../codebook/registry.js";
import {
  belongsTo,
  type Clues,
  chooseBySurname,
  choosePerson,
  findFittingTerm,
  findMisspelt,
} from "./choose-person.js";
import { type Draft, headOf, isSubject, textOf } from "./draft.js";
import { isTentative } from "./find-people.js";
import { findSurnames } from "./find-surnames.js";
import { NameBook, type Named, readNameWords } from "./name-book.js";
import type { NamingContext } from "./naming-context.js";
import type { Reading } from "./read-units.js";
import { TakenTokens } from "./taken-tokens.js";

/**
 * Who bears the names of a report. First the full names, with the registry's person where there is one; then names of
 * one word: those of somebody named in full anywhere in the report, else of somebody in office on the day. Runs of
 * capitals that nothing shows to be a person are dropped.
 */
export function namePeople(
  readings: readonly Reading[],
  people: readonly Draft[],
  taken: TakenTokens,
  context: NamingContext,
): { names: NameBook; people: Draft[] } {
  const names = new NameBook();
  const kept: Draft[] = [];
  const later: Draft[] = [];
  for (const draft of people) {
    const words = readNameWords(draft);
    if (words.length < 2 && draft.persons.length === 0) {
      later.push(draft);
      continue;
    }
    const clues = readClues(draft, context);
    const known = draft.persons.length > 0 ? draft.persons : findMisspelt(words, context.registry);
    const person = choosePerson(known, context.registry, clues);
    if (!person && isTentative(draft) && !isShownPerson(draft)) later.push(draft);
    else kept.push(addName(names, draft, words, person));
  }
  for (const draft of later) {
    const words = readNameWords(draft);
    const [named] = names.find(words);
    const other = named ? findOther(draft, named, context) : null;
    if (named && !other) names.join(draft, named);
    else if (words.length < 2) {
      const person = other ?? chooseBySurname(words[0], context.registry, readClues(draft, context));
      addName(names, draft, words, person);
    } else continue;
    kept.push(draft);
  }
  const named = new TakenTokens();
  for (const draft of kept) named.take(draft);
  for (const reading of readings) {
    const isTaken = (token: number): boolean => taken.has(reading, token) || named.has(reading, token);
    kept.push(...findSurnames(reading, names, isTaken, context));
  }
  return { names, people: kept };
}

function addName(names: NameBook, draft: Draft, words: readonly string[], person: Person | null): Draft {
  names.add(draft, words, textOf(draft, draft.name!.from, draft.name!.to), person);
  return draft;
}

/**
 * A title before a surname that somebody else holds than the one whom the report names in full: "South Korean President
 * Park" where it has another Park, "Prime Minister Johnson" where it has a senator of that name.
 */
function findOther(draft: Draft, { person, drafts }: Named, context: NamingContext): Person | null {
  const clues = readClues(draft, context);
  // "Reagan and Nancy Reagan": named before somebody unknown of that name is named in full
  if (!person && isBefore(draft, drafts[0]))
    return chooseBySurname(readNameWords(draft).at(-1)!, context.registry, clues);
  if (!person || (clues.countries.length === 0 && clues.offices.length === 0)) return null;
  const fits =
    clues.offices.length > 0
      ? findFittingTerm(person.terms, clues.offices) !== null
      : belongsTo(person, clues.countries);
  return fits ? null : chooseBySurname(readNameWords(draft).at(-1)!, context.registry, clues);
}

function isBefore({ reading, core }: Draft, other: Draft): boolean {
  const [own, theirs] = [reading.sentence.index, other.reading.sentence.index];
  return own === theirs ? core.from < other.core.from : own < theirs;
}

function readClues({ phrase, roles, reading, also }: Draft, { date, weights }: NamingContext): Clues {
  const countries: string[] = [];
  for (const part of [phrase, ...also.map((draft) => draft.phrase)]) {
    const owner = part.owner === null ? undefined : reading.unitAt[part.owner];
    const complements = part.complements.map(({ preposition, token }) =>
      preposition === "of" ? reading.unitAt[token] : undefined,
    );
    for (const unit of [...part.modifiers, owner, ...complements])
      if (unit?.things[0]) countries.push(unit.things[0].country);
  }
  const titles = [...roles, ...also.flatMap((draft) => draft.roles)];
  const offices = phrase.deputy ? [] : titles.flatMap((unit) => unit.offices);
  return { date, countries, offices, weightOf: (country) => weights.get(country) ?? 0 };
}

/** What shows that a run of capitals is a person: an apposition, "who", or speaking. */
function isShownPerson(draft: Draft): boolean {
  const { reading, core, also } = draft;
  if (also.length > 0) return true;
  const { tokens } = reading;
  const next = tokens[core.to];
  if (next?.text === "," && /^(?:who|whose|\d\d)$/.test(tokens[core.to + 1]?.text ?? "")) return true;
  const verb = tokens[tokens[headOf(draft)].head];
  return isSubject(draft) && verb !== undefined && human.has(verb.lemma);
}

/** Verbs whose subject speaks, thinks or heads something. */
const human = new Set(
  (
    "say tell add note insist stress warn reply answer argue explain ask remark describe head lead meet visit resign " +
    "believe think hope write"
  ).split(" "),
);
