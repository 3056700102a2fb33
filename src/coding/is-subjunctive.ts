import type { Tree } from "../language/tree.js";

/**
 * "Suggested that Iran leave", "that it should leave", but not "that Iran has left": the clause says what is to be done.
 * Plural subjects leave the form open and are taken for what is told.
 */
export function isSubjunctive(tree: Tree, verb: number): boolean {
  const auxiliaries = tree
    .childrenOf(verb, "aux", "aux:pass", "cop")
    .map((child) => tree.token(child).text.toLowerCase());
  if (auxiliaries.some((word) => /^(should|must|ought)$/.test(word))) return true;
  if (auxiliaries.length > 0) return auxiliaries[0] === "be";
  const { text, lemma } = tree.token(verb);
  const [subject] = tree.childrenOf(verb, "nsubj");
  if (subject === undefined || text.toLowerCase() !== lemma) return false;
  const { feats, upos, lemma: noun } = tree.token(subject);
  return upos === "PROPN" || /^(he|she|it)$/.test(noun) || (upos === "NOUN" && !feats.includes("Number=Plur"));
}
