import type { Office, Person, Registry, Term } from "../../codebook/registry.js";
import { foldName } from "./name-book.js";

/** What the report says of a person beside the name. */
export interface Clues {
  readonly date: string | null;
  /** Countries that the words give the person. */
  readonly countries: readonly string[];
  readonly offices: readonly Office[];
  /** How often the report names a country. */
  readonly weightOf: (country: string) => number;
}

/**
 * Which of several people of one name is meant: one of the country that the words give, with a fitting office, in office
 * on the day, of a country that the report speaks of, of the highest rank; in this order. Null where that leaves two.
 */
export function choosePerson(all: readonly Person[], registry: Registry, clues: Clues): Person | null {
  const people = all.filter((person) => isOfTime(person, clues.date));
  if (people.length < 2) return people[0] ?? null;
  const scored = people.map((person) => ({ person, score: scorePerson(person, registry, clues) }));
  scored.sort((a, b) => b.score - a.score);
  return scored[0].score > scored[1].score ? scored[0].person : null;
}

/** Nobody is in the news long before the first office or long after the last: a namesake is meant. */
function isOfTime({ terms }: Person, date: string | null): boolean {
  if (date === null || terms.length === 0) return true;
  const year = Number(date.slice(0, 4));
  const first = Math.min(...terms.map(({ from }) => (from === null ? 0 : Number(from.slice(0, 4)))));
  const last = Math.max(...terms.map(({ to }) => (to === null ? 9999 : Number(to.slice(0, 4)))));
  return year >= first - yearsBefore && year <= last + yearsAfter;
}

const yearsBefore = 20;
const yearsAfter = 40;

function scorePerson(person: Person, registry: Registry, clues: Clues): number {
  const held = registry.termsOn(person, clues.date);
  let score = 0;
  if (clues.countries.length > 0) score += belongsTo(person, clues.countries) ? 1000 : 0;
  if (clues.offices.length > 0 && findFittingTerm(held, clues.offices)) score += 400;
  else if (clues.offices.length > 0 && findFittingTerm(person.terms, clues.offices)) score += 200;
  if (held.length > 0) score += 100;
  if (clues.weightOf(person.country) > 0) score += 40;
  const rank = Math.min(...(held.length > 0 ? held : person.terms).map(({ office }) => office.rank), 20);
  return score + (20 - rank);
}

/**
 * Whom a name without a given name stands for, where the report has not named the person in full: somebody in office on
 * the day, in a fitting office if there is a title, of a country that the report speaks of or of the highest ranks.
 */
export function chooseBySurname(word: string, registry: Registry, clues: Clues): Person | null {
  const bearers = registry.personsBySurname(word);
  const people = bearers.filter((person) => {
    if (clues.countries.length > 0 && !belongsTo(person, clues.countries)) return false;
    const held = registry.termsOn(person, clues.date);
    if (clues.offices.length > 0) return findFittingTerm(person.terms, clues.offices) !== null;
    if (held.length === 0) return false;
    return (
      clues.weightOf(person.country) > 0 || clues.countries.length > 0 || held.some(({ office }) => office.rank <= 2)
    );
  });
  if (people.length > 0 || clues.offices.length > 0) return choosePerson(people, registry, clues);
  return choosePerson(
    bearers.filter(
      (person) => ledLately(person, clues.date) && (clues.countries.length === 0 || belongsTo(person, clues.countries)),
    ),
    registry,
    clues,
  );
}

/** Heads of state and government are known by their surname for some years more. */
function ledLately({ terms }: Person, date: string | null): boolean {
  if (date === null) return false;
  const since = `${Number(date.slice(0, 4)) - 6}${date.slice(4)}`;
  return terms.some(
    ({ office, to }) => office.rank <= 2 && to !== null && to >= since.slice(0, to.length) && to <= date,
  );
}

/** People of the registry whose family name is that of the words and whose given name is misspelt by one or two letters. */
export function findMisspelt(words: readonly string[], registry: Registry): readonly Person[] {
  if (words.length < 2) return [];
  const found = new Set<Person>();
  for (const surname of new Set([words.at(-1)!, words[0]])) {
    for (const person of registry.personsBySurname(surname)) {
      const family = foldName(person.surname).split(/[- ]/);
      const own = foldName(person.name)
        .split(/[- ]/)
        .filter((word) => !family.includes(word));
      const given = words.filter((word) => !family.includes(word));
      if (own.length > 0 && given.length > 0 && given.every((word) => own.some((other) => isNear(word, other))))
        found.add(person);
    }
  }
  return [...found];
}

/** At most one letter wrong, two in words of six letters and more; the first letter must be right. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0] || a.length < 3 || b.length < 3) return false;
  return countEdits(a, b) <= (Math.min(a.length, b.length) >= 6 ? 2 : 1);
}

/** Levenshtein distance. */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

export function belongsTo(person: Person, countries: readonly string[]): boolean {
  return countries.includes(person.country) || person.terms.some((term) => countries.includes(term.country));
}

/** The term in the first of the offices that was held, or in a counterpart of one: same portfolio and rank. */
export function findFittingTerm(terms: readonly Term[], offices: readonly Office[]): Term | null {
  for (const { id } of offices) {
    const exact = terms.find((term) => term.office.id === id);
    if (exact) return exact;
  }
  return terms.find((term) => offices.some((office) => isCounterpart(office, term.office))) ?? null;
}

export function isCounterpart(a: Office, b: Office): boolean {
  return a.id === b.id || (a.portfolio !== null && a.portfolio === b.portfolio && a.rank === b.rank);
}
