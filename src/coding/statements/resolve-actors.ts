import type { Actor } from "../../base/actor.js";
import type { Span } from "../../base/span.js";
import type { Saying } from "../../codebook/saying.js";
import type { Tree } from "../../language/tree.js";
import type { Mention, Who } from "../who/who.js";
import type { Clause } from "./speech.js";

/** The actors that noun phrases stand for; for a document or an office building those whose it is. Each actor once. */
export function resolveActors(
  { sentence, tree, args }: Clause,
  heads: readonly number[],
  who: Who,
  saying: Saying,
): Actor[] {
  return uniteActors(
    heads.flatMap((head) => {
      const actors = who.actorsOf(sentence, head);
      const isDocument = saying.wordsOf(tree.token(head).lemma).some(({ kind }) => kind === "document");
      if (actors.length > 0 || !isDocument) return actors;
      const authors = args
        .withConjuncts([...tree.childrenOf(head, "nmod:poss"), ...findAuthors(tree, head)])
        .flatMap((author) => who.actorsOf(sentence, author));
      return authors.length > 0 ? authors : who.ownersOf(sentence, head);
    }),
  );
}

/** "a statement from X", "a report of X", "a letter by X". */
function findAuthors(tree: Tree, document: number): number[] {
  const isAuthor = (noun: number) =>
    tree.childrenOf(noun, "case").some((mark) => /^(?:by|from|of)$/.test(tree.token(mark).lemma));
  return tree.childrenOf(document, "nmod").filter(isAuthor);
}

const sortedMentions = new WeakMap<Who, readonly Mention[]>();

/** The actors that are mentioned within a stretch of the text, each once. */
export function findMentioned({ start, end }: Span, who: Who): Actor[] {
  let mentions = sortedMentions.get(who);
  if (!mentions) {
    mentions = [...who.mentions].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    sortedMentions.set(who, mentions);
  }
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].span.start >= start) high = middle;
    else low = middle + 1;
  }
  const found: Actor[] = [];
  for (let at = low; at < mentions.length && mentions[at].span.start < end; at++) {
    if (mentions[at].span.end <= end) found.push(...mentions[at].actors);
  }
  return uniteActors(found);
}

/** Each actor once: persons by name, others by country and office. */
export function uniteActors(actors: readonly Actor[]): Actor[] {
  const known = new Map<string, Actor>();
  for (const actor of actors) {
    const key = keyOfActor(actor);
    if (!known.has(key)) known.set(key, actor);
  }
  return [...known.values()];
}

export function keyOfActor({ person, country, office, text }: Actor): string {
  if (person) return `person ${person}`;
  return country ? `state ${country} ${office ?? ""}` : `words ${text}`;
}

/** Whether two groups of actors have a state in common. */
export function shareState(a: readonly Actor[], b: readonly Actor[]): boolean {
  return a.some(({ country }) => country !== null && b.some((other) => other.country === country));
}
