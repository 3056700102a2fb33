import type { Actor } from "../base/actor.js";
import type { Sentence } from "../language/sentence.js";
import { Tree } from "../language/tree.js";

const leading = new Set(["lead", "head", "chair"]);

/**
 * "A delegation of six senators led by Chuck Schumer": the person who leads a group, as the one who acts. Given the actors
 * that the group itself stands for; these stay where nobody leads it, or somebody of another state.
 */
export function nameLeader(
  sentence: Sentence,
  head: number,
  group: readonly Actor[],
  actorsOf: (sentence: Sentence, head: number) => readonly Actor[],
): readonly Actor[] {
  if (sentence.tokens[head].upos !== "NOUN" || group.some(({ person }) => person !== undefined)) return group;
  const tree = Tree.of(sentence);
  const members = [head, ...tree.childrenOf(head, "nmod").filter((child) => tree.childrenOf(child, "case").length > 0)];
  const led = members
    .flatMap((word) => tree.childrenOf(word, "acl"))
    .filter((verb) => leading.has(tree.token(verb).lemma));
  const [agent] = led.flatMap((verb) => tree.childrenOf(verb, "obl:agent"));
  const leaders = agent === undefined ? [] : actorsOf(sentence, agent).filter(({ person }) => person !== undefined);
  const countries = new Set(group.flatMap(({ country }) => country ?? []));
  return leaders.length === 1 && (countries.size === 0 || countries.has(leaders[0].country!)) ? leaders : group;
}
