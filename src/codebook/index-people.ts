import { type ActorRow, type ActorRows, pathOf, splitList } from "./actor-files.js";
import { findClosestWord } from "./closest-word.js";
import type { Problem } from "./codebook.js";
import { splitWord } from "./fold-word.js";
import { NameIndex } from "./name-index.js";
import { firstDayOf, lastDayOf } from "./partial-date.js";
import type { Office, Person, Registry, Term } from "./registry.js";

export interface People extends Pick<Registry, "termsOn" | "holdersOf"> {
  find(words: readonly string[], at: number): { length: number; values: readonly Person[] } | null;
  bySurname(surname: string): readonly Person[];
}

/** The people of the registry by name, by surname and by office; terms that name nobody or no office are reported. */
export function indexPeople(rows: ActorRows, offices: ReadonlyMap<string, Office>, problems: Problem[]): People {
  const spellings = readSpellings(rows.spellings);
  const names = new NameIndex<Person>({ kind: "person", spellings });
  const surnames = new Map<string, Person[]>();
  const terms = readTerms(rows, offices, problems);
  const persons: Person[] = [];
  let holders: ReadonlyMap<string, readonly Holder[]> | null = null;

  for (const row of rows.people) {
    const person: Person = {
      id: row.id,
      qid: row.qid || null,
      name: row.name,
      surname: row.surname,
      country: row.country,
      gender: row.gender === "m" || row.gender === "f" ? row.gender : null,
      terms: (terms.get(row.id) ?? []).sort(compareDates),
    };
    for (const name of [row.name, ...splitList(row.aliases)]) names.add(name, person);
    for (const key of listSurnameKeys(row.surname, spellings)) push(surnames, key, person);
    persons.push(person);
  }

  return {
    find: (words, at) => names.find(words, at),
    bySurname: (surname) => surnames.get(makeSurnameKey(surname, spellings)) ?? [],
    termsOn(person, date) {
      if (date === null) return person.terms;
      return person.terms.filter((term) => holdsOn(term, date)).sort((a, b) => a.office.rank - b.office.rank);
    },
    holdersOf(country, officeId, date) {
      const office = offices.get(officeId);
      if (!office) return [];
      holders ??= indexHolders(persons);
      for (const key of listOfficeKeys(country, office)) {
        const found = holders.get(key)?.filter(({ term }) => holdsOn(term, date)) ?? [];
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

interface Holder {
  readonly person: Person;
  readonly term: Term;
}

/** Terms by the keys of `listOfficeKeys`. */
function indexHolders(persons: readonly Person[]): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const person of persons) {
    for (const term of person.terms) {
      for (const key of listOfficeKeys(term.country, term.office)) push(holders, key, { person, term });
    }
  }
  return holders;
}

function readTerms(rows: ActorRows, offices: ReadonlyMap<string, Office>, problems: Problem[]): Map<string, Term[]> {
  const known = new Set(rows.people.map((row) => row.id));
  const terms = new Map<string, Term[]>();
  const report = (row: ActorRow<"terms">, column: "person" | "office", ids: Iterable<string>): void => {
    const closest = findClosestWord(row[column], ids);
    const hint = closest ? `Did you mean ${closest}?` : null;
    const message = `no ${column} has the id "${row[column]}"`;
    problems.push({ file: pathOf("terms"), row: row.line, column, message, hint });
  };
  for (const row of rows.terms) {
    const office = offices.get(row.office);
    if (!office) report(row, "office", offices.keys());
    if (!known.has(row.person)) report(row, "person", known);
    if (!office || !known.has(row.person)) continue;
    push(terms, row.person, {
      office,
      country: row.country,
      title: row.title || office.title,
      from: row.from || null,
      to: row.to || null,
    });
  }
  return terms;
}

/** Every spelling in lower case → the first one of its row. */
function readSpellings(rows: readonly ActorRow<"spellings">[]): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const row of rows) {
    const [first, ...others] = splitList(row.spellings.toLowerCase());
    for (const other of others) spellings.set(other, first);
  }
  return spellings;
}

/** The whole surname, and its last part where it has several: "von der leyen", "leyen". */
function listSurnameKeys(surname: string, spellings: ReadonlyMap<string, string>): readonly string[] {
  const whole = makeSurnameKey(surname, spellings);
  const space = whole.lastIndexOf(" ");
  return space < 0 ? [whole] : [whole, whole.slice(space + 1)];
}

function makeSurnameKey(surname: string, spellings: ReadonlyMap<string, string>): string {
  const lower = surname.toLowerCase();
  const parts = lower.split(" ").flatMap((word) => splitWord(word));
  if (parts.length === 1) return spellings.get(parts[0]) ?? parts[0];
  return parts
    .filter((part, index) => index === parts.length - 1 || (part !== "al" && part !== "el"))
    .map((part) => spellings.get(part) ?? part)
    .join(" ");
}

/** The office itself first, then all counterparts: offices of the same portfolio and rank. */
function listOfficeKeys(country: string, office: Office): readonly string[] {
  const own = `${country}/${office.id}`;
  return office.portfolio === null ? [own] : [own, `${country}/${office.portfolio}/${office.rank}`];
}

function holdsOn(term: Term, date: string): boolean {
  return (term.from === null || firstDayOf(term.from) <= date) && (term.to === null || date <= lastDayOf(term.to));
}

/** Latest first; a term whose start is not known is the oldest. */
function compareDates(a: Term, b: Term): number {
  return compare(b.from ?? "", a.from ?? "") || compare(b.to ?? "9999", a.to ?? "9999");
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
