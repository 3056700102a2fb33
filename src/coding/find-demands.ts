import type { Lexicon } from "../codebook/lexicon.js";
import type { Tree } from "../language/tree.js";
import type { Arguments } from "./arguments.js";
import { type Deed, namedByWord } from "./deed.js";
import { isHypothetical } from "./refine-operators.js";

/**
 * Demands on a subject whose predicate names no known act: "Iran must become more open, the minister said". Whether it is
 * a demand on somebody else is known only once the speaker is. `used` are the words that already serve a deed.
 */
export function findDemands(tree: Tree, lexicon: Lexicon, args: Arguments, used: ReadonlySet<number>): Deed[] {
  const deeds: Deed[] = [];
  for (const { index, upos } of tree.sentence.tokens) {
    if (used.has(index) || !/^(VERB|ADJ|NOUN)$/.test(upos)) continue;
    const why = findDemand(tree, index, lexicon);
    if (why === null || tree.descendants(index).some((word) => used.has(word) && isWithin(tree, word, index))) continue;
    const subject = args.surfaceSubject(index);
    if (subject.length === 0) continue;
    const sides = { sources: [subject], targets: [], fromSpeaker: true, bySpeaker: true };
    deeds.push(namedByWord(tree, index, { act: "REQUEST", stage: "done", ...sides, why: [why] }));
  }
  return deeds;
}

/** The row that makes a demand of a predicate: "must", "should", "has to"; null where there is none. */
function findDemand(tree: Tree, index: number, lexicon: Lexicon): string | null {
  for (const child of tree.childrenOf(index, "aux")) {
    const row = lexicon.modal(tree.token(child).text.toLowerCase());
    if (row?.stage === "asked") return row.id;
  }
  const { text } = tree.token(index);
  if (text === "had" || isHypothetical(tree, index) || tree.childrenOf(index, "xcomp").length === 0) return null; // "had to flee" tells what happened
  const row = lexicon.operatorsOf(tree.token(index).lemma, "v").find(({ control }) => control === "speaker");
  return row?.id ?? null;
}

/** Only what stands in the same clause: a deed in a subordinate clause does not make the demand known. */
function isWithin(tree: Tree, word: number, top: number): boolean {
  for (let at = word; at !== top && at >= 0; at = tree.token(at).head) {
    if (/^(acl|advcl|ccomp|conj|parataxis)/.test(tree.token(at).deprel)) return false;
  }
  return true;
}
