import { type Draft, headOf, isSubject } from "./draft.js";
import { hangsBy } from "./hangs-by.js";
import type { NameBook } from "./name-book.js";
import { isSaying } from "./sayings.js";

/**
 * Ties the unnamed official of a lead to the name that follows: "The Swedish ambassador urged talks … Ambassador Nils
 * Berg said", "A militia spokesman says … Hamid Nasser says". Returns the person of each such role.
 * The name must be new, and stand within the next two sentences with the same title, or right in the next one as its
 * speaker without any title.
 */
export function linkLeads(drafts: readonly Draft[], names: NameBook): Map<Draft, Draft> {
  const persons = drafts.filter((draft) => draft.kind === "person" && names.of(draft)?.drafts[0] === draft);
  const links = new Map<Draft, Draft>();
  const linked = new Set<Draft>();
  for (const role of drafts) {
    if (role.kind !== "role" || role.plural || role.modifies || isAnybody(role)) continue;
    const { index } = role.reading.sentence;
    const person = persons.find((other) => {
      const distance = other.reading.sentence.index - index;
      return (
        distance > 0 &&
        distance <= 2 &&
        !linked.has(other) &&
        (sharesTitle(role, other, names) || continues(role, other, distance))
      );
    });
    if (!person) continue;
    links.set(role, person);
    linked.add(person);
  }
  return links;
}

function isAnybody({ roles }: Draft): boolean {
  const noun = roles.at(-1)?.noun;
  return noun !== undefined && noun !== null && (noun.sector === "CVL" || noun.sector === "UNK");
}

function sharesTitle(role: Draft, person: Draft, names: NameBook): boolean {
  const [wanted] = role.roles.slice(-1);
  const titles = [person, ...person.also].flatMap(({ roles }) => roles);
  if (
    titles.some(
      ({ noun, offices }) =>
        (noun !== null && noun === wanted.noun) || offices.some((office) => wanted.offices.includes(office)),
    )
  ) {
    return (isSubject(role) || role.phrase.article === "the") && !differ(role, person);
  }
  // Without a title in the text: the registry has the person in such an office.
  const known = titles.length === 0 ? names.of(person)?.person : null;
  return (
    known?.terms.some(({ office }) => wanted.offices.includes(office)) === true && isSubject(role) && isSubject(person)
  );
}

/** Of two countries: "the French minister … German Foreign Minister Genscher". */
function differ(role: Draft, person: Draft): boolean {
  const [own, theirs] = [role, person].map(
    ({ phrase }) => phrase.modifiers.find(({ things }) => things.length > 0)?.things[0].country,
  );
  return own !== undefined && theirs !== undefined && own !== theirs;
}

/** The speaker of one sentence is named as the speaker of the next. */
function continues(role: Draft, person: Draft, distance: number): boolean {
  if (distance !== 1 || person.roles.length > 0 || person.also.length > 0 || person.persons.length > 0) return false;
  return isSaying(role) && isSaying(person) && hangsBy(role.reading.tokens[headOf(role)], "nsubj");
}
