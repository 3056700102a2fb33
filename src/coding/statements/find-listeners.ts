import type { Saying, SayingWord } from "../../codebook/saying.js";
import type { Clause } from "./speech.js";

/**
 * To whom it is said: the object of "tell" and "urge" (in a passive its subject), the noun behind "call on" or behind
 * the "to" of "said to", or the partner of a conversation in which it is said ("in her talks with …").
 */
export function findListeners(
  clause: Clause,
  verb: number,
  { kind, preposition }: SayingWord,
  saying: Saying,
): number[] {
  const { tree, args } = clause;
  const direct =
    kind === "tell" || (kind === "demand" && preposition === "")
      ? [...args.indirectObject(verb), ...args.object(verb)]
      : preposition === "on" || preposition === "upon" || preposition === "to" || preposition === "with"
        ? args.withConjuncts(args.behind([verb], preposition))
        : findBehindTo(clause, verb);
  if (direct.length > 0) return direct;

  const exchange = tree
    .childrenOf(verb, "obl", "nmod")
    .filter((noun) => saying.wordsOf(tree.token(noun).lemma).some((word) => word.kind === "exchange"));
  return exchange.flatMap((noun) => args.withConjuncts([...below(clause, noun, "with"), ...below(clause, noun, "to")]));
}

function findBehindTo({ tree }: Clause, verb: number): number[] {
  return tree
    .childrenOf(verb, "obl")
    .filter((noun) => tree.childrenOf(noun, "case").some((mark) => tree.token(mark).lemma === "to"));
}

function below({ tree }: Clause, noun: number, preposition: string): number[] {
  return tree
    .childrenOf(noun, "nmod")
    .filter((child) => tree.childrenOf(child, "case").some((mark) => tree.token(mark).lemma === preposition));
}
