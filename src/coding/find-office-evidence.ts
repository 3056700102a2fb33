import type { Registry } from "../codebook/registry.js";

/**
 * What the offices that a text gives to people say about its date. For a day it tells which of them their bearers held
 * then ("Qin Gang was Foreign Minister") and which only at another time; former offices do not count.
 */
export function findOfficeEvidence(
  text: string,
  registry: Registry,
): (date: string) => { for: readonly string[]; against: readonly string[] } {
  let bearers: Bearer[] | null = null;
  return (date) => {
    bearers ??= findBearers(text, registry);
    const judged = bearers.map(({ name, title, holds }) => ({ name, title, held: holds(date) }));
    return {
      for: judged.filter(({ held }) => held).map(({ name, title }) => `${name} was ${title}`),
      against: judged.filter(({ held }) => !held).map(({ name, title }) => `${name} was not ${title}`),
    };
  };
}

interface Bearer {
  readonly name: string;
  readonly title: string;
  holds(date: string): boolean;
}

const former = /^(?:former|ex|then|late)\b/i;

/** Titles right before a name that the registry knows, where the person held such an office at some time. */
function findBearers(text: string, registry: Registry): Bearer[] {
  const words = text.match(/[\p{L}\p{N}.’'-]+/gu) ?? [];
  const found = new Map<string, Bearer>();
  for (let at = 0; at < words.length; at++) {
    const titled = registry.findTitle(words, at);
    if (!titled) continue;
    const named = registry.findPerson(words, at + titled.length);
    const isFormer = at > 0 && (former.test(words[at - 1]) || (at > 1 && former.test(words[at - 2])));
    if (!named || isFormer) continue;
    const ids = new Set(titled.offices.map(({ id }) => id));
    for (const person of named.persons) {
      const ever = person.terms.some(({ office }) => ids.has(office.id));
      if (!ever) continue;
      const title = titled.offices[0].title;
      found.set(`${person.id} ${title}`, {
        name: person.name,
        title,
        holds: (date) => registry.termsOn(person, date).some(({ office }) => ids.has(office.id)),
      });
    }
    at += titled.length;
  }
  return [...found.values()];
}
