import type { Office } from "../../codebook/registry.js";
import { describeRole } from "./describe-role.js";
import { type Discourse, type Resolver, shareSentence } from "./discourse.js";
import { type Draft, isSubject, type Resolved } from "./draft.js";
import { resumeActors } from "./make-actor.js";
import { readLands } from "./read-lands.js";

/**
 * "The minister", "the top diplomat", "the Iranian spokesman", "the rebels": the last mention that the noun can take up
 * again: of the same noun or title, of one that `sectors.csv` says it resumes, of the same country where one is named.
 */
export const resolveResumed: Resolver = (draft, discourse) => {
  const { phrase, roles, kind } = draft;
  if (kind === "person" || kind === "pronoun" || roles.length === 0) return null;
  if (phrase.article !== "the" && phrase.article !== "this") return null;
  if (phrase.count !== null && phrase.count > 1) return null;
  const lands = readLands(draft, discourse);
  const wanted = listWanted(draft, discourse);
  const { offices } = roles.at(-1)!;
  const isOpen = roles.at(-1)!.noun?.kind === "body" || roles.at(-1)!.noun?.kind === "owned";
  let role: Draft | null = null;
  let loose: Draft | null = null;
  const accepts = (other: Draft): boolean => {
    if (other.modifies || other.kind === "pronoun" || other.kind === "state") return false;
    if (!isSameNumber(draft, other) || (isOpen && other.kind !== kind)) return false;
    if (!listWords(other, discourse).some((word) => wanted.has(word))) return false;
    const { actors } = discourse.resolve(other);
    if (actors.length === 0) return false;
    if (lands.length > 0 && !actors.every(({ country }) => lands.some(({ code }) => code === country))) return false;
    return !isOtherBody(draft, other);
  };
  for (const other of discourse.before(draft)) {
    if (role && other.reading.sentence.index < role.reading.sentence.index - 2) break;
    if (!accepts(other)) continue;
    // Somebody named is meant rather than somebody without a name, if named about as late.
    if (other.kind === "person" || kind !== "role") {
      // "The chancellor" is Chancellor Kohl, not the Soviet leader named since
      if (other.kind !== "person" || offices.length === 0 || holds(other, offices, discourse)) {
        return resume(draft, preferSubject(other, accepts, discourse), discourse);
      }
      loose ??= other;
      continue;
    }
    if (loose === null) role ??= other;
  }
  const found = loose ?? role;
  return found ? resume(draft, found, discourse) : null;
};

/** "Raimond met Shevardnadze. The minister said …": of two in one sentence its subject. */
function preferSubject(found: Draft, accepts: (other: Draft) => boolean, discourse: Discourse): Draft {
  if (found.kind !== "person" || isSubject(found)) return found;
  for (const other of discourse.before(found)) {
    if (!shareSentence(found, other)) break;
    if (other.kind === "person" && isSubject(other) && accepts(other)) return other;
  }
  return found;
}

/** Does the report or the registry give the person one of the offices that a title can mean? */
function holds(other: Draft, offices: readonly Office[], discourse: Discourse): boolean {
  const own = listWords(other, discourse);
  return offices.some(({ title }) => own.includes(title.toLowerCase()));
}

function resume(draft: Draft, other: Draft, discourse: Discourse): Resolved {
  const { actors, person } = discourse.resolve(other);
  const words = other.reading.tokens.slice(other.phrase.from, other.core.to).map(({ text }) => text);
  return { actors: resumeActors(draft, discourse, actors, `taken up from "${words.join(" ")}"`), person };
}

/** What the noun can take up: itself, its title, and what the codebook says. */
function listWanted(draft: Draft, discourse: Discourse): Set<string> {
  const { noun, offices } = draft.roles.at(-1)!;
  const wanted = new Set<string>(noun?.resumes ?? []);
  if (noun) wanted.add(noun.noun);
  const { title } = describeRole(draft, discourse, []);
  if (title) wanted.add(title.toLowerCase());
  for (const office of offices) wanted.add(office.title.toLowerCase());
  return wanted;
}

/** Every word or title that a mention is known by: as written, by its nouns, by the office held. */
function listWords(draft: Draft, discourse: Discourse): string[] {
  const words: string[] = [];
  const drafts = discourse.names.of(draft)?.drafts.slice() ?? [];
  if (!drafts.includes(draft)) drafts.push(draft);
  for (const part of drafts.flatMap((each) => [each, ...each.also])) {
    for (const { noun, offices } of part.roles) {
      if (noun) words.push(noun.noun);
      for (const { title, portfolio } of offices) words.push(...tailsOf(title), portfolio ?? "");
    }
  }
  for (const { office, person, sector } of discourse.resolve(draft).actors) {
    if (office) words.push(...tailsOf(office));
    if (person && sector) words.push(sector);
  }
  return words;
}

/** "Deputy Foreign Minister" → "deputy foreign minister", "foreign minister", "minister". */
function tailsOf(title: string): string[] {
  const words = title.toLowerCase().split(" ");
  return words.map((_, at) => words.slice(at).join(" "));
}

function isSameNumber(draft: Draft, other: Draft): boolean {
  if (draft.kind === "group" || draft.kind === "organisation") return true;
  return draft.plural === other.plural;
}

/** "The Iraqi army" does not take up "the army" of another modifier: "the Foreign Ministry" after "the Defence Ministry". */
function isOtherBody(draft: Draft, other: Draft): boolean {
  const own = draft.phrase.modifiers.filter(({ things }) => things.length === 0);
  if (own.length === 0) return false;
  const theirs = new Set(other.phrase.modifiers.map(({ noun }) => noun?.noun));
  return own.some(({ noun }) => !theirs.has(noun?.noun));
}
