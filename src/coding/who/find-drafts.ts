import type { Draft } from "./draft.js";
import { findCountryNouns } from "./find-country-nouns.js";
import { findNames } from "./find-names.js";
import { findPeople } from "./find-people.js";
import { findPronouns } from "./find-pronouns.js";
import { findRoles } from "./find-roles.js";
import { joinAppositions } from "./join-appositions.js";
import type { NameBook } from "./name-book.js";
import { namePeople } from "./name-people.js";
import type { NamingContext } from "./naming-context.js";
import type { Reading } from "./read-units.js";
import { TakenTokens } from "./taken-tokens.js";

/**
 * All mentions of a report in the order of the text, not yet resolved, with the names of its persons. Persons are found
 * first, because a title is part of the name that follows it; then roles, of which those in apposition join their person;
 * then names, nouns for countries and pronouns.
 */
export function findDrafts(readings: readonly Reading[], context: NamingContext): { names: NameBook; drafts: Draft[] } {
  const people: Draft[] = [];
  const others: Draft[] = [];
  const taken = new TakenTokens();
  for (const reading of readings) {
    const isTaken = (token: number): boolean => taken.has(reading, token);
    const found = findPeople(reading);
    for (const draft of found) taken.take(draft);
    const roles = findRoles(reading, isTaken);
    const joined = joinAppositions(found, roles);
    for (const draft of found) (draft.kind === "person" ? people : others).push(draft);
    for (const draft of roles) if (!joined.has(draft)) others.push(draft);
    others.push(...findNames(reading, isTaken), ...findCountryNouns(reading, isTaken), ...findPronouns(reading));
  }

  const named = namePeople(readings, people, taken, context);
  // A capital that turned out to be a surname ("Major", "Marshal") is no common noun.
  const surnames = new TakenTokens();
  for (const draft of named.people) surnames.take(draft);
  const kept = others.filter(({ reading, core }) => !surnames.has(reading, core.from));
  const drafts = [...named.people, ...kept].sort(compareDrafts);
  return { names: named.names, drafts };
}

function compareDrafts(a: Draft, b: Draft): number {
  return a.reading.sentence.index - b.reading.sentence.index || a.core.from - b.core.from;
}
