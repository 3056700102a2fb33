import { readActorFiles } from "./actor-files.js";
import type { CodebookFiles, Problem } from "./codebook.js";
import { indexNames } from "./index-names.js";
import { indexPeople } from "./index-people.js";
import { indexTitles } from "./index-titles.js";
import type { Registry } from "./registry.js";

/**
 * The registry that the files of `codebook/actors/` describe. Never fails: rows that cannot be used are left out and
 * reported. What is wrong with rows that can be used, `checkActors` finds.
 */
export function createRegistry(files: CodebookFiles): { registry: Registry; problems: Problem[] } {
  const { rows, problems } = readActorFiles(files);
  const names = indexNames(rows);
  const titles = indexTitles(rows.offices);
  const people = indexPeople(rows, titles.byId, problems);
  const shortNames = new Map([...rows.organisations, ...rows.states].map((row) => [row.id, row.name]));

  const registry: Registry = {
    findName(words, at) {
      const found = names.find(words, at);
      return found && { length: found.length, things: found.values.filter((thing) => thing !== null) };
    },
    findTitle: (words, at) => titles.find(words, at),
    findPerson(words, at) {
      const found = people.find(words, at);
      return found && { length: found.length, persons: found.values };
    },
    personsBySurname: (surname) => people.bySurname(surname),
    termsOn: (person, date) => people.termsOn(person, date),
    holdersOf: (country, officeId, date) => people.holdersOf(country, officeId, date),
    nameOf: (code) => shortNames.get(code) ?? code,
  };
  return { registry, problems };
}
