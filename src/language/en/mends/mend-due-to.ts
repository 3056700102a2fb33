import type { TaggedToken } from "../find-feats.js";

/**
 * "The envoy is due to arrive": the treebank knows "due to" only as a preposition ("due to rain"), so the tree of a form
 * of "be" with "due to" and a base form is mended here: "due" is the predicate and the verb its open complement.
 */
export function mendDueTo(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  let mended: TaggedToken[] | null = null;
  for (let due = 1; due + 2 < tokens.length; due++) {
    if (tokens[due]!.text.toLowerCase() !== "due" || tokens[due + 1]!.text.toLowerCase() !== "to") continue;
    const verb = findVerb(tokens, due + 2);
    const copula = findCopula(tokens, due - 1);
    if (verb < 0 || copula < 0) continue;
    const isWithin = (index: number): boolean => index >= due && index <= verb;
    // Whatever holds the clause up now stands above "due"; its other words before the verb follow.
    const tops = [verb, due, copula].filter(
      (index) => !isWithin(tokens[index]!.head) && tokens[index]!.head !== copula,
    );
    const top = tokens[tops[0] ?? verb]!;
    mended ??= [...tokens];
    mended[due] = { ...tokens[due]!, upos: "ADJ", head: top.head, deprel: top.deprel };
    mended[due + 1] = { ...tokens[due + 1]!, upos: "PART", lemma: "to", head: verb, deprel: "mark" };
    mended[verb] = { ...tokens[verb]!, upos: "VERB", head: due, deprel: "xcomp" };
    for (let index = 0; index < due; index++) {
      const token = tokens[index]!;
      if (index === copula) mended[index] = { ...token, head: due, deprel: "cop" };
      else if (token.head === verb || token.head === copula) {
        mended[index] = { ...token, head: due, deprel: token.deprel.startsWith("nsubj") ? "nsubj" : token.deprel };
      }
    }
  }
  return mended ?? tokens;
}

/**
 * The verb behind "to", over an adverb or an auxiliary of its own ("due to formally open", "due to be signed"); -1 where a
 * noun follows, as in "due to rain".
 */
function findVerb(tokens: readonly TaggedToken[], from: number): number {
  const at = tokens[from]!.upos === "ADV" ? from + 1 : from;
  const { upos, text, lemma, deprel, head } = tokens[at] ?? {};
  if (deprel?.startsWith("aux") && head! > at) return head!;
  return upos === "VERB" || (upos === "AUX" && text === lemma) ? at : -1;
}

function findCopula(tokens: readonly TaggedToken[], from: number): number {
  let at = from;
  while (at >= 0 && tokens[at]!.upos === "ADV") at--;
  return at >= 0 && tokens[at]!.lemma === "be" ? at : -1;
}
