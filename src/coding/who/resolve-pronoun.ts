import type { Actor } from "../../base/actor.js";
import { type Discourse, governorOf, nobody, type Resolver, shareSentence } from "./discourse.js";
import { type Draft, headOf, isSubject } from "./draft.js";
import { hangsBy } from "./hangs-by.js";
import { dropRepeated, resumeActors } from "./make-actor.js";
import type { Reading } from "./read-units.js";
import { isSaying } from "./sayings.js";

/** Pronouns: what they stand for nearby, inferred; nothing where nothing fits. */
export const resolvePronoun: Resolver = (draft, discourse) => {
  if (draft.kind !== "pronoun") return null;
  const word = draft.reading.tokens[draft.core.from].text.toLowerCase();
  const kind = kinds.get(word);
  if (!kind) return nobody;
  const found = findBracketed(draft, discourse) ?? finders[kind](draft, discourse);
  if (!found) return nobody;
  const actors = (Array.isArray(found) ? found : [found]).flatMap((other) => discourse.resolve(other).actors);
  const person = Array.isArray(found) ? null : discourse.resolve(found).person;
  return { actors: resumeActors(draft, discourse, dropRepeated(actors), `"${word}": ${nameOf(actors)}`), person };
};

/** "They (the Kuwaitis) have asked": the writer says in brackets who is meant. */
function findBracketed({ reading, core }: Draft, discourse: Discourse): Draft | null {
  if (reading.tokens[core.to]?.text !== "(") return null;
  for (let at = core.to + 1; at < reading.tokens.length && reading.tokens[at].text !== ")"; at++) {
    const other = discourse.draftAt(reading.sentence.index, at);
    if (other && other.kind !== "pronoun") return other;
  }
  return null;
}

function nameOf(actors: readonly Actor[]): string {
  return actors.map(({ person, text }) => person ?? text.replace(/\s+/g, " ")).join(" and ");
}

type Kind = "person" | "body" | "several" | "speaker" | "relative";

const kinds = new Map<string, Kind>([
  ...["he", "him", "his", "himself", "she", "her", "hers", "herself"].map((word) => [word, "person"] as const),
  ...["it", "its", "itself"].map((word) => [word, "body"] as const),
  ...["they", "them", "their", "themselves"].map((word) => [word, "several"] as const),
  ...["i", "me", "my", "we", "us", "our"].map((word) => [word, "speaker"] as const),
  ...["who", "whom", "whose", "which", "that"].map((word) => [word, "relative"] as const),
]);

const finders: Record<Kind, (draft: Draft, discourse: Discourse) => Draft | Draft[] | null> = {
  person: (draft, discourse) =>
    findSameSpeaker(draft, discourse) ?? findFollowing(draft, discourse) ?? findSalient(draft, discourse, isPersonFor),
  body: (draft, discourse) => (standsForDeed(draft) ? null : findSalient(draft, discourse, isBody)),
  several: findSeveral,
  speaker: findSpeaker,
  relative: findAntecedent,
};

/**
 * The subject of the clause that governs the pronoun's, else another fitting mention of the sentence that is no partner
 * of the pronoun in its own clause, else the subject of the nearest sentence before, else any fitting mention there.
 */
function findSalient(
  draft: Draft,
  discourse: Discourse,
  fits: (other: Draft, draft: Draft, discourse: Discourse) => boolean,
): Draft | null {
  const governing = findGoverning(draft, discourse, fits);
  if (governing) return governing;
  const own = clauseOf(draft, headOf(draft));
  const isPossessive = hangsBy(draft.reading.tokens[draft.core.from], "nmod");
  let sentence = -1;
  let best: Draft | null = null;
  for (const other of discourse.before(draft)) {
    const { index } = other.reading.sentence;
    if (index < draft.reading.sentence.index - sentencesBack) break;
    // Of one sentence the first subject wins, which comes last on the way back; else the mention nearest to its end.
    if (index !== sentence && best) return best;
    sentence = index;
    if (!fits(other, draft, discourse) || other.modifies) continue;
    if (shareSentence(draft, other) && !isPossessive && clauseOf(other, headOf(other)) === own) continue;
    if (isActing(other, draft, discourse)) continue;
    if (isSubject(other) || best === null) best = other;
  }
  return best;
}

const sentencesBack = 4;

/** "Iraqi protesters set it on fire": what an object stands for is of another country than the subject of its verb. */
function isActing(other: Draft, draft: Draft, discourse: Discourse): boolean {
  const { tokens, tree, sentence } = draft.reading;
  const { deprel, head } = tokens[draft.core.from];
  if (other.kind !== "state" || !/^(?:obj|iobj|obl)/.test(deprel) || tokens[draft.core.from].text.endsWith("self"))
    return false;
  const subject = tree.childrenOf(head, "nsubj").map((child) => discourse.draftAt(sentence.index, child))[0];
  if (!subject || subject === draft || subject.kind === "pronoun") return false;
  const countries = discourse.resolve(other).actors.map(({ country }) => country);
  return discourse.resolve(subject).actors.some(({ country }) => country !== null && countries.includes(country));
}

/** "In his speech, Lavrov praised": the subject that follows a fronted phrase. */
function findFollowing(draft: Draft, discourse: Discourse): Draft | null {
  const { tokens, tree, sentence } = draft.reading;
  const noun = tokens[draft.core.from].head;
  if (noun < 0 || !hangsBy(tokens[draft.core.from], "nmod") || !hangsBy(tokens[noun], "obl")) return null;
  const verb = tokens[noun].head;
  const [subject] = tree.childrenOf(verb, "nsubj");
  if (subject === undefined || subject < draft.core.from) return null;
  const other = discourse.draftAt(sentence.index, subject);
  return other?.kind === "person" && isPersonFor(other, draft, discourse) ? other : null;
}

/** "He said": the one who spoke before, rather than somebody that was spoken of, or whose words were told. */
function findSameSpeaker(draft: Draft, discourse: Discourse): Draft | null {
  if (!isSaying(draft)) return null;
  let told: Draft | null = null;
  for (const other of discourse.before(draft)) {
    if (other.reading.sentence.index < draft.reading.sentence.index - sentencesBack) break;
    if (told && other.reading !== told.reading) break;
    if (other.reading === draft.reading || !isSaying(other) || !isPersonFor(other, draft, discourse)) continue;
    // "The spokesman said that the president had asked for a call": the spokesman speaks on.
    if (!isTold(other)) return other;
    told ??= other;
  }
  return told;
}

/** Whether its verb of saying stands in what somebody else says. */
function isTold(draft: Draft): boolean {
  return draft.reading.tokens[governorOf(draft)]?.deprel === "ccomp";
}

function findGoverning(
  draft: Draft,
  discourse: Discourse,
  fits: (other: Draft, draft: Draft, discourse: Discourse) => boolean,
): Draft | null {
  const { reading } = draft;
  const { tokens, tree } = reading;
  const isPossessive = hangsBy(tokens[draft.core.from], "nmod");
  let verb = governorOf(draft);
  // The subject of its own verb is another one: "Macron met him". "His" can be the subject's: "Macron met his aide".
  const skipped = isPossessive ? -1 : clauseOf(draft, headOf(draft));
  let below = headOf(draft);
  for (let step = 0; verb >= 0 && step < 12; below = verb, verb = tokens[verb].head, step++) {
    if (verb === skipped) continue;
    const objects = isAboutObject(reading, below)
      ? [...tree.childrenOf(verb, "obj"), ...tree.childrenOf(verb, "iobj")]
      : [];
    for (const child of [...objects, ...tree.childrenOf(verb, "nsubj"), ...tree.childrenOf(verb, "obl:agent")]) {
      const other = discourse.draftAt(reading.sentence.index, child);
      if (other && other !== draft && other.core.from < draft.core.from && fits(other, draft, discourse)) return other;
    }
  }
  return null;
}

/** "Thanked Oman for its role", "urged Iran to free its sailors": what is said there is the object's. */
function isAboutObject({ tokens, tree }: Reading, token: number): boolean {
  if (tokens[tokens[token].head]?.upos !== "VERB") return false;
  if (hangsBy(tokens[token], "xcomp")) return tree.children(token).some((child) => tokens[child].text === "to");
  const preposition = tree.childOf(token, "case");
  return preposition >= 0 && aboutObject.has(tokens[preposition].text) && !hangsBy(tokens[token], "nmod");
}

const aboutObject = new Set(["for", "over", "about", "of", "to"]);

/** The verb, or other predicate, of the clause that a token stands in. */
function clauseOf({ reading }: Draft, token: number): number {
  const { tokens } = reading;
  let at = tokens[token].head;
  for (let step = 0; at >= 0 && step < 12; at = tokens[at].head, step++) {
    if (tokens[at].upos === "VERB" || tokens[at].head < 0 || clauses.test(tokens[at].deprel)) return at;
  }
  return at;
}

const clauses = /^(?:root|ccomp|xcomp|advcl|acl|parataxis|conj)/;

function isPersonFor(other: Draft, draft: Draft, discourse: Discourse): boolean {
  if (other.plural) return false;
  if (other.kind === "pronoun") {
    if (other.gender !== draft.gender) return false;
  } else if (other.kind !== "person" && other.kind !== "role") return false;
  const { actors, person } = discourse.resolve(other);
  if (actors.length !== 1 || isAnybody(other)) return false;
  const gender = person?.gender ?? genderOf(other, discourse);
  return gender === null || gender === draft.gender;
}

/** "A man", "women": people in general, whom a pronoun in the next sentence hardly means. */
function isAnybody({ kind, roles, phrase }: Draft): boolean {
  if (kind !== "role" || phrase.article === "the" || phrase.article === "owner") return false;
  const noun = roles.at(-1)?.noun;
  return noun?.sector === "CVL";
}

function genderOf(draft: Draft, discourse: Discourse): "m" | "f" | null {
  const drafts = discourse.names.of(draft)?.drafts ?? [draft];
  return drafts.flatMap((each) => [each, ...each.also]).find(({ gender }) => gender !== null)?.gender ?? null;
}

/** "It" and "its": a state, organisation, body or group. */
function isBody(other: Draft, _draft: Draft, discourse: Discourse): boolean {
  if (other.plural && other.kind !== "group") return false;
  if (other.kind === "person" || other.kind === "role") return false;
  const noun = other.roles.at(-1)?.noun;
  if (noun?.kind === "people" && (noun.sector === "CVL" || noun.sector === "UNK" || noun.sector === "JRN"))
    return false;
  if (other.kind === "pronoun" && !bodyPronouns.has(other.reading.tokens[other.core.from].text.toLowerCase()))
    return false;
  return discourse.resolve(other).actors.length === 1;
}

const bodyPronouns = new Set(["it", "its"]);

/** "Denied it", "welcomed it": what is denied or welcomed is a deed or a report, no actor. */
function standsForDeed(draft: Draft): boolean {
  const { tokens } = draft.reading;
  const token = tokens[draft.core.from];
  return (hangsBy(token, "obj") || token.deprel === "nsubj:pass") && aboutDeeds.has(tokens[token.head]?.lemma);
}

const aboutDeeds = new Set(
  (
    "deny confirm welcome condemn denounce deplore regret approve accept reject announce describe dismiss call hail " +
    "cancel postpone delay sign ratify schedule justify explain discuss do say make cause end start begin resume stop"
  ).split(" "),
);

/** "They": the last plural or group, or two that are joined by "and". */
function findSeveral(draft: Draft, discourse: Discourse): Draft | Draft[] | null {
  const found = findSalient(draft, discourse, isSeveral);
  return found ? [found, ...joinedTo(found, discourse)] : null;
}

function isSeveral(other: Draft, _draft: Draft, discourse: Discourse): boolean {
  if (other.kind === "pronoun" && !severalPronouns.has(other.reading.tokens[other.core.from].text.toLowerCase()))
    return false;
  const { actors } = discourse.resolve(other);
  if (actors.length === 0) return false;
  return actors.length > 1 || other.plural || other.kind === "group" || joinedTo(other, discourse).length > 0;
}

const severalPronouns = new Set(["they", "them", "their", "both"]);

function joinedTo(draft: Draft, discourse: Discourse): Draft[] {
  const { reading } = draft;
  return reading.tree.childrenOf(headOf(draft), "conj").flatMap((child) => {
    const other = discourse.draftAt(reading.sentence.index, child);
    return other && other !== draft && discourse.resolve(other).actors.length > 0 ? [other] : [];
  });
}

/** "I", "we": who speaks: the subject of a verb of saying in the sentence, else of the nearest one before. */
function findSpeaker(draft: Draft, discourse: Discourse): Draft | null {
  const { index } = draft.reading.sentence;
  for (const other of discourse.drafts) {
    if (other.reading.sentence.index === index && isSpeaker(other, discourse))
      return findQuoted(other, discourse) ?? other;
  }
  for (const other of discourse.before(draft)) {
    if (other.reading.sentence.index < index - 3) break;
    if (other.reading !== draft.reading && isSpeaker(other, discourse)) return findQuoted(other, discourse) ?? other;
  }
  return null;
}

/** "The agency quoted the minister as saying": the minister speaks. */
function findQuoted(speaker: Draft, discourse: Discourse): Draft | null {
  const { reading } = speaker;
  const verb = governorOf(speaker);
  const object = reading.tokens[verb]?.lemma === "quote" ? reading.tree.childOf(verb, "obj") : -1;
  const quoted = object < 0 ? undefined : discourse.draftAt(reading.sentence.index, object);
  return quoted && discourse.resolve(quoted).actors.length > 0 ? quoted : null;
}

function isSpeaker(draft: Draft, discourse: Discourse): boolean {
  if (speakers.has(draft.reading.tokens[draft.core.from].text.toLowerCase())) return false;
  return isSaying(draft) && discourse.resolve(draft).actors.length > 0;
}

const speakers = new Set(["i", "we", "who", "which", "that"]);

/** "Wang, who is visiting Russia": the noun that the relative clause hangs on, else the one before the comma. */
function findAntecedent(draft: Draft, discourse: Discourse): Draft | null {
  const { reading, core } = draft;
  const { tokens } = reading;
  for (let at = core.from, step = 0; at >= 0 && step < 6; at = tokens[at].head, step++) {
    if (!hangsBy(tokens[at], "acl")) continue;
    const other = discourse.draftAt(reading.sentence.index, tokens[at].head);
    return other && other !== draft && other.core.from < core.from ? other : null;
  }
  if (tokens[core.from - 1]?.text !== "," || tokens[core.from].text.toLowerCase() === "that") return null;
  return discourse.draftAt(reading.sentence.index, core.from - 2) ?? null;
}
