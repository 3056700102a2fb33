import type { Deed } from "../deed.js";
import { findAnchors, readPreposition } from "./find-anchors.js";

const occasions = new Set("visit trip stay tour talks talk meeting summit conference session stop journey".split(" "));
const prepositions = /^(during|on|at|in|on the sidelines of|throughout)$/;

/** "He will raise it during his visit", "at their meeting": the deed is part of a visit or meeting told elsewhere. */
export function isAtOccasion({ tree, trigger }: Deed): boolean {
  const { sentence } = tree;
  const anchors = findAnchors(sentence, trigger);
  const isOccasion = (word: number): boolean => {
    if (!occasions.has(tree.token(word).lemma) || !prepositions.test(readPreposition(sentence, tree.token(word))))
      return false;
    const marks = tree.childrenOf(word, "det", "nmod:poss");
    return marks.some((one) => /^(the|this|his|her|their|its)$/i.test(tree.token(one).text));
  };
  // The parser often hangs the phrase on a noun in between: "raise trade issues during his visit".
  const belongs = (word: number): boolean => {
    let at = word;
    for (let steps = 0; steps < 3 && /^(obl|nmod|obj)/.test(tree.token(at).deprel); steps++) {
      at = tree.token(at).head;
      if (anchors.includes(at)) return true;
    }
    return false;
  };
  return sentence.tokens.some(({ index }) => isOccasion(index) && belongs(index));
}
