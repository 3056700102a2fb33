import { type Draft, headOf, saysCounterpart } from "./draft.js";
import { hangsBy } from "./hangs-by.js";

/**
 * Ties a person to a title that stands beside the name: "Wang Yi, China's top diplomat, …", "the French foreign
 * minister, Jean-Yves Le Drian, …", "the spokesman for the ministry Hamid Nasser", "Ruiz (head of the bank)".
 * Returns the drafts of titles that are now part of a person, with that person.
 */
export function joinAppositions(people: readonly Draft[], roles: readonly Draft[]): Map<Draft, Draft> {
  const joined = new Map<Draft, Draft>();
  if (people.length === 0) return joined;
  const persons = roles.filter((role) => isPerson(role) && !role.plural && !role.modifies);
  for (const role of persons) {
    const person = people.find((other) => isSame(other, role));
    if (!person) continue;
    person.also.push(role);
    joined.set(role, person);
  }
  return joined;
}

/** A title, or a noun like "head", which is a person where a name stands beside it. */
function isPerson({ kind, roles }: Draft): boolean {
  return kind === "role" || roles.at(-1)?.noun?.kind === "owned";
}

function isSame(person: Draft, role: Draft): boolean {
  return isAfter(person, role) || isBefore(person, role) || isDescribed(person, role);
}

/** "Wang Yi, China's top diplomat": the title follows, set off by commas or brackets. */
function isAfter(person: Draft, role: Draft): boolean {
  const { tokens } = person.reading;
  const mark = tokens[person.core.to]?.text;
  if (mark !== "," && mark !== "(") return false;
  if (role.phrase.start !== person.core.to + 1) return false;
  if (hangsBy(tokens[headOf(role)], "appos")) return true;
  const next = tokens[endOf(role)];
  return (
    next === undefined || next.upos === "PUNCT" || next.upos === "VERB" || next.upos === "AUX" || isRelative(next.text)
  );
}

/** "The French foreign minister, Jean-Yves Le Drian, said": the name follows, set off by commas. */
function isBefore(person: Draft, role: Draft): boolean {
  const { tokens } = person.reading;
  const isCounterpart = saysCounterpart(role); // "his counterpart, General Liu Zhenli"
  const from = isCounterpart ? person.phrase.start : person.core.from;
  if ((person.roles.length > 0 && !isCounterpart) || from !== endOf(role) + 1 || tokens[from - 1].text !== ",")
    return false;
  if (hangsBy(tokens[headOf(person)], "appos")) return true;
  const next = tokens[person.core.to];
  // "A ministry spokeswoman, Hua Chunying, said": of "a" somebody only between two commas
  if (role.phrase.article === "a") return next?.text === ",";
  return next === undefined || next.text === "," || next.text === "." || next.upos === "VERB" || next.upos === "AUX";
}

/** "The spokesman for the ministry Hamid Nasser": no comma, but a complement between title and name. */
function isDescribed(person: Draft, role: Draft): boolean {
  const [complement] = role.phrase.complements;
  if (!complement || person.roles.length > 0 || person.core.from <= role.core.to) return false;
  const unit = person.reading.unitAt[person.core.from - 1];
  return unit !== undefined && endOf(role) >= person.core.from - 1 && person.core.from - role.core.to <= 6;
}

/** First token after the phrase with its complements. */
export function endOf({ core, phrase, reading }: Draft): number {
  const { tree } = reading;
  let end = core.to;
  for (const { token } of phrase.complements) {
    // The whole complement, but nothing that is set off by a comma.
    const { last } = tree.subtree(token);
    let to = Math.max(token + 1, reading.unitAt[token]?.to ?? 0);
    while (to <= last && reading.tokens[to].text !== "," && reading.tokens[to].upos !== "VERB") to++;
    end = Math.max(end, to);
  }
  return end;
}

function isRelative(text: string): boolean {
  return text === "who" || text === "whom" || text === "which";
}
