import type { Tree } from "../../language/tree.js";

/** How the clause of a verb stands to the day of the report; "none" for infinitives, participles and nouns. */
export type Tense = "past" | "perfect" | "pluperfect" | "present" | "future" | "none";

const modal = /^(will|wo|'ll|’ll|shall|would|may|might|can|could|should|must|ought)$/;

/** The tense of a verb with its auxiliaries; of a predicate without verb, that of its copula. */
export function readTense(tree: Tree, verb: number): Tense {
  const helpers = tree.childrenOf(verb, "aux", "cop").map((child) => tree.token(child).text.toLowerCase());
  if (helpers.some((word) => modal.test(word))) return "future";
  if (helpers.includes("had")) return "pluperfect";
  if (helpers.some((word) => /^(have|has|'ve|’ve)$/.test(word))) return "perfect";
  if (helpers.some((word) => /^(was|were|did)$/.test(word))) return "past";
  if (helpers.some((word) => /^(is|are|am|'s|’s|'re|’re|do|does)$/.test(word))) return "present";
  const { upos, text, lemma, feats, deprel } = tree.token(verb);
  if (upos !== "VERB" && upos !== "AUX") return "none";
  if (feats.includes("VerbForm=Inf") || feats.includes("VerbForm=Ger") || /ing$/i.test(text)) return "none";
  if (feats.includes("VerbForm=Part")) return isReduced(tree, verb) ? "none" : "past";
  if (feats.includes("Tense=Past")) return "past";
  if (feats.includes("Tense=Pres")) return "present";
  if (tree.childrenOf(verb, "mark").some((child) => tree.token(child).text.toLowerCase() === "to")) return "none";
  return /^acl/.test(deprel) || text.toLowerCase() === lemma ? "none" : "past";
}

/** A participle without subject that hangs on a noun or a clause: "the ship seized in May". */
function isReduced(tree: Tree, verb: number): boolean {
  return /^(acl|advcl|amod)/.test(tree.token(verb).deprel) && tree.childrenOf(verb, "nsubj").length === 0;
}
