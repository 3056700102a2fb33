import type { Lexicon } from "../../codebook/lexicon.js";
import type { SayingWord } from "../../codebook/saying.js";
import { findListeners } from "./find-listeners.js";
import { findSaid } from "./find-said.js";
import { findSpeakers } from "./find-speakers.js";
import type { Clause, Speech, StatementInput } from "./speech.js";

/** All words of saying in a sentence, in text order. */
export function findSpeeches(
  clause: Clause,
  { saying, lexicon }: Pick<StatementInput, "saying" | "lexicon">,
): Speech[] {
  return clause.sentence.tokens.flatMap(({ index, lemma, upos }) => {
    if (isAccording(clause, index)) return readAccording(clause, index);
    if (upos !== "VERB") return [];
    const word = saying.wordsOf(lemma).find((word) => isVerbWord(word) && hasPreposition(clause, index, word));
    if (!word) return [];
    const negated = isNegated(clause, index) || isRefused(clause, index, lexicon);
    const speakers = findSpeakers(clause, index);
    const listeners = findListeners(clause, index, word, saying);
    return [{ ...clause, verb: index, word, negated, speakers, listeners, ...findContent(clause, index, word) }];
  });
}

/** "did not say", "instead of demanding", "without saying". */
function isNegated({ tree }: Clause, verb: number): boolean {
  return tree.childrenOf(verb, "advmod", "mark", "case").some((child) => isNegation.test(tree.token(child).text));
}

/** "declined to say", "refused to call it a success". */
function isRefused({ tree }: Clause, verb: number, lexicon: Lexicon): boolean {
  const { head, deprel } = tree.token(verb);
  if (head < 0 || !deprel.startsWith("xcomp")) return false;
  return lexicon.operatorsOf(tree.token(head).lemma, "v").some(({ stage }) => stage === "refused");
}

const isNegation = /^(?:not|n't|n’t|never|without|instead|rather)$/i;

function isVerbWord({ kind }: SayingWord): boolean {
  return kind !== "document" && kind !== "exchange" && kind !== "demand noun";
}

/** Whether the preposition that the word needs ("call on") stands below the verb, which then has no object ("call it …"). */
function hasPreposition({ tree, args }: Clause, verb: number, { preposition }: SayingWord): boolean {
  if (preposition === "") return true;
  return tree.childrenOf(verb, "obj").length === 0 && args.behind([verb], preposition).some((noun) => noun > verb);
}

function isAccording({ sentence }: Clause, index: number): boolean {
  return (
    sentence.tokens[index].text.toLowerCase() === "according" && sentence.tokens[index + 1]?.text.toLowerCase() === "to"
  );
}

const accordingWord: SayingWord = { id: "according", lemma: "according", preposition: "to", kind: "say" };

/** "According to X, …": the words are those of the clause that the phrase hangs on. */
function readAccording(clause: Clause, index: number): Speech[] {
  const { tree, args } = clause;
  const { head } = tree.token(index);
  const below = tree.childrenOf(index, "obl", "nmod", "pobj");
  const [speaker, above] = below.length > 0 ? [below[0], head] : [head, head >= 0 ? tree.token(head).head : -1];
  if (speaker < 0 || above < 0) return [];
  const governor = climbToClause(clause, above);
  return [
    {
      ...clause,
      verb: index,
      word: accordingWord,
      speakers: args.withConjuncts([speaker]),
      listeners: [],
      content: [governor],
      region: null,
      topic: null,
      negated: false,
    },
  ];
}

/** The head of the clause that a noun stands in: "according to" is often hung on the noun or infinitive just before it. */
function climbToClause({ tree }: Clause, index: number): number {
  let at = index;
  while (tree.token(at).head >= 0 && isWithinClause.test(tree.token(at).deprel)) at = tree.token(at).head;
  return at;
}

const isWithinClause = /^(?:i?obj|obl|nmod|nsubj|appos|compound|amod|nummod|flat|xcomp|advcl|acl$)/;

type Content = Pick<Speech, "content" | "region" | "topic">;

function findContent(clause: Clause, verb: number, { kind }: SayingWord): Content {
  const { tree, args } = clause;
  switch (kind) {
    case "describe":
    case "view": {
      const topic = args.object(verb)[0] ?? null;
      const named = tree.childrenOf(verb, "xcomp").filter((child) => args.caseOf(child) !== "to");
      // Parsers make an adjective behind the object its attribute.
      const attributes = topic === null ? [] : tree.childrenOf(topic, "amod");
      const complements = [...named, ...attributes, ...args.behind([verb], "as"), ...findAsClauses(clause, verb)];
      // What it is called stands behind what is called so: "called the talks frank".
      const after = complements.filter((child) => topic !== null && child > Math.max(verb, topic));
      return { content: [...new Set(after)].sort((a, b) => a - b), region: null, topic };
    }
    case "say":
    case "tell":
    case "think":
    case "insist":
      return { ...findSaid(clause, verb, kind !== "think"), topic: null };
    default:
      return { content: [], region: null, topic: null };
  }
}

/** "described it as being unfair", "described it as unfair"; "called them as they did before" has a subject and is none. */
function findAsClauses({ tree }: Clause, verb: number): number[] {
  return tree
    .childrenOf(verb, "advcl", "ccomp")
    .filter((child) => tree.childrenOf(child, "nsubj").length === 0)
    .filter((child) => tree.childrenOf(child, "mark", "case").some((mark) => tree.token(mark).lemma === "as"));
}
