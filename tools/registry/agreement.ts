/**
 * How far `codebook/actors/` agrees with lists of office holders that others made. Prints Markdown:
 *
 *     npx tsx tools/registry/agreement.ts [FOLDER] [--differences]
 *
 * FOLDER holds the lists, by default ../shared/data/officials. With --differences every term that differs is listed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readActorFiles } from "../../src/codebook/actor-files.js";
import { findClosestWord } from "../../src/codebook/closest-word.js";
import { createRegistry } from "../../src/codebook/create-registry.js";
import { foldAccents } from "../../src/codebook/fold-word.js";
import { firstDayOf, lastDayOf } from "../../src/codebook/partial-date.js";
import type { Person, Term } from "../../src/codebook/registry.js";
import { readArchigos, readHolders, readReign, type Spell } from "./office-lists.js";

const [folder = "../shared/data/officials"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const listDifferences = process.argv.includes("--differences");
if (!existsSync(folder)) {
  console.error(`${folder} is not there: nothing to compare with.`);
  process.exit(2);
}

const codebook = "codebook/actors";
const files = new Map(
  readdirSync(codebook).map((name) => [`actors/${name}`, readFileSync(join(codebook, name), "utf8")]),
);
const { registry } = createRegistry(files);
const { rows } = readActorFiles(files);

const statesByNumber = new Map<string, string[]>();
for (const { id, gw } of rows.states) {
  if (gw !== "") statesByNumber.set(gw, [...(statesByNumber.get(gw) ?? []), id]);
}
const taken = new Set(rows.terms.filter((row) => row.source === "office_holders_21c").map((row) => row.person));
const personsById = new Map(rows.people.map((row) => [row.id, row]));
const personsByCountry = groupByCountry();

console.log(
  "| list | terms compared | person found | with the office | start same day | start ± 7 days | end ± 7 days |",
);
console.log("|---|---|---|---|---|---|---|");
compare("Archigos 4.1, since 1980", readArchigos(folder, statesByNumber));
compare("REIGN, 2015 to March 2021", readReign(folder, statesByNumber));
compare("Office holders of France, Israel, Russia, Turkey, USA", readHolders(folder).filter(isIndependent));

/** Rows that were taken from a list agree with it by making; only the others tell something. */
function isIndependent(spell: Spell): boolean {
  const person = findPerson(spell);
  return person === null || !taken.has(person.id);
}

function compare(title: string, spells: readonly Spell[]): void {
  const counts = { person: 0, office: 0, same: 0, start: 0, starts: 0, end: 0, ends: 0 };
  for (const spell of spells) {
    const person = findPerson(spell);
    if (person) counts.person++;
    const term = person && findTerm(person, spell);
    if (!term) {
      if (listDifferences)
        console.log(
          `- ${title}: ${spell.countries.join("/")} ${spell.name} ${spell.from}: ${person ? "no such term" : "no such person"}`,
        );
      continue;
    }
    counts.office++;
    const start = distance(spell.from, term.from);
    const end = spell.to === null ? null : distance(spell.to, term.to);
    if (start !== null) {
      counts.starts++;
      if (start === 0) counts.same++;
      if (start <= 7) counts.start++;
    }
    if (end !== null) {
      counts.ends++;
      if (end <= 7) counts.end++;
    }
    if (listDifferences && ((start ?? 0) > 7 || (end ?? 0) > 7)) {
      console.log(
        `- ${title}: ${term.country} ${person?.name} ${term.title}: ${spell.from} to ${spell.to}, here ${term.from} to ${term.to}`,
      );
    }
  }
  const share = (part: number, whole: number): string =>
    `${part} (${((100 * part) / Math.max(whole, 1)).toFixed(1)} %)`;
  const cells = [
    title,
    spells.length,
    share(counts.person, spells.length),
    share(counts.office, spells.length),
    share(counts.same, counts.starts),
    share(counts.start, counts.starts),
    share(counts.end, counts.ends),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

/** By QID, else the one of the country whose name shares the most words with that of the list and who then led it. */
function findPerson(spell: Spell): Person | null {
  const words = splitName(spell.name);
  let best: Person | null = null;
  let most = 0;
  for (const person of new Set(spell.countries.flatMap((country) => [...(personsByCountry.get(country) ?? [])]))) {
    if (spell.qid !== null && person.qid === spell.qid) return person;
    const names = splitName([person.name, personsById.get(person.id)?.aliases ?? ""].join(" "));
    const shared = words.filter((word) => names.includes(word)).length;
    const similar = words.filter((word) => word.length > 4 && findClosestWord(word, names) !== null).length;
    const score = shared + similar / 2 + (findTerm(person, spell) ? 0.25 : 0);
    if (shared + similar > 0 && score > most) [best, most] = [person, score];
  }
  return best;
}

function splitName(name: string): string[] {
  return (
    foldAccents(name)
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  );
}

/** Everybody who held an office of a country. */
function groupByCountry(): Map<string, Set<Person>> {
  const groups = new Map<string, Set<Person>>();
  for (const row of rows.people) {
    const person = registry.personsBySurname(row.surname).find((each) => each.id === row.id);
    for (const country of person?.terms.map((term) => term.country) ?? []) {
      groups.set(country, (groups.get(country) ?? new Set()).add(person!));
    }
  }
  return groups;
}

/** The term in a fitting office that shares days with the spell, the one whose start is nearest. */
function findTerm(person: Person, spell: Spell): Term | null {
  const terms = person.terms.filter(
    (term) =>
      spell.countries.includes(term.country) &&
      (spell.office === null ? term.office.rank <= 2 : term.office.id === spell.office) &&
      (term.from === null || firstDayOf(term.from) <= (spell.to ?? "9999")) &&
      (term.to === null || lastDayOf(term.to) >= spell.from),
  );
  const gap = (term: Term): number => distance(spell.from, term.from) ?? 10_000;
  return terms.sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

/** Days between two dates; 0 where one is given by month or year and the other lies in it; null where one is open. */
function distance(listed: string, here: string | null): number | null {
  if (here === null) return null;
  if (listed.startsWith(here) || here.startsWith(listed)) return 0;
  const day = (date: string): number => Date.parse(firstDayOf(date)) / 86_400_000;
  return Math.abs(day(listed) - day(here));
}
